package dev.parley.client.app.command;

import dev.parley.client.app.command.argument.CallArguments;
import dev.parley.client.app.command.argument.LinkArgument;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.output.JsonFile;
import dev.parley.client.cli.CallResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./parley call LINK}: joins a call from a terminal. */
@Command(name = "call", description = "Join a call from a terminal.", mixinStandardHelpOptions = true)
final class CallCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "LINK", description = "The link to the call; - reads it from standard input.")
    private String link = "";

    @Mixin
    private CallArguments arguments = new CallArguments();

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        arguments.check();
        String room = LinkArgument.parse(link, System.in);
        CallResult result = CallRun.run(
                arguments.options(room, KeptSettings.read().name()),
                spec.commandLine().getOut());
        if (result.exitCode() == ExitCode.DONE) {
            spec.commandLine().getOut().println(result.sentence());
        }
        Optional<Path> json = arguments.json();
        if (json.isPresent()) {
            JsonFile.write(json.get(), result);
        }
        if (result.exitCode() != ExitCode.DONE) {
            throw new CommandFailure(result.exitCode(), result.sentence());
        }
        return result.exitCode();
    }
}
