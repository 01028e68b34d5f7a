package dev.parley.client.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./parley} itself: opens the window once there is one; until then it says so and shows the commands. */
@Command(
        name = "parley",
        description = "Video calls and file transfer between people, with no account and nobody in between.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            CallCommand.class,
            LinkCommand.class,
            ServeCommand.class,
            EngineCommand.class,
            DevicesCommand.class,
            DoctorCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 could not reach the server,",
            "4 refused by the other side, 5 a needed part is missing, 130 interrupted."
        })
final class ParleyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            description = "Show the version.")
    private boolean version;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        if (version) {
            command.getOut().println("parley " + Version.TEXT);
            return ExitCode.DONE;
        }
        command.getOut()
                .println("The window does not exist yet. Parley works from a terminal; ./parley demo shows it.\n");
        command.usage(command.getOut());
        return ExitCode.DONE;
    }
}
