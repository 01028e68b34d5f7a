package dev.parley.client.app.command;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.output.JsonFile;
import dev.parley.client.app.command.output.ResultFile;
import dev.parley.client.cli.report.IncomingMedia;
import dev.parley.client.demo.Demo;
import dev.parley.client.demo.DemoOptions;
import dev.parley.client.demo.DemoResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./parley demo}: shows on one machine, with nothing else at hand, that everything works. */
@Command(
        name = "demo",
        description = "A self-contained proof: a server, two engines in processes of their own, a two-way call with"
                + " test pictures and tones, a chat message and a small file. Nothing leaves this machine.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final double BYTES_PER_MEBIBYTE = 1 << 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "8",
            description = "How long the call lasts (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--screenshot",
            paramLabel = "FILE.png",
            description = "Write what each of the two received to FILE.png.")
    private @Nullable Path screenshot;

    @Option(
            names = "--calls",
            paramLabel = "N",
            defaultValue = "1",
            description = "Make N calls one after the other, measuring set-up and memory (default: ${DEFAULT-VALUE}).")
    private int calls;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result to FILE.")
    private @Nullable Path json;

    @Option(names = "--headless", description = "Accepted for scripts: this command opens no window anyway.")
    void headless(boolean given) {}

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        if (!(seconds >= 1 && seconds <= 3600)) {
            throw new ParameterException(spec.commandLine(), "--seconds must be 1 to 3600, not " + seconds);
        }
        if (calls < 1 || calls > 10_000) {
            throw new ParameterException(spec.commandLine(), "--calls must be 1 to 10000, not " + calls);
        }
        ResultFile.check("--json", json);
        ResultFile.check("--screenshot", screenshot);
        PrintWriter out = spec.commandLine().getOut();
        DemoResult result = new Demo(
                        new DemoOptions(
                                Duration.ofMillis((long) (seconds * 1000)), calls, Optional.ofNullable(screenshot)),
                        line -> {
                            out.println(line);
                            out.flush();
                        })
                .run();
        if (json != null) {
            JsonFile.write(json, result);
        }
        if (!result.ok()) {
            throw new CommandFailure(ExitCode.FAILED, result.problem());
        }
        print(result, out);
        return ExitCode.DONE;
    }

    private static void print(DemoResult result, PrintWriter out) {
        out.printf(
                "%n%-14s %-6s %-10s %8s %8s %9s %7s %7s %9s%n",
                "direction", "codec", "size", "frames", "frames/s", "received", "rtt", "path", "memory");
        for (DemoResult.Direction direction : result.directions()) {
            IncomingMedia incoming = direction.received().incoming();
            out.printf(
                    "%-14s %-6s %-10s %8d %8.1f %6.1f MB %4.1f ms %7s %6.0f MB%n",
                    direction.from() + " → " + direction.to(),
                    incoming.codec(),
                    incoming.frameWidth() + "×" + incoming.frameHeight(),
                    incoming.framesDecoded(),
                    incoming.framesPerSecond(),
                    incoming.bytesReceived() / 1e6,
                    direction.received().roundTripMillis(),
                    direction.received().candidateType(),
                    direction.memoryBytes() / BYTES_PER_MEBIBYTE);
        }
        out.printf(
                "%nJoin to first picture: %.0f ms. Chat: delivered. File: %d bytes, proved whole. All of it worked.%n",
                result.setupMillis(), result.fileBytes());
        result.repeated()
                .ifPresent(more -> out.printf(
                        "%d more calls: first picture after %.0f ms in the median (%.0f to %.0f); memory grew by %d KB a call.%n",
                        more.calls(),
                        more.medianMillis(),
                        more.bestMillis(),
                        more.worstMillis(),
                        more.memoryGrowthBytes() / 1024));
        out.flush();
    }
}
