package dev.parley.signaling.protocol;

import dev.parley.signaling.protocol.reason.ProtocolException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The messages that come most, where they are written as plainly as our programs write them: no spaces, no escapes, the type first.
 * Such a text is scanned once and its body is cut out of it, which costs a tenth of reading it as JSON of any shape.
 *
 * <p>What is read here means the same to {@link MessageCodec}'s mapper, and everything else is left to it: whatever is not plain,
 * too long or wrong, so that there is one place that says what is wrong with it.
 */
final class PlainJson {
    private static final String SIGNAL = "{\"type\":\"signal\"";
    private static final String ACK = "{\"type\":\"ack\",\"seq\":";
    private static final String PING = "{\"type\":\"ping\"}";

    /** Numbers of so few digits fit into a long. */
    private static final int MOST_DIGITS = 18;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private final String text;
    private int at;

    private PlainJson(String text) {
        this.text = text;
    }

    /** The message, or null if it is none of those or not as plain. */
    static @Nullable ClientMessage read(String text) {
        if (text.startsWith(SIGNAL)) {
            return new PlainJson(text).signal();
        }
        if (text.startsWith(ACK)) {
            return new PlainJson(text).ack();
        }
        return text.equals(PING) ? new ClientMessage.Ping() : null;
    }

    /** The message as the mapper would write it, or null if that is not so plain. */
    static @Nullable String write(SignalMessage message) {
        return switch (message) {
            case ServerMessage.Signal signal
            when isPlain(signal.body()) ->
                "{\"type\":\"signal\",\"from\":\"" + signal.from().text() + "\",\"body\":\"" + signal.body()
                        + "\",\"seq\":" + signal.seq() + '}';
            case ServerMessage.Ack ack -> "{\"type\":\"ack\",\"seq\":" + ack.seq() + '}';
            case ServerMessage.Pong _ -> "{\"type\":\"pong\"}";
            default -> null;
        };
    }

    /**
     * Whether every character stands for itself in JSON, and takes one byte. Looks at eight of them at once, as every body goes
     * through here some times.
     */
    static boolean isPlain(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int i = 0;
        for (; i <= bytes.length - Long.BYTES; i += Long.BYTES) {
            long eight = (long) EIGHT.get(bytes, i);
            if (((eight & HIGH_BITS) | below(eight, ' ') | below(eight ^ EACH * '"', 1) | below(eight ^ EACH * '\\', 1))
                    != 0) {
                return false;
            }
        }
        for (; i < bytes.length; i++) {
            if (bytes[i] < ' ' || bytes[i] == '"' || bytes[i] == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Not zero if one of the eight bytes is less than {@code least}, where all are ASCII. */
    private static long below(long eight, int least) {
        return (eight - EACH * least) & ~eight & HIGH_BITS;
    }

    private @Nullable ClientMessage signal() {
        at = SIGNAL.length();
        String to = null;
        String body = null;
        long seq = 0;
        boolean plain = true;
        while (plain && at < text.length() && text.charAt(at) == ',') {
            if (to == null && skip(",\"to\":\"")) {
                to = string();
                plain = to != null;
            } else if (body == null && skip(",\"body\":\"")) {
                body = string();
                plain = body != null;
            } else if (seq == 0 && skip(",\"seq\":")) {
                seq = number();
                plain = seq != 0;
            } else {
                return null;
            }
        }
        if (!plain || to == null || body == null || seq == 0 || !isEnd()) {
            return null;
        }
        try {
            return new ClientMessage.Signal(new PeerId(to), body, seq);
        } catch (ProtocolException e) {
            return null; // Which the mapper says as it says all such.
        }
    }

    private @Nullable ClientMessage ack() {
        at = ACK.length();
        long seq = number();
        return seq == 0 || !isEnd() ? null : new ClientMessage.Ack(seq);
    }

    private boolean isEnd() {
        return at == text.length() - 1 && text.charAt(at) == '}';
    }

    private boolean skip(String expected) {
        if (!text.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        return true;
    }

    /** What stands before the next quote if it is plain; it is left standing before what is not. */
    private @Nullable String string() {
        int end = text.indexOf('"', at);
        if (end < 0) {
            return null;
        }
        String found = text.substring(at, end);
        if (!isPlain(found)) {
            return null;
        }
        at = end + 1;
        return found;
    }

    /** A whole number from 1 on, or 0 if there is none so plain. */
    private long number() {
        int begin = at;
        long number = 0;
        while (at < text.length() && at - begin < MOST_DIGITS && isDigit(text.charAt(at))) {
            number = number * 10 + (text.charAt(at) - '0');
            at++;
        }
        return begin < text.length() && text.charAt(begin) == '0' ? 0 : number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
