package dev.parley.client.rtc;

import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the frames of one remote track, on the library's thread for that stream, to a tile. */
final class PictureSink implements VideoTrackSink {
    private static final Logger LOG = LoggerFactory.getLogger(PictureSink.class);

    private final Consumer<MediaEvent> events;
    private volatile @Nullable Tile tile;
    private boolean seen;

    PictureSink(Consumer<MediaEvent> events) {
        this.events = events;
    }

    void deliverTo(Tile target) {
        tile = target;
    }

    @Override
    public void onVideoFrame(VideoFrame frame) {
        try {
            deliver(frame);
        } catch (Throwable e) {
            // An escaping exception would end the process (webrtc-java #154).
            LOG.error("a picture was lost", e);
        } finally {
            frame.release();
        }
    }

    private void deliver(VideoFrame frame) throws Exception {
        Tile target = tile;
        if (target == null) {
            return;
        }
        target.write(frame);
        if (!seen) {
            seen = true;
            events.accept(new MediaEvent.FirstPicture(
                    target.id(), frame.buffer.getWidth(), frame.buffer.getHeight(), System.nanoTime()));
        }
    }
}
