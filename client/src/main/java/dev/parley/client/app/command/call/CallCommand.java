package dev.parley.client.app.command.call;

import dev.parley.client.app.command.argument.CallArguments;
import dev.parley.client.app.command.argument.LinkArgument;
import dev.parley.client.app.command.common.KeptSettings;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.output.JsonFile;
import dev.parley.client.app.people.CallsKept;
import dev.parley.client.app.people.People;
import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.book.SqliteBook;
import dev.parley.client.cli.Familiar;
import dev.parley.client.cli.report.CallResult;
import java.io.PrintWriter;
import java.nio.file.Files;
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
public final class CallCommand implements Callable<Integer> {
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
        CallResult result = run(room, KeptSettings.read().name());
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

    /** For somebody who has kept nobody, no book is made. */
    private CallResult run(String room, String name) throws CommandFailure, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.exists(UserFolders.find().data().resolve(SqliteBook.FILE))) {
            return CallRun.run(arguments.options(room, name, Familiar.NOBODY), out, new TypedWords());
        }
        try (SqliteBook book = People.ofUser()) {
            CallResult result = CallRun.run(
                    arguments.options(room, name, new Familiar(book.contacts(), Optional.empty())),
                    out,
                    new TypedWords());
            new CallsKept(book).pin(result);
            return result;
        }
    }
}
