package dev.parley.signaling.protocol;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text, or a piece of one, that was looked at once and found to be ASCII without control characters and backslashes. Where it is JSON, what
 * stands between two quotes is what is meant, and can be handed on as the bytes that it came in.
 */
public final class PlainBytes {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private final byte[] bytes;
    private final int begin;
    private final int end;

    private PlainBytes(byte[] bytes, int begin, int end) {
        this.bytes = bytes;
        this.begin = begin;
        this.end = end;
    }

    /** @param text in UTF-8, which nobody changes any more; the answer is null if it is not plain */
    public static @Nullable PlainBytes of(byte[] text) {
        return isPlain(text) ? new PlainBytes(text, 0, text.length) : null;
    }

    static @Nullable PlainBytes of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // Half a character of UTF-16 has become a question mark.
        return isPlain(bytes) && new String(bytes, StandardCharsets.ISO_8859_1).equals(text)
                ? new PlainBytes(bytes, 0, bytes.length)
                : null;
    }

    /** One that stands between quotes in JSON as it is, or null. */
    static @Nullable PlainBytes unquoted(String text) {
        PlainBytes plain = of(text);
        return plain == null || plain.quote(0) >= 0 ? null : plain;
    }

    /** Looks at eight at once, as all that anybody says goes through here. */
    private static boolean isPlain(byte[] bytes) {
        int i = 0;
        for (; i <= bytes.length - Long.BYTES; i += Long.BYTES) {
            long eight = (long) EIGHT.get(bytes, i);
            if (((eight & HIGH_BITS) | below(eight, ' ') | below(eight ^ EACH * '\\', 1)) != 0) {
                return false;
            }
        }
        for (; i < bytes.length; i++) {
            if (bytes[i] < ' ' || bytes[i] == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Not zero if one of the eight bytes is less than {@code least}, where all are ASCII; the lowest bit is that of the first. */
    private static long below(long eight, int least) {
        return (eight - EACH * least) & ~eight & HIGH_BITS;
    }

    int length() {
        return end - begin;
    }

    char charAt(int index) {
        return (char) bytes[begin + index];
    }

    boolean startsWith(String expected, int from) {
        if (length() - from < expected.length()) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (charAt(from + i) != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the next quote is, or -1. */
    int quote(int from) {
        int i = begin + from;
        for (; i <= end - Long.BYTES; i += Long.BYTES) {
            long quotes = below((long) EIGHT.get(bytes, i) ^ EACH * '"', 1);
            if (quotes != 0) {
                return i + Long.numberOfTrailingZeros(quotes) / Byte.SIZE - begin;
            }
        }
        for (; i < end; i++) {
            if (bytes[i] == '"') {
                return i - begin;
            }
        }
        return -1;
    }

    /** A piece of this; all of this stays in memory with it. */
    PlainBytes piece(int from, int to) {
        return new PlainBytes(bytes, begin + from, begin + to);
    }

    /** The same, which keeps nothing else in memory. */
    PlainBytes copy() {
        return new PlainBytes(Arrays.copyOfRange(bytes, begin, end), 0, length());
    }

    void putTo(ByteBuffer target) {
        target.put(bytes, begin, length());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlainBytes that && Arrays.equals(bytes, begin, end, that.bytes, that.begin, that.end);
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return new String(bytes, begin, length(), StandardCharsets.ISO_8859_1);
    }
}
