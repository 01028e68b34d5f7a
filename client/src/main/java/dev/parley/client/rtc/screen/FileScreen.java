package dev.parley.client.rtc.screen;

import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.parley.client.capture.Box;
import dev.parley.client.rtc.common.NativePlanes;
import dev.parley.client.rtc.feed.FeedProblem;
import dev.parley.client.rtc.feed.Metronome;
import dev.parley.client.rtc.feed.PictureFeed;
import dev.parley.client.rtc.tile.Fit;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** A media file that is shared. */
final class FileScreen implements ScreenFeed {
    private final PictureFeed feed;
    private final Metronome metronome;

    FileScreen(PictureFeed feed) {
        this.feed = feed;
        metronome = new Metronome(feed.frameRate());
    }

    @Override
    public String title() {
        return feed.description();
    }

    @Override
    public Box place() {
        return Box.EMPTY;
    }

    @Override
    public boolean paced() {
        return true;
    }

    @Override
    public Optional<NativeI420Buffer> next(Duration patience) throws FeedProblem, InterruptedException {
        NativeI420Buffer buffer = NativeI420Buffer.allocate(feed.width(), feed.height());
        try {
            feed.read(NativePlanes.of(buffer));
            metronome.await();
        } catch (FeedProblem | InterruptedException | RuntimeException e) {
            buffer.release();
            throw e;
        }
        return Optional.of(fitting(buffer));
    }

    private static NativeI420Buffer fitting(NativeI420Buffer buffer) {
        Fit size = SentSize.of(buffer.getWidth(), buffer.getHeight());
        if (buffer.getWidth() - size.width() < 2 && buffer.getHeight() - size.height() < 2) {
            return buffer;
        }
        try {
            return (NativeI420Buffer)
                    buffer.cropAndScale(0, 0, buffer.getWidth(), buffer.getHeight(), size.width(), size.height());
        } finally {
            buffer.release();
        }
    }

    @Override
    public void mask(Set<Long> windows) {
        // No window is in it.
    }

    @Override
    public void close() {
        feed.close();
    }
}
