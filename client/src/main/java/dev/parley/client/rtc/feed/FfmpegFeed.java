package dev.parley.client.rtc.feed;

import dev.parley.client.picture.I420Planes;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Any video or animation as pictures within a size, through ffmpeg's pipe, in a loop; of a still picture a {@link StillFeed}. */
final class FfmpegFeed implements PictureFeed {
    /** Programs are not started more often than this, however short a file may have become. */
    private static final long MIN_GAP_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Path path;
    private final PictureFilter filter;
    private final Y4mHeader header;
    private final Deque<I420Planes> readAhead = new ArrayDeque<>();
    private volatile PicturePass pass;
    private volatile boolean closed;
    private long startedNanos = System.nanoTime() - MIN_GAP_NANOS;

    private FfmpegFeed(Path path, PictureFilter filter, PicturePass first, List<I420Planes> readAhead) {
        this.path = path;
        this.filter = filter;
        header = first.header();
        pass = first;
        this.readAhead.addAll(readAhead);
    }

    static PictureFeed open(Path path, LargestPicture largest) throws FeedProblem {
        PictureFilter filter = PictureFilter.of(path, largest);
        PicturePass first = PicturePass.once(path, filter);
        I420Planes one = first.allocate();
        if (!first.read(one)) {
            // The picture on the cover of a sound has no time, which the filter for the rate cannot do without.
            first.close();
            return still(path, filter);
        }
        I420Planes two = first.allocate();
        if (!first.read(two)) {
            first.close();
            return new StillFeed(name(path), one);
        }
        return new FfmpegFeed(path, filter, first, List.of(one, two));
    }

    private static PictureFeed still(Path path, PictureFilter filter) throws FeedProblem {
        try (PicturePass pass = PicturePass.single(path, filter)) {
            I420Planes picture = pass.allocate();
            if (!pass.read(picture)) {
                throw pass.ended();
            }
            return new StillFeed(name(path), picture);
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    @Override
    public String description() {
        return name(path);
    }

    @Override
    public int width() {
        return header.width();
    }

    @Override
    public int height() {
        return header.height();
    }

    @Override
    public FrameRate frameRate() {
        return header.frameRate();
    }

    @Override
    public void read(I420Planes planes) throws FeedProblem {
        I420Planes kept = readAhead.poll();
        if (kept != null) {
            kept.copyTo(planes);
        } else if (!pass.read(planes)) {
            beginAgain();
            if (!pass.read(planes)) {
                throw pass.ended();
            }
        }
    }

    /** Starts ffmpeg anew: at the file's end, and where it cannot go on or begin again by itself. */
    private void beginAgain() throws FeedProblem {
        pass.close();
        long due = startedNanos + MIN_GAP_NANOS;
        while (due - System.nanoTime() > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
        startedNanos = System.nanoTime();
        pass = PicturePass.again(path, filter, header);
        if (closed) {
            pass.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        pass.close();
    }
}
