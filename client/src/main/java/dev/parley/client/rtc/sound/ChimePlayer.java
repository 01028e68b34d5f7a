package dev.parley.client.rtc.sound;

import dev.parley.client.control.media.Chime;
import dev.parley.client.rtc.common.SoundServer;
import dev.parley.signaling.loop.GuardedLoop;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays chimes beside the call. Any thread may call; the work is done on a thread of its own, "chimes", which sleeps in between.
 *
 * <p>The media library cannot mix a sound of ours into what it plays (decision 55), so a chime is a stream of its own. One that comes
 * while another one is played is dropped: many at once tell no more than one, and somebody else decides how many there are.
 */
public final class ChimePlayer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChimePlayer.class);

    private final GuardedLoop loop =
            new GuardedLoop("chimes", fault -> LOG.error("a chime could not be played", fault));
    private final AtomicBoolean playing = new AtomicBoolean();
    private final Output output;
    private volatile Optional<String> device = Optional.empty();
    private volatile int volume = 100;

    /** What makes samples heard, and returns when they were; silent where there is no sound. */
    interface Output {
        void play(byte[] samples, Optional<String> device);
    }

    ChimePlayer(Output output) {
        this.output = output;
        // Now, with the rights of who made this: it runs programs, which a native thread that posts first may not.
        loop.startNow();
    }

    /** By the sound server where this system has one, else by Java's own sound. */
    public static ChimePlayer ofSystem() {
        return new ChimePlayer(
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")
                        ? new PacatOutput(SoundServer::pulseAnswers)
                        : new JavaSoundOutput());
    }

    /** On this device from now on; empty for the default. */
    public void playOn(Optional<String> next) {
        device = next;
    }

    /** In percent. */
    public void volume(int percent) {
        volume = percent;
    }

    public void play(Chime chime) {
        if (volume > 0 && playing.compareAndSet(false, true) && !loop.post(() -> playNow(chime))) {
            LOG.trace("dropped after the end");
        }
    }

    private void playNow(Chime chime) {
        try {
            short[] samples = ChimeSound.samples(chime, volume);
            ByteBuffer bytes = ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asShortBuffer().put(samples);
            output.play(bytes.array(), device);
        } finally {
            playing.set(false);
        }
    }

    @Override
    public void close() {
        loop.endNow();
    }
}
