package dev.parley.client.rtc.feed;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A WAV file of 16-bit PCM read directly, in a loop, mixed to one channel and resampled linearly.
 *
 * <p>A recorder that was killed, or still records, leaves a header without sizes: then all that follows is sound.
 */
final class WavFeed implements SoundFeed {
    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FMT = 0x20746d66;
    private static final int DATA = 0x61746164;
    private static final int PCM = 1;
    private static final int BITS = 16;
    private static final int MAX_CHANNELS = 2;
    private static final int MAX_RATE = 192_000;

    private final Path path;
    private final FileChannel channel;
    private final Format format;
    private final ByteBuffer part = ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);
    private long readBytes;
    private double position;
    private short before;
    private short after;

    /** The file is not 16-bit PCM. */
    static final class OtherFormat extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private record Format(int channels, int rate, long dataAt, long dataBytes) {
        int frame() {
            return Short.BYTES * channels;
        }
    }

    private WavFeed(Path path, FileChannel channel, Format format) throws IOException {
        this.path = path;
        this.channel = channel;
        this.format = format;
        rewind();
    }

    static WavFeed open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path);
        try {
            return new WavFeed(path, channel, readFormat(channel));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static Format readFormat(FileChannel channel) throws IOException {
        ByteBuffer riff = read(channel, 12);
        if (riff.getInt(0) != RIFF || riff.getInt(8) != WAVE) {
            throw new OtherFormat();
        }
        long end = 8 + Integer.toUnsignedLong(riff.getInt(4));
        int channels = 0;
        int rate = 0;
        while (true) {
            ByteBuffer chunk = read(channel, 8);
            long size = Integer.toUnsignedLong(chunk.getInt(4));
            long next = channel.position() + size + size % 2;
            if (chunk.getInt(0) == FMT) {
                ByteBuffer fmt = read(channel, 16);
                channels = fmt.getShort(2);
                rate = fmt.getInt(4);
                if (fmt.getShort(0) != PCM || fmt.getShort(14) != BITS) {
                    throw new OtherFormat();
                }
            } else if (chunk.getInt(0) == DATA) {
                long at = channel.position();
                long rest = channel.size() - at;
                boolean unfinished = size == 0 && (end <= at || end > channel.size());
                Format format = new Format(channels, rate, at, unfinished ? rest : Math.min(size, rest));
                if (channels < 1
                        || channels > MAX_CHANNELS
                        || rate < 1000
                        || rate > MAX_RATE
                        || format.dataBytes() < format.frame()) {
                    throw new OtherFormat();
                }
                return format;
            }
            channel.position(next);
        }
    }

    private static ByteBuffer read(FileChannel channel, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("it ends in its header");
            }
        }
        return buffer.flip();
    }

    @Override
    public String description() {
        return path.getFileName().toString();
    }

    @Override
    public void read(short[] chunk) throws FeedProblem {
        try {
            for (int i = 0; i < chunk.length; i++) {
                chunk[i] = (short) Math.round(before + (after - before) * position);
                position += (double) format.rate() / SAMPLE_RATE;
                while (position >= 1) {
                    position--;
                    before = after;
                    after = nextSample();
                }
            }
        } catch (IOException e) {
            throw Feeds.problem(MediaFault.FILE_NOT_READABLE, path, "cannot be read further (" + e.getMessage() + ")");
        }
    }

    private short nextSample() throws IOException {
        if (part.remaining() < format.frame()) {
            refill();
        }
        int sum = 0;
        for (int i = 0; i < format.channels(); i++) {
            sum += part.getShort();
        }
        return (short) (sum / format.channels());
    }

    /** Begins again at the end, wherever that is by now: a file may have become shorter. */
    private void refill() throws IOException {
        part.compact();
        while (part.position() < format.frame()) {
            long rest = format.dataBytes() - readBytes;
            part.limit((int) Math.min(part.capacity(), part.position() + rest));
            int count = rest == 0 ? -1 : channel.read(part);
            if (count >= 0) {
                readBytes += count;
            } else if (readBytes < format.frame()) {
                throw new EOFException("its sound is gone");
            } else {
                channel.position(format.dataAt());
                readBytes = 0;
                part.clear(); // half a sample at the end
            }
        }
        part.flip();
    }

    private void rewind() throws IOException {
        channel.position(format.dataAt());
        part.limit(0);
        before = nextSample();
        after = nextSample();
    }

    @Override
    public void close() {
        Feeds.closeQuietly(channel);
    }
}
