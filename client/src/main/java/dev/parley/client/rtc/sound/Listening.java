package dev.parley.client.rtc.sound;

import dev.parley.client.rtc.common.ControlThread;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program parec at one device and what it hears, read by a thread of its own, "microphone-probe". It ends by itself when
 * this process does, since then its output leads nowhere.
 */
final class Listening implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final int RATE = 16_000;
    private static final int CHUNK = RATE / 50;
    private static final long AGAIN_MILLIS = 1000;

    private final Optional<String> device;
    private final BooleanSupplier serverAnswers;
    private final Loudness loudness = new Loudness();
    private final Thread thread;
    private @Nullable Process process;
    private boolean closed;

    Listening(ControlThread control, Optional<String> device, BooleanSupplier serverAnswers) {
        this.device = device;
        this.serverAnswers = serverAnswers;
        thread = control.start("microphone-probe", this::run);
    }

    Optional<String> device() {
        return device;
    }

    double level() {
        return loudness.look();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (process != null) {
            process.destroyForcibly();
        }
        thread.interrupt();
    }

    /** Again after it ended by itself: a device may have been unplugged, or a server restarted. */
    private void run() {
        try {
            while (!isClosed()) {
                Process started = start();
                if (started != null) {
                    listen(started);
                }
                Thread.sleep(AGAIN_MILLIS);
            }
        } catch (IOException e) {
            LOG.debug("parec does not run: {}", e.getMessage());
        } catch (InterruptedException e) {
            LOG.trace("closed");
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private @Nullable Process start() throws IOException {
        List<String> line = new ArrayList<>(List.of(
                "parec",
                "--raw",
                "--format=s16le",
                "--rate=" + RATE,
                "--channels=1",
                "--latency-msec=20",
                "--client-name=Parley",
                "--stream-name=level"));
        device.ifPresent(name -> line.add("--device=" + name));
        boolean answers = serverAnswers.getAsBoolean();
        synchronized (this) {
            process = closed || !answers
                    ? null
                    : new ProcessBuilder(line)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process;
        }
    }

    private void listen(Process running) throws IOException {
        byte[] bytes = new byte[CHUNK * Short.BYTES];
        short[] samples = new short[CHUNK];
        try (DataInputStream sound = new DataInputStream(running.getInputStream())) {
            while (true) {
                sound.readFully(bytes);
                ByteBuffer.wrap(bytes)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asShortBuffer()
                        .get(samples);
                loudness.heard(samples);
            }
        } catch (EOFException e) {
            LOG.debug("parec has ended");
        }
    }
}
