package dev.parley.signaling.room;

import dev.parley.signaling.doorbell.Visitor;
import dev.parley.signaling.rate.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the rooms know of one open socket: whether it said hello, and when it was last heard. */
final class Socket {
    private final SocketId id;
    private final Source source;
    private @Nullable Session session;
    private @Nullable Visitor visitor;
    private Instant lastHeard;

    Socket(SocketId id, Source source, Instant opened) {
        this.id = id;
        this.source = source;
        this.lastHeard = opened;
    }

    SocketId id() {
        return id;
    }

    Source source() {
        return source;
    }

    @Nullable
    Session session() {
        return session;
    }

    void greet(Session greeted) {
        session = greeted;
    }

    /** What it is at the doorbell, if it ever was there. */
    @Nullable
    Visitor visitor() {
        return visitor;
    }

    void visit(Visitor as) {
        visitor = as;
    }

    Instant lastHeard() {
        return lastHeard;
    }

    void hear(Instant now) {
        lastHeard = now;
    }
}
