package dev.parley.client.rtc.computer;

import dev.parley.client.rtc.common.ControlThread;
import dev.parley.client.rtc.feed.FrameRate;
import dev.parley.client.rtc.feed.Metronome;
import dev.parley.signaling.loop.Guarded;
import java.util.Collection;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mixes what the players play and hands it to the outlets, a hundred times a second, on a thread of its own, "computer-sound-mix". */
final class MixThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MixThread.class);
    private static final FrameRate CHUNKS = new FrameRate(100, 1);

    private final Supplier<Collection<TapBuffer>> players;
    private final Supplier<Collection<SoundOutlet>> outlets;
    private final Thread thread;
    private volatile boolean silent;
    private volatile boolean closed;

    MixThread(
            ControlThread control, Supplier<Collection<TapBuffer>> players, Supplier<Collection<SoundOutlet>> outlets) {
        this.players = players;
        this.outlets = outlets;
        thread = control.start("computer-sound-mix", this::run);
    }

    /** Nothing that is played is sent while that is so. */
    void silence(boolean now) {
        silent = now;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        Mix mix = new Mix();
        Metronome metronome = new Metronome(CHUNKS);
        try {
            while (!closed) {
                metronome.await();
                mix.of(players.get());
                if (silent) {
                    mix.clear();
                }
                for (SoundOutlet each : outlets.get()) {
                    each.push(mix);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("no longer mixed");
        } catch (Throwable e) {
            Guarded.passOnFatal(e);
            LOG.error("the mix of the computer's sound failed", e);
        }
    }
}
