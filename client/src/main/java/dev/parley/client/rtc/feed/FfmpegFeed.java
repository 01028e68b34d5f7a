package dev.parley.client.rtc.feed;

import dev.parley.client.picture.I420Planes;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.List;

/** Any video file as pictures of at most 1280x720, through ffmpeg's pipe. */
final class FfmpegFeed implements PictureFeed {
    private static final String FIT = "scale=w='min(1280,iw)':h='min(720,ih)':force_original_aspect_ratio=decrease"
            + ":force_divisible_by=2,format=yuv420p";
    private static final List<String> OUTPUT =
            List.of("-map", "0:v:0", "-an", "-sn", "-dn", "-vf", FIT, "-strict", "-1", "-f", "yuv4mpegpipe");

    private final Path path;
    private final Ffmpeg ffmpeg;
    private final Y4mStream stream;
    private final Y4mHeader header;

    private FfmpegFeed(Path path, Ffmpeg ffmpeg, Y4mStream stream, Y4mHeader header) {
        this.path = path;
        this.ffmpeg = ffmpeg;
        this.stream = stream;
        this.header = header;
    }

    static FfmpegFeed open(Path path) throws FeedProblem {
        Ffmpeg ffmpeg = Ffmpeg.start(path, OUTPUT);
        try {
            Y4mStream stream = new Y4mStream(Channels.newChannel(ffmpeg.output()));
            return new FfmpegFeed(path, ffmpeg, stream, stream.readHeader());
        } catch (IOException | FeedProblem e) {
            FeedProblem problem = ffmpeg.ended();
            ffmpeg.close();
            throw problem;
        }
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
        return header.frameRate();
    }

    @Override
    public void read(I420Planes planes) throws FeedProblem {
        try {
            if (!stream.readFrame(planes)) {
                throw ffmpeg.ended();
            }
        } catch (IOException e) {
            throw ffmpeg.ended();
        }
    }

    @Override
    public void close() {
        ffmpeg.close();
    }
}
