package dev.parley.client.call.peer;

/** Names something that must happen in time; the key of its timer. */
public sealed interface Deadline {
    record Join() implements Deadline {}

    /** A deadline that ends with its connection. */
    sealed interface OfConnection extends Deadline {
        ConnectionId connection();
    }

    /** The native library must answer a negotiation command. */
    record Negotiate(ConnectionId connection, long negotiation) implements OfConnection {}

    /** The newcomer must make the first offer. */
    record AwaitOffer(ConnectionId connection) implements OfConnection {}

    /** The other side must answer an offer. */
    record AwaitAnswer(ConnectionId connection, long negotiation) implements OfConnection {}

    /** The connection must reach connected. */
    record Connect(ConnectionId connection) implements OfConnection {}

    /** A control channel that ended by itself; its connection lives on, and is made anew for a channel that works. */
    record Channel(ConnectionId connection) implements OfConnection {}

    /** A disconnected or failed connection must recover. */
    record Recover(ConnectionId connection) implements OfConnection {}

    /** The other side was to restart ICE, which renews the relays of both. */
    record RenewRelay(ConnectionId connection) implements OfConnection {}
}
