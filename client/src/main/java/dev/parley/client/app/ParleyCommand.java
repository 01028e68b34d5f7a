package dev.parley.client.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./parley} itself: opens the window once there is one; until then it says so and shows the commands. */
@Command(
        name = "parley",
        description = "Video calls and file transfer between people, with no account and nobody in between.",
        mixinStandardHelpOptions = true,
        versionProvider = ParleyCommand.ProgramVersion.class,
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

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        command.getOut()
                .println("The window does not exist yet. Parley works from a terminal; ./parley demo shows it.\n");
        command.usage(command.getOut());
        return ExitCode.DONE;
    }

    static final class ProgramVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"parley " + Version.TEXT};
        }
    }
}
