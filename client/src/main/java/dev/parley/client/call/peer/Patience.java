package dev.parley.client.call.peer;

import java.time.Duration;

/** How long a call waits for what. */
public final class Patience {
    public static final Duration JOIN = Duration.ofSeconds(10);
    /** A native negotiation command takes milliseconds; one that takes this long never ends. */
    public static final Duration NATIVE = Duration.ofSeconds(10);

    /** For the first offer of a member that joined after us: a round trip to it. An offer that crosses another does no harm. */
    public static final Duration OFFER = Duration.ofMillis(500);

    public static final Duration ANSWER = Duration.ofSeconds(10);
    /** Until ICE is restarted once; from then on people are told that no network path was found so far. */
    public static final Duration CONNECT = Duration.ofSeconds(10);
    /** From there until it is given up: a path may open late, as when somebody answers a firewall's question. */
    public static final Duration CONNECT_AGAIN = Duration.ofSeconds(30);
    /** ICE itself often mends a disconnected connection. */
    public static final Duration DISCONNECTED = Duration.ofSeconds(3);

    /** Who closes a connection closes its channel first, and the rest follows. */
    public static final Duration CHANNEL = Duration.ofSeconds(3);

    public static final Duration RECOVER = Duration.ofSeconds(20);
    /** How much longer the polite side waits before an ICE restart, so that both sides' restarts do not collide. */
    public static final Duration POLITE_EXTRA = Duration.ofSeconds(3);
    /** As long as the server keeps a session: while the other side cannot be reached, nothing is given up sooner. */
    public static final Duration UNREACHABLE = Duration.ofMinutes(2);

    /** After a connection that was up for this long, more may follow: each costs memory, but time has passed. */
    public static final Duration LASTING = Duration.ofMinutes(1);

    /** Nobody gives up a connection as young as this; so a good-bye that arrives was said of an earlier one. */
    public static final Duration JUST_BEGUN = Duration.ofSeconds(5);

    private Patience() {}
}
