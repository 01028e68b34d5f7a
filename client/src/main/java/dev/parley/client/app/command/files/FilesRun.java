package dev.parley.client.app.command.files;

import dev.parley.client.app.command.argument.LinkArgument;
import dev.parley.client.app.command.argument.NameArgument;
import dev.parley.client.app.command.common.KeptSettings;
import dev.parley.client.app.command.common.OpenParts;
import dev.parley.client.app.command.common.ShortLivedFiles;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.exit.QuietExit;
import dev.parley.client.app.command.output.JsonFile;
import dev.parley.client.app.command.output.ResultFile;
import dev.parley.client.app.command.output.TerminalWidth;
import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.cli.ProcessMemory;
import dev.parley.client.cli.files.FilesOptions;
import dev.parley.client.cli.files.TerminalFiles;
import dev.parley.client.cli.files.TerminalScreen;
import dev.parley.client.cli.report.FilesOutcome;
import dev.parley.client.cli.report.FilesReport;
import dev.parley.client.engine.Engine;
import dev.parley.client.engine.EngineConfig;
import dev.parley.client.engine.process.PartMissing;
import dev.parley.client.engine.process.RuntimeFolder;
import dev.parley.client.face.Version;
import java.io.Console;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code send} and {@code receive} have in common: their link and options, and an engine for as long as they last. */
final class FilesRun {
    private static final double NANOS_PER_SECOND = 1e9;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "LINK", description = "The link to meet at; - reads it from standard input.")
    private String link = "";

    @Option(names = "--name", paramLabel = "N", description = "How the others see you.")
    private @Nullable String name;

    @Option(names = "--seconds", paramLabel = "N", description = "Give up after N seconds.")
    private @Nullable Double seconds;

    @Option(names = "--json", paramLabel = "FILE", description = "Write what was transferred to FILE.")
    private @Nullable Path json;

    boolean linkFromStandardInput() {
        return link.equals("-");
    }

    FilesOptions options(InputStream standardInput) throws CommandFailure {
        if (seconds != null && !(seconds > 0)) {
            throw new ParameterException(spec.commandLine(), "--seconds must be above 0, not " + seconds);
        }
        ResultFile.check("--json", json);
        Optional<String> given = NameArgument.parse(name);
        String usual = KeptSettings.read().name();
        return new FilesOptions(
                LinkArgument.parse(link, standardInput),
                given.orElse(usual),
                Optional.ofNullable(seconds).map(s -> Duration.ofNanos((long) (s * NANOS_PER_SECOND))));
    }

    /** What is printed to, and whether somebody looks at it. */
    static TerminalScreen screen(PrintWriter out) {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return new TerminalScreen(out, terminal, TerminalWidth::columns);
    }

    /** What remains to be done with what has come, which may be nothing or not all of it. */
    interface LastStep {
        /** @param done whether everything is as it was wanted so far */
        void run(boolean done) throws CommandFailure;
    }

    /** Runs it to its end, writes the report, and returns the sentence for its success. */
    String run(TerminalFiles files, LastStep last) throws CommandFailure, InterruptedException {
        long start = System.nanoTime();
        FilesOutcome outcome;
        long memory;
        // What Ctrl+C leaves behind can go on another time.
        try (OpenParts open = OpenParts.until(QuietExit::silence)) {
            RuntimeFolder folder = open.add(ShortLivedFiles.folder(), RuntimeFolder::close);
            Engine engine = open.add(start(folder, files), Engine::close);
            outcome = files.run(engine::accept);
            memory = ProcessMemory.bytes(ProcessHandle.current().pid());
        }
        int exitCode = exitCode(outcome.end());
        String sentence = outcome.sentence();
        try {
            last.run(exitCode == ExitCode.DONE);
        } catch (CommandFailure e) {
            sentence = exitCode == ExitCode.DONE ? e.sentence() : sentence + " " + e.sentence();
            exitCode = exitCode == ExitCode.DONE ? e.exitCode() : exitCode;
        }
        if (json != null) {
            JsonFile.write(
                    json,
                    new FilesReport(
                            exitCode,
                            sentence,
                            (System.nanoTime() - start) / NANOS_PER_SECOND,
                            memory,
                            files.reports()));
        }
        if (exitCode != ExitCode.DONE) {
            throw new CommandFailure(exitCode, sentence);
        }
        return sentence;
    }

    private static int exitCode(FilesOutcome.End end) {
        return switch (end) {
            case DONE -> ExitCode.DONE;
            case FAILED -> ExitCode.FAILED;
            case UNREACHABLE -> ExitCode.UNREACHABLE;
            case REFUSED -> ExitCode.REFUSED;
        };
    }

    private static Engine start(RuntimeFolder folder, TerminalFiles files) throws CommandFailure {
        try {
            return Engine.start(
                    EngineConfig.forFiles(folder.path(), UserFolders.find().data(), Version.TEXT), files::put);
        } catch (PartMissing e) {
            throw new CommandFailure(ExitCode.PART_MISSING, e.sentence());
        }
    }
}
