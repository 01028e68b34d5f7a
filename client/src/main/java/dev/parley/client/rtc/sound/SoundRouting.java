package dev.parley.client.rtc.sound;

import dev.parley.signaling.loop.GuardedLoop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this process's sound on the chosen devices. Any thread may call; the work is done on a thread of its own,
 * "sound-routing".
 *
 * <p>Streams come and go with calls, and nobody says when; so it looks some times after each occasion, and now and then
 * while a device is named.
 */
public final class SoundRouting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SoundRouting.class);
    /** From one look to the next after an occasion. */
    private static final List<Long> SOON_MILLIS = List.of(0L, 200L, 300L, 500L, 1000L, 2000L);

    private static final long STEADY_MILLIS = 5000;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final GuardedLoop loop =
            new GuardedLoop("sound-routing", fault -> LOG.error("sound devices could not be chosen", fault));
    private final StreamRoute microphone;
    private final StreamRoute speaker;
    private final StreamVolume volume;
    private @Nullable Future<?> next;

    public SoundRouting(Pactl pactl) {
        long pid = ProcessHandle.current().pid();
        microphone = new StreamRoute(SoundDirection.MICROPHONE, pactl, pid);
        speaker = new StreamRoute(SoundDirection.SPEAKER, pactl, pid);
        volume = new StreamVolume(pactl, pid);
        // Now, with the rights of who made this: it runs programs, which a native thread that posts first may not.
        loop.startNow();
    }

    /**
     * From now on this device, or the system's default if the name is empty.
     *
     * @param answers called on the routing's thread when it is known what became of it, and whenever that changes
     */
    public void choose(SoundDirection direction, Optional<String> name, Consumer<ChosenDevice> answers) {
        execute(() -> {
            switch (direction) {
                case MICROPHONE -> microphone.choose(name, answers);
                case SPEAKER -> speaker.choose(name, answers);
            }
            lookFrom(0);
        });
    }

    /** From now on what this program plays is this loud, in percent. */
    public void volume(int percent) {
        execute(() -> {
            volume.choose(percent);
            lookFrom(0);
        });
    }

    /** Looks for streams; to be called on an occasion on which one may begin. */
    public void expectStreams() {
        execute(() -> lookFrom(0));
    }

    /** Looks every few seconds whether there is sound at all. */
    public void watch(SoundWatch sound) {
        var _ = loop.each(BETWEEN_LOOKS, sound::look);
    }

    @Override
    public void close() {
        loop.endNow();
    }

    private void lookFrom(int step) {
        if (next != null) {
            next.cancel(false);
        }
        boolean soon = step < SOON_MILLIS.size();
        if (soon || microphone.watches() || speaker.watches() || volume.watches()) {
            long delay = soon ? SOON_MILLIS.get(step) : STEADY_MILLIS;
            next = loop.after(Duration.ofMillis(delay), () -> look(step));
        }
    }

    private void look(int step) {
        microphone.look();
        speaker.look();
        volume.look();
        lookFrom(step + 1);
    }

    private void execute(Runnable task) {
        if (!loop.post(task)) {
            LOG.trace("dropped after the end");
        }
    }
}
