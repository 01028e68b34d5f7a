package dev.parley.client.rtc.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays samples by PulseAudio's own program, which PipeWire has too, as sound of an event, so that the system's volume of those holds. */
final class PacatOutput implements ChimePlayer.Output {
    private static final Logger LOG = LoggerFactory.getLogger(PacatOutput.class);

    /** A chime takes half a second; a server that hangs takes for ever. */
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final BooleanSupplier serverAnswers;

    /** @param serverAnswers asked before each run: without a server to talk to, the program might start one */
    PacatOutput(BooleanSupplier serverAnswers) {
        this.serverAnswers = serverAnswers;
    }

    @Override
    public void play(byte[] samples, Optional<String> device) {
        if (!serverAnswers.getAsBoolean()) {
            return;
        }
        List<String> line = new ArrayList<>(List.of(
                "pacat",
                "--playback",
                "--raw",
                "--format=s16le",
                "--rate=" + ChimeSound.RATE,
                "--channels=1",
                "--latency-msec=50",
                "--client-name=Parley",
                "--property=media.role=event"));
        device.ifPresent(name -> line.add("--device=" + name));
        try {
            run(line, samples);
        } catch (IOException e) {
            LOG.debug("no chime: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(List<String> line, byte[] samples) throws IOException, InterruptedException {
        Process pacat = new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            try (OutputStream in = pacat.getOutputStream()) {
                // All of it fits into the pipe, so that this never waits.
                in.write(samples);
            }
            if (!pacat.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("a chime was not played in time");
            }
        } finally {
            pacat.destroyForcibly();
        }
    }
}
