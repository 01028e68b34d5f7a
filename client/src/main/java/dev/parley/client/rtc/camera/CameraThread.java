package dev.parley.client.rtc.camera;

import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.parley.client.rtc.common.ControlThread;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.common.NativePlanes;
import dev.parley.client.rtc.feed.FeedProblem;
import dev.parley.client.rtc.feed.MediaFault;
import dev.parley.client.rtc.feed.Metronome;
import dev.parley.client.rtc.feed.PictureFeed;
import dev.parley.signaling.loop.Guarded;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays a picture feed into the camera's output on a thread of its own, "rtc-camera", until it is closed or fails. */
final class CameraThread implements RunningCamera {
    private static final Logger LOG = LoggerFactory.getLogger(CameraThread.class);

    static final String FAULT_SENTENCE = "The camera stopped by a fault of this program; try again.";

    private final Opening opening;
    private final CameraOutput output;
    private final BiConsumer<CameraThread, MediaEvent> events;
    private final Thread thread;
    private volatile boolean closed;

    /** Opens the feed on the camera's thread: files and programs may take their time. */
    interface Opening {
        PictureFeed open() throws FeedProblem;
    }

    CameraThread(
            ControlThread control, Opening opening, CameraOutput output, BiConsumer<CameraThread, MediaEvent> events) {
        this.opening = opening;
        this.output = output;
        this.events = events;
        output.take(this);
        thread = control.start("rtc-camera", this::run);
    }

    @Override
    public void close() {
        closed = true;
        output.take(null);
        thread.interrupt();
    }

    private void run() {
        try (PictureFeed feed = opening.open()) {
            events.accept(this, new MediaEvent.CameraStarted(feed.description(), feed.width(), feed.height()));
            play(feed);
        } catch (FeedProblem e) {
            if (!closed) {
                events.accept(this, new MediaEvent.CameraFailed(e.reason(), e.sentence()));
            }
        } catch (InterruptedException e) {
            LOG.debug("the camera was closed");
        } catch (Throwable e) {
            Guarded.passOnFatal(e);
            LOG.error("the camera failed", e);
            if (!closed) {
                events.accept(this, new MediaEvent.CameraFailed(MediaFault.CAMERA_FAULT.reason(), FAULT_SENTENCE));
            }
        }
    }

    private void play(PictureFeed feed) throws Exception {
        Metronome metronome = new Metronome(feed.frameRate());
        while (!closed) {
            // A buffer cannot be used again: encoders read it for as long as they like, and do not say when they are
            // done.
            NativeI420Buffer buffer = NativeI420Buffer.allocate(feed.width(), feed.height());
            try {
                feed.read(NativePlanes.of(buffer));
                metronome.await();
                output.push(this, new VideoFrame(buffer, System.nanoTime()));
            } finally {
                buffer.release();
            }
        }
    }
}
