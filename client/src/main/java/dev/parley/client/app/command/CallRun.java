package dev.parley.client.app.command;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.exit.QuietExit;
import dev.parley.client.app.people.OwnKeysFile;
import dev.parley.client.app.people.OwnProof;
import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.cli.CallOptions;
import dev.parley.client.cli.ProcessMemory;
import dev.parley.client.cli.TerminalCall;
import dev.parley.client.cli.report.CallOutcome;
import dev.parley.client.cli.report.CallResult;
import dev.parley.client.control.CallEnd;
import dev.parley.client.engine.Engine;
import dev.parley.client.engine.EngineConfig;
import dev.parley.client.engine.PartMissing;
import dev.parley.client.engine.RuntimeFolder;
import dev.parley.client.face.Version;
import java.io.PrintWriter;

/** One call in a terminal, from its engine's start to its end. */
final class CallRun {
    private static final double NANOS_PER_SECOND = 1e9;

    private CallRun() {}

    /** Takes part until it is over. */
    static CallResult run(CallOptions options, PrintWriter out, TypedWords words)
            throws CommandFailure, InterruptedException {
        long start = System.nanoTime();
        TerminalCall call = new TerminalCall(options, out, words::begin);
        words.beginAtTerminal(call::typed);
        CallOutcome outcome;
        long memory;
        try (OpenParts open = OpenParts.until(QuietExit::silence)) {
            RuntimeFolder folder = open.add(ShortLivedFiles.folder(), RuntimeFolder::close);
            Engine engine = open.add(start(options, folder, call), Engine::close);
            OwnProof proof = new OwnProof(new OwnKeysFile());
            outcome = call.run(command -> engine.accept(proof.apply(command)));
            memory = ProcessMemory.bytes(ProcessHandle.current().pid());
        }
        return new CallResult(
                exitCode(outcome.end()),
                outcome.sentence(),
                (System.nanoTime() - start) / NANOS_PER_SECOND,
                call.record().setupMillis().orElse(null),
                memory,
                call.room(),
                call.record().peers());
    }

    private static Engine start(CallOptions options, RuntimeFolder folder, TerminalCall call) throws CommandFailure {
        try {
            return Engine.start(
                    new EngineConfig(
                            folder.path(),
                            UserFolders.find().data(),
                            Version.TEXT,
                            options.camera(),
                            options.microphone()),
                    call::put);
        } catch (PartMissing e) {
            throw new CommandFailure(ExitCode.PART_MISSING, e.sentence());
        }
    }

    private static int exitCode(CallEnd end) {
        return switch (end) {
            case HUNG_UP, NONE -> ExitCode.DONE;
            case UNREACHABLE -> ExitCode.UNREACHABLE;
            case REFUSED -> ExitCode.REFUSED;
            case WRONG_LINK -> ExitCode.USAGE;
            case FAILED -> ExitCode.FAILED;
        };
    }
}
