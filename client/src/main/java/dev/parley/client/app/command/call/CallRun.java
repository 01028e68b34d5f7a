package dev.parley.client.app.command.call;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.cli.CallOptions;
import dev.parley.client.cli.ProcessMemory;
import dev.parley.client.cli.TerminalCall;
import dev.parley.client.cli.report.CallOutcome;
import dev.parley.client.cli.report.CallResult;
import dev.parley.client.control.call.CallEnd;
import java.io.PrintWriter;

/** One call in a terminal, from its engine's start to its end. */
final class CallRun {
    private static final double NANOS_PER_SECOND = 1e9;

    private CallRun() {}

    /** Takes part until it is over. */
    static CallResult run(CallOptions options, PrintWriter out, TypedWords words)
            throws CommandFailure, InterruptedException {
        return run(CallEngine.start(options.camera(), options.microphone()), options, out, words);
    }

    /** The same with an engine that was started ahead; ends it. */
    static CallResult run(CallEngine engine, CallOptions options, PrintWriter out, TypedWords words)
            throws InterruptedException {
        long start = System.nanoTime();
        TerminalCall call = new TerminalCall(options, out, words::begin);
        words.beginAtTerminal(call::typed);
        CallOutcome outcome;
        long memory;
        try (engine) {
            engine.listen(call::put);
            outcome = call.run(engine::accept);
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
