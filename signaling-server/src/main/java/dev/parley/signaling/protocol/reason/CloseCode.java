package dev.parley.signaling.protocol.reason;

import dev.parley.signaling.protocol.limit.Limits;

/**
 * Why the server closes a socket, as WebSocket close codes (RFC 6455 §7.4). After those that say so, a client must not
 * reconnect by itself: two programs that push each other out would never stop.
 */
public enum CloseCode {
    /** The server stops; reconnect as {@code goAway} said. */
    GOING_AWAY(1001, "the server stops"),
    /** Binary frames have no meaning here. */
    UNSUPPORTED_DATA(1003, "only text frames are understood"),
    /** Too many frames. The session is gone. */
    FLOOD(1008, "too many messages"),
    /** A message larger than {@link Limits#frameBytes}. */
    TOO_BIG(1009, "the message is too big"),
    /** A fault of the server. */
    INTERNAL_ERROR(1011, "the server failed"),
    /** The client reads or acknowledges too slowly, or the server has too much to do; come back later. */
    TRY_AGAIN_LATER(1013, "too slow, come back later"),
    /** No {@code hello} in time. */
    NO_HELLO(4000, "no hello in time"),
    /** Nothing was heard for three heartbeats. */
    SILENT(4001, "nothing heard for three heartbeats"),
    /** The protocol version is not spoken here; do not reconnect. */
    UNSUPPORTED_PROTOCOL(4002, "the protocol version is not spoken here"),
    /** Another socket resumed this session; do not reconnect. */
    SUPERSEDED(4003, "another socket resumed this session"),
    /** Another session joined the room with the same peer key; do not reconnect. */
    REPLACED(4004, "the same peer joined again elsewhere"),
    /** The room's owner removed this peer; do not reconnect. */
    REMOVED(4005, "removed by the owner of the room");

    private final int code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    public int code() {
        return code;
    }

    /** The text that goes along with the code. */
    public String reason() {
        return reason;
    }
}
