package dev.parley.client.rtc.feed;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;

/** Any media file's sound, through ffmpeg's pipe. */
final class PcmFeed implements SoundFeed {
    private static final List<String> OUTPUT = List.of(
            "-map", "0:a:0", "-vn", "-sn", "-dn", "-ac", "1", "-ar", Integer.toString(SAMPLE_RATE), "-f", "s16le");

    private final Path path;
    private final Ffmpeg ffmpeg;
    private final DataInputStream output;
    private final byte[] bytes = new byte[CHUNK * Short.BYTES];

    private PcmFeed(Path path, Ffmpeg ffmpeg) {
        this.path = path;
        this.ffmpeg = ffmpeg;
        output = new DataInputStream(ffmpeg.output());
    }

    /** A file without sound is only found out by the first read. */
    static PcmFeed open(Path path) throws FeedProblem {
        return new PcmFeed(path, Ffmpeg.start(path, OUTPUT));
    }

    @Override
    public String description() {
        return path.getFileName().toString();
    }

    @Override
    public void read(short[] chunk) throws FeedProblem {
        try {
            output.readFully(bytes);
        } catch (IOException e) {
            throw ffmpeg.ended();
        }
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(chunk);
    }

    @Override
    public void close() {
        ffmpeg.close();
    }
}
