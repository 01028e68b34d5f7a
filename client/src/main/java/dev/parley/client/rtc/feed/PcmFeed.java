package dev.parley.client.rtc.feed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Any media file's sound, through ffmpeg's pipe, in a loop without a gap: the next run of ffmpeg begins while the last of this one
 * still waits in the pipe. A short sound stays in memory, and no program runs for it any more.
 */
final class PcmFeed implements SoundFeed {
    private static final int KEPT = 10 * SAMPLE_RATE * Short.BYTES;

    /**
     * One channel, in which who speaks in the middle is as loud as in a file of one channel; what is too loud together is
     * made softer instead of cut off. A channel that the file does not have counts nothing.
     */
    private static final String DOWN_MIX = "aformat=sample_fmts=dblp,pan=mono|c0=FC+0.5*FL+0.5*FR+0.5*FLC+0.5*FRC"
            + "+0.35*BL+0.35*BR+0.35*SL+0.35*SR+0.35*BC,alimiter=limit=1:attack=1:level=0";

    private static final List<String> OUTPUT =
            List.of("-vn", "-sn", "-dn", "-af", DOWN_MIX, "-ar", Integer.toString(SAMPLE_RATE), "-f", "s16le");
    private static final FfmpegComplaint.Meaning NO_SOUND = new FfmpegComplaint.Meaning(
            MediaFault.FILE_NO_SOUND, "holds no sound; choose a sound, or a video with sound, as microphone");

    private static final FfmpegComplaint.Meaning ENDED = new FfmpegComplaint.Meaning(MediaFault.FILE_ENDED, "ended");

    private final Path path;
    private final byte[] bytes = new byte[CHUNK * Short.BYTES];
    private final byte[] kept = new byte[KEPT];
    private volatile Ffmpeg ffmpeg;
    private volatile @Nullable Ffmpeg next;
    private volatile boolean closed;
    private FfmpegComplaint.Meaning otherwise = NO_SOUND;

    /** How many bytes came in this run; the first of them are kept. */
    private long count;

    /** All of the sound is in memory. */
    private boolean whole;

    private int replayed;

    private PcmFeed(Path path) throws FeedProblem {
        this.path = path;
        ffmpeg = start(path);
    }

    /** A file without sound is only found out by the first read. */
    static PcmFeed open(Path path) throws FeedProblem {
        return new PcmFeed(path);
    }

    private static Ffmpeg start(Path path) throws FeedProblem {
        return Ffmpeg.start(path, List.of(), OUTPUT);
    }

    @Override
    public String description() {
        return path.getFileName().toString();
    }

    @Override
    public void read(short[] chunk) throws FeedProblem {
        int filled = 0;
        while (filled < bytes.length) {
            filled += whole ? replay(filled) : decode(filled);
        }
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(chunk);
    }

    private int replay(int at) {
        int part = (int) Math.min(bytes.length - at, count - replayed);
        System.arraycopy(kept, replayed, bytes, at, part);
        replayed = (int) ((replayed + part) % count);
        return part;
    }

    /** How many bytes there are more now; of half a sample at the end the byte is taken back. */
    private int decode(int at) throws FeedProblem {
        if (count > KEPT && next == null && !ffmpeg.decoding()) {
            next = start(path);
        }
        int part = readFromPipe(at);
        if (part > 0) {
            int keeping = Math.clamp(KEPT - count, 0, part);
            System.arraycopy(bytes, at, kept, (int) Math.min(count, KEPT), keeping);
            count += part;
            return part;
        }
        int half = (int) (count % Short.BYTES);
        count -= half;
        endOfRun();
        return -half;
    }

    private int readFromPipe(int at) {
        try {
            return ffmpeg.output().read(bytes, at, bytes.length - at);
        } catch (IOException e) {
            return -1;
        }
    }

    private void endOfRun() throws FeedProblem {
        if (count == 0 || closed) {
            throw ffmpeg.ended(NO_SOUND, otherwise);
        }
        ffmpeg.close();
        if (count <= KEPT) {
            whole = true;
            return;
        }
        Ffmpeg begun = next;
        ffmpeg = begun == null ? start(path) : begun;
        next = null;
        count = 0;
        otherwise = ENDED;
        if (closed) {
            ffmpeg.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        ffmpeg.close();
        Ffmpeg begun = next;
        if (begun != null) {
            begun.close();
        }
    }
}
