package dev.parley.client.call;

/** Names something that must happen in time; the key of its timer. */
public sealed interface Deadline {
    record Join() implements Deadline {}

    /** The native library must answer a negotiation command. */
    record Negotiate(ConnectionId connection, long negotiation) implements Deadline {}

    /** The other side must answer an offer. */
    record AwaitAnswer(ConnectionId connection, long negotiation) implements Deadline {}

    /** The connection must reach connected. */
    record Connect(ConnectionId connection) implements Deadline {}

    /** A disconnected or failed connection must recover. */
    record Recover(ConnectionId connection) implements Deadline {}
}
