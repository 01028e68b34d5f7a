package dev.parley.client.rtc.feed;

import dev.parley.client.picture.I420Planes;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One run of ffmpeg over the pictures of a file. */
final class PicturePass implements AutoCloseable {
    private static final FfmpegComplaint.Meaning NO_PICTURE = new FfmpegComplaint.Meaning(
            MediaFault.FILE_NO_PICTURE, "holds no picture; choose a video or a picture as camera");
    private static final FfmpegComplaint.Meaning ENDED = new FfmpegComplaint.Meaning(MediaFault.FILE_ENDED, "ended");

    /** Not for ever: a file that has become empty would keep ffmpeg busy with nothing. */
    private static final List<String> MANY_TIMES = List.of("-stream_loop", "999");

    private final Ffmpeg ffmpeg;
    private final Y4mStream stream;
    private final Y4mHeader header;
    private final FfmpegComplaint.Meaning otherwise;

    private PicturePass(Ffmpeg ffmpeg, FfmpegComplaint.Meaning otherwise) throws FeedProblem {
        this.ffmpeg = ffmpeg;
        this.otherwise = otherwise;
        stream = new Y4mStream(Channels.newChannel(ffmpeg.output()));
        try {
            header = stream.readHeader();
        } catch (IOException | FeedProblem e) {
            FeedProblem problem = ended();
            ffmpeg.close();
            throw problem;
        }
    }

    /** From the beginning to the end. */
    static PicturePass once(Path path, PictureFilter filter) throws FeedProblem {
        Ffmpeg ffmpeg = Ffmpeg.start(path, filter.input(), output(filter.moving(), List.of()));
        return new PicturePass(ffmpeg, NO_PICTURE);
    }

    /** Many times over, in the size and at the rate of the pass before, whatever has become of the file. */
    static PicturePass again(Path path, PictureFilter filter, Y4mHeader before) throws FeedProblem {
        List<String> input = new ArrayList<>(filter.input());
        input.addAll(MANY_TIMES);
        FrameRate rate = before.frameRate();
        List<String> same = List.of(
                "-s", before.width() + "x" + before.height(), "-r", rate.numerator() + "/" + rate.denominator());
        return new PicturePass(Ffmpeg.start(path, input, output(filter.moving(), same)), ENDED);
    }

    /** Only the first picture. */
    static PicturePass single(Path path, PictureFilter filter) throws FeedProblem {
        // Its rate says nothing, and may be higher than a header can say.
        List<String> one = List.of("-frames:v", "1", "-r", "1");
        return new PicturePass(Ffmpeg.start(path, filter.input(), output(filter.still(), one)), NO_PICTURE);
    }

    /** Without a choice of streams: ffmpeg takes the largest, and a cover only where there is no other. */
    private static List<String> output(String filter, List<String> more) {
        List<String> options = new ArrayList<>(List.of("-an", "-sn", "-dn", "-vf", filter));
        options.addAll(more);
        options.addAll(List.of("-strict", "-1", "-f", "yuv4mpegpipe"));
        return options;
    }

    Y4mHeader header() {
        return header;
    }

    /** For one picture. */
    I420Planes allocate() {
        return I420Planes.allocate(header.width(), header.height());
    }

    /** False at the end, also at one in the middle of a picture. */
    boolean read(I420Planes planes) {
        try {
            return stream.readFrame(planes);
        } catch (IOException | FeedProblem e) {
            return false;
        }
    }

    /** Why no picture came. */
    FeedProblem ended() {
        return ffmpeg.ended(NO_PICTURE, otherwise);
    }

    @Override
    public void close() {
        ffmpeg.close();
    }
}
