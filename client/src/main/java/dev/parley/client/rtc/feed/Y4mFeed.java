package dev.parley.client.rtc.feed;

import dev.parley.client.picture.I420Planes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A Y4M file read directly, in a loop; never more than one picture of it in memory. */
final class Y4mFeed implements PictureFeed {
    private final Path path;
    private final FileChannel channel;
    private final Y4mStream stream;
    private final Y4mHeader header;
    private final long firstFrameAt;
    private final FrameRate rate;

    /** Takes over the channel, which stands behind the header. */
    Y4mFeed(Path path, FileChannel channel, Y4mStream stream, Y4mHeader header) throws IOException {
        this.path = path;
        this.channel = channel;
        this.stream = stream;
        this.header = header;
        firstFrameAt = channel.position();
        boolean single = channel.size() - firstFrameAt < 2 * header.frameBytes();
        rate = single ? StillFeed.RATE : header.frameRate();
    }

    @Override
    public String description() {
        return path.getFileName().toString();
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
        return rate;
    }

    @Override
    public void read(I420Planes planes) throws FeedProblem {
        try {
            if (!readWhole(planes)) {
                channel.position(firstFrameAt);
                if (!stream.readFrame(planes)) {
                    throw Y4mStream.damaged("holds no picture");
                }
            }
        } catch (IOException e) {
            throw Feeds.problem(MediaFault.FILE_NOT_READABLE, path, "cannot be read further (" + e.getMessage() + ")");
        } catch (FeedProblem e) {
            throw Feeds.problem(e.fault(), path, e.sentence());
        }
    }

    /** False at the end, and where the file is damaged or cut off behind its first picture: it begins again there. */
    private boolean readWhole(I420Planes planes) throws IOException, FeedProblem {
        long at = channel.position();
        try {
            return stream.readFrame(planes);
        } catch (FeedProblem e) {
            if (at == firstFrameAt) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public void close() {
        Feeds.closeQuietly(channel);
    }
}
