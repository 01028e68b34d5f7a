package dev.parley.client.rtc.screen;

import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.parley.client.capture.Box;
import dev.parley.client.rtc.feed.FeedProblem;
import dev.parley.client.rtc.feed.Metronome;
import dev.parley.client.rtc.feed.NativePlanes;
import dev.parley.client.rtc.feed.PictureFeed;
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
        return Optional.of(buffer);
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
