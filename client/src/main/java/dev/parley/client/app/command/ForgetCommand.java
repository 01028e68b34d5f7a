package dev.parley.client.app.command;

import dev.parley.client.app.command.common.ShortLivedFiles;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.settings.Traces;
import dev.parley.client.cli.files.Amounts;
import dev.parley.client.ui.settings.TracesPort.Kind;
import dev.parley.client.ui.settings.TracesPort.Outcome;
import dev.parley.client.ui.settings.TracesPort.Trace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./parley forget}: deletes all that Parley keeps of its user on this computer. */
@Command(
        name = "forget",
        description = "Delete all that Parley keeps on this computer: settings, contacts, past calls and transfers,"
                + " what has come of unfinished ones, the certificate for hosted calls, and crash reports."
                + " Files that were received whole stay.",
        mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {
    private static final int MOST_PATHS = 5;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--yes", description = "Delete without asking.")
    private boolean yes;

    @Override
    public Integer call() throws CommandFailure {
        Traces traces = Traces.ofUser();
        PrintWriter out = spec.commandLine().getOut();
        List<Trace> found = traces.find();
        if (found.isEmpty()) {
            out.println("Nothing is kept on this computer.");
            return ExitCode.DONE;
        }
        if (traces.inUse()) {
            throw inUse();
        }
        out.println("Parley keeps on this computer:");
        found.forEach(trace -> print(out, trace));
        if (!yes && !isWanted(out)) {
            out.println("Nothing was deleted.");
            return ExitCode.DONE;
        }
        // What killed engines left goes when another one makes its place.
        ShortLivedFiles.folder().close();
        switch (traces.delete()) {
            case Outcome.InUse() -> throw inUse();
            case Outcome.Deleted(List<Path> left)
            when !left.isEmpty() ->
                throw new CommandFailure(
                        ExitCode.FAILED,
                        "These could not be deleted or reached; all else is deleted: "
                                + left.stream().map(Path::toString).collect(Collectors.joining(", ")));
            case Outcome.Deleted _ -> out.println("Everything is deleted.");
        }
        return ExitCode.DONE;
    }

    private static CommandFailure inUse() {
        return new CommandFailure(
                ExitCode.FAILED, "Another Parley is running. Close it, then run this again. Nothing was deleted.");
    }

    private boolean isWanted(PrintWriter out) {
        out.print("Delete all of it? Unfinished transfers cannot go on then. [y/N] ");
        out.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            if (answer == null) {
                out.println();
                return false;
            }
            return answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
        } catch (IOException e) {
            return false; // nobody has said yes
        }
    }

    private static void print(PrintWriter out, Trace trace) {
        out.println("  " + words(trace.kind()) + ", " + Amounts.bytes(trace.bytes()));
        trace.paths().stream().limit(MOST_PATHS).forEach(path -> out.println("    " + path));
        if (trace.paths().size() > MOST_PATHS) {
            out.println("    and " + (trace.paths().size() - MOST_PATHS) + " more");
        }
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case SETTINGS -> "settings, with your name and the server";
            case IDENTITY -> "who you are to your contacts, and your contact link";
            case PEOPLE -> "contacts, past calls with their links, and past transfers";
            case CALLS -> "recent calls of an earlier Parley, with their links";
            case TRANSFERS -> "the list of transfers of an earlier Parley";
            case UNFINISHED -> "unfinished transfers, and what has come of them";
            case PIPES -> "files that a command left on its way to or from a pipe";
            case CERTIFICATE -> "the certificate for calls hosted here";
            case CRASHES -> "crash reports";
        };
    }
}
