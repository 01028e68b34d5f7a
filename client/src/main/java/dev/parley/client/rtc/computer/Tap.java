package dev.parley.client.rtc.computer;

import dev.parley.client.rtc.common.ControlThread;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program parec at one stream that the sound server plays, and what it hears, read by a thread of its own, "computer-sound-tap".
 * Nobody's sound is led elsewhere for it. It ends by itself when this process does, since then its output leads nowhere.
 */
final class Tap implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tap.class);
    private static final int FRAME = TapBuffer.CHANNELS * Short.BYTES;
    /** A tenth of a second. */
    private static final int BATCH = 10 * TapBuffer.CHUNK * FRAME;

    private static final long PAUSE_MILLIS = 10;

    private final TapBuffer buffer = new TapBuffer();
    private final Process process;
    private final Runnable ended;
    private volatile boolean closed;
    private volatile boolean over;

    /** @param ended runs on the tap's thread when no more comes, unless it was closed */
    Tap(ControlThread control, int stream, Runnable ended) throws IOException {
        this.ended = ended;
        process = new ProcessBuilder(List.of(
                        "parec",
                        "--raw",
                        "--format=s16le",
                        "--rate=" + Mix.SAMPLE_RATE,
                        "--channels=" + TapBuffer.CHANNELS,
                        "--monitor-stream=" + stream,
                        "--latency-msec=20",
                        "--client-name=Parley",
                        "--stream-name=share"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        control.start("computer-sound-tap", this::run);
    }

    TapBuffer buffer() {
        return buffer;
    }

    boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        closed = true;
        process.destroyForcibly();
    }

    private void run() {
        byte[] bytes = new byte[BATCH];
        short[] samples = new short[BATCH / Short.BYTES];
        int kept = 0;
        try (InputStream sound = process.getInputStream()) {
            while (!closed) {
                int count = sound.read(bytes, kept, bytes.length - kept);
                if (count < 0) {
                    throw new EOFException();
                }
                int whole = (kept + count) / FRAME * FRAME;
                ByteBuffer.wrap(bytes, 0, whole)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asShortBuffer()
                        .get(samples, 0, whole / Short.BYTES);
                buffer.write(samples, whole / Short.BYTES);
                kept = kept + count - whole;
                System.arraycopy(bytes, whole, bytes, 0, kept);
                // It may come in thousands of small parts a second; what comes meanwhile waits in the pipe.
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (EOFException e) {
            LOG.debug("a player is heard no more");
        } catch (IOException e) {
            LOG.debug("a player is heard no more: {}", e.getMessage());
        } finally {
            process.destroyForcibly();
            over = true;
            if (!closed) {
                ended.run();
            }
        }
    }
}
