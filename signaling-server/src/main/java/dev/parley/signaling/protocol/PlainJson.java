package dev.parley.signaling.protocol;

import dev.parley.signaling.protocol.reason.ProtocolException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages that come most, and those that everybody who joins says, where they are written as plainly as our programs write them: no spaces, no escapes, the type first.
 * Such a text is scanned once and its body is cut out of it, which costs a tenth of reading it as JSON of any shape.
 *
 * <p>What is read here means the same to {@link MessageCodec}'s mapper, and everything else is left to it: whatever is not plain,
 * too long or wrong, so that there is one place that says what is wrong with it.
 */
final class PlainJson {
    private static final String HELLO = "{\"type\":\"hello\"";
    private static final String JOIN = "{\"type\":\"join\"";
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
        if (text.equals(PING)) {
            return new ClientMessage.Ping();
        }
        if (text.startsWith(JOIN)) {
            return new PlainJson(text).join();
        }
        return text.startsWith(HELLO) ? new PlainJson(text).hello() : null;
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

    /** One that resumes nothing. */
    private @Nullable ClientMessage hello() {
        at = HELLO.length();
        long protocol = skip(",\"protocol\":") ? number() : 0;
        String client = skip(",\"client\":\"") ? string() : null;
        if (protocol == 0 || protocol > Integer.MAX_VALUE || client == null || !isEnd()) {
            return null;
        }
        try {
            return new ClientMessage.Hello((int) protocol, client, null);
        } catch (ProtocolException e) {
            return null;
        }
    }

    /** One that sets no door and has no invitation. */
    private @Nullable ClientMessage join() {
        at = JOIN.length();
        String room = skip(",\"room\":\"") ? string() : null;
        String token = skip(",\"token\":\"") ? string() : null;
        String key = skip(",\"peerKey\":\"") ? string() : null;
        String card = skip(",\"card\":\"") ? string() : null;
        boolean waits = skip(",\"waits\":true");
        long seq = skip(",\"seq\":") ? number() : 0;
        if (skip(",\"name\":\"")) {
            string(); // For servers of before.
        }
        if (room == null || token == null || key == null || seq == 0 || !isEnd()) {
            return null;
        }
        try {
            return new ClientMessage.Join(
                    new RoomId(room),
                    new JoinToken(token),
                    new PeerKey(key),
                    card == null ? null : new MemberCard(card),
                    waits,
                    null,
                    seq);
        } catch (ProtocolException e) {
            return null;
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

    /** What stands before the next quote if it is plain; if not, nothing is read any more. */
    private @Nullable String string() {
        int end = text.indexOf('"', at);
        String found = end < 0 ? null : text.substring(at, end);
        boolean plain = found != null && isPlain(found);
        at = plain ? end + 1 : text.length();
        return plain ? found : null;
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
