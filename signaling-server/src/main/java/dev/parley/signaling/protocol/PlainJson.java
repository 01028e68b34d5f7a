package dev.parley.signaling.protocol;

import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.PeerKey;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.protocol.reason.ProtocolException;
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

    private final PlainBytes text;
    private int at;

    private PlainJson(PlainBytes text) {
        this.text = text;
    }

    /** The message, or null if it is none of those or not as plain. */
    static @Nullable ClientMessage read(PlainBytes text) {
        if (text.startsWith(SIGNAL, 0)) {
            return new PlainJson(text).signal();
        }
        if (text.startsWith(ACK, 0)) {
            return new PlainJson(text).ack();
        }
        if (text.length() == PING.length() && text.startsWith(PING, 0)) {
            return new ClientMessage.Ping();
        }
        if (text.startsWith(JOIN, 0)) {
            return new PlainJson(text).join();
        }
        return text.startsWith(HELLO, 0) ? new PlainJson(text).hello() : null;
    }

    private @Nullable ClientMessage signal() {
        at = SIGNAL.length();
        PlainBytes to = null;
        PlainBytes body = null;
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
            return new ClientMessage.Signal(new PeerId(to.toString()), new Body(body), seq);
        } catch (ProtocolException e) {
            return null; // Which the mapper says as it says all such.
        }
    }

    /** One that resumes nothing. */
    private @Nullable ClientMessage hello() {
        at = HELLO.length();
        long protocol = skip(",\"protocol\":") ? number() : 0;
        PlainBytes client = skip(",\"client\":\"") ? string() : null;
        if (protocol == 0 || protocol > Integer.MAX_VALUE || client == null || !isEnd()) {
            return null;
        }
        try {
            return new ClientMessage.Hello((int) protocol, client.toString(), null);
        } catch (ProtocolException e) {
            return null;
        }
    }

    /** One that sets no door and has no invitation. */
    private @Nullable ClientMessage join() {
        at = JOIN.length();
        PlainBytes room = skip(",\"room\":\"") ? string() : null;
        PlainBytes token = skip(",\"token\":\"") ? string() : null;
        PlainBytes key = skip(",\"peerKey\":\"") ? string() : null;
        PlainBytes card = skip(",\"card\":\"") ? string() : null;
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
                    new RoomId(room.toString()),
                    new JoinToken(token.toString()),
                    new PeerKey(key.toString()),
                    card == null ? null : new MemberCard(card.toString()),
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

    /** What stands before the next quote; where there is none, nothing is read any more. */
    private @Nullable PlainBytes string() {
        int end = text.quote(at);
        PlainBytes found = end < 0 ? null : text.piece(at, end);
        at = end < 0 ? text.length() : end + 1;
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
