package dev.parley.client.rtc.sound;

import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.parley.client.rtc.common.ControlThread;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.feed.FeedProblem;
import dev.parley.client.rtc.feed.FrameRate;
import dev.parley.client.rtc.feed.MediaFault;
import dev.parley.client.rtc.feed.Metronome;
import dev.parley.client.rtc.feed.SoundFeed;
import dev.parley.signaling.loop.Guarded;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays a sound feed into the library in chunks of exactly 10 ms, on a thread of its own, "rtc-sound". */
final class SoundThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SoundThread.class);
    private static final String FAULT_SENTENCE = "The microphone stopped by a fault of this program; choose it again.";
    private static final FrameRate CHUNKS = new FrameRate(100, 1);

    private final Opening opening;
    private final CustomAudioSource source;
    private final Object pushing;
    private final BiConsumer<SoundThread, MediaEvent> events;
    private final Thread thread;
    private final Loudness loudness = new Loudness();
    private volatile boolean closed;

    /** Opens the feed on the sound's thread. */
    interface Opening {
        SoundFeed open() throws FeedProblem;
    }

    /** @param pushing is held during each push, so that nobody changes the source's listeners then */
    SoundThread(
            ControlThread control,
            Opening opening,
            CustomAudioSource source,
            Object pushing,
            BiConsumer<SoundThread, MediaEvent> events) {
        this.opening = opening;
        this.source = source;
        this.pushing = pushing;
        this.events = events;
        thread = control.start("rtc-sound", this::run);
    }

    /** How loud it is now. */
    double level() {
        return loudness.look();
    }

    @Override
    public void close() {
        synchronized (pushing) {
            closed = true;
        }
        thread.interrupt();
    }

    private void run() {
        try (SoundFeed feed = opening.open()) {
            short[] chunk = new short[SoundFeed.CHUNK];
            feed.read(chunk);
            events.accept(this, new MediaEvent.MicrophoneStarted(feed.description()));
            play(feed, chunk);
        } catch (FeedProblem e) {
            if (!closed) {
                events.accept(this, new MediaEvent.MicrophoneFailed(e.reason(), e.sentence()));
            }
        } catch (InterruptedException e) {
            LOG.debug("the sound was closed");
        } catch (Throwable e) {
            Guarded.passOnFatal(e);
            LOG.error("the sound failed", e);
            if (!closed) {
                events.accept(
                        this, new MediaEvent.MicrophoneFailed(MediaFault.MICROPHONE_FAULT.reason(), FAULT_SENTENCE));
            }
        }
    }

    private void play(SoundFeed feed, short[] chunk) throws FeedProblem, InterruptedException {
        Metronome metronome = new Metronome(CHUNKS);
        byte[] bytes = new byte[SoundFeed.CHUNK * Short.BYTES];
        while (!closed) {
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .put(chunk);
            metronome.await();
            loudness.heard(chunk);
            synchronized (pushing) {
                if (!closed) {
                    source.pushAudio(bytes, Short.SIZE, SoundFeed.SAMPLE_RATE, 1, SoundFeed.CHUNK);
                }
            }
            feed.read(chunk);
        }
    }
}
