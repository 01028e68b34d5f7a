package dev.parley.client.capture.portal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pictures one after the other, each behind lines that say how many bytes it has: what GStreamer calls multipart. One thread. */
final class Parts {
    private static final Pattern LENGTH = Pattern.compile("Content-Length:\\s*(\\d{1,10})");
    private static final int LONGEST_LINE = 256;
    private static final int CHUNK = 1 << 16;
    private static final int END_OF_LINE = 2;

    /** What is larger than 8K is no picture of a screen. */
    static final int MOST_BYTES = 7680 * 4320 * 4;

    private final InputStream from;
    private final byte[] chunk = new byte[CHUNK];

    Parts(InputStream from) {
        this.from = from;
    }

    /**
     * How many bytes the next picture has, once it comes.
     *
     * @throws EOFException if none comes any more
     */
    int length() throws IOException {
        int length = 0;
        while (true) {
            String line = line();
            if (line.isEmpty() && length > 0) {
                return length;
            }
            Matcher told = LENGTH.matcher(line);
            if (told.matches()) {
                long bytes = Long.parseLong(told.group(1));
                if (bytes < 1 || bytes > MOST_BYTES) {
                    throw new IOException("a picture of " + bytes + " bytes");
                }
                length = (int) bytes;
            }
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = from.read(); next != '\n'; next = from.read()) {
            if (next < 0) {
                throw new EOFException("the pictures ended");
            }
            if (line.length() == LONGEST_LINE) {
                throw new IOException("something else than pictures");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** Reads so many bytes to where the buffer begins. */
    void read(int length, ByteBuffer into) throws IOException {
        into.clear();
        int left = length;
        while (left > 0) {
            int now = from.read(chunk, 0, Math.min(left, CHUNK));
            if (now < 0) {
                throw new EOFException("a picture ended in its middle");
            }
            into.put(chunk, 0, now);
            left -= now;
        }
        into.flip();
    }

    /** Whether another one has come already, or begun to. Behind each stands the end of a line, which is none. */
    boolean more() throws IOException {
        return from.available() > END_OF_LINE;
    }
}
