package dev.parley.signaling.room;

import dev.parley.signaling.doorbell.Visitor;
import dev.parley.signaling.protocol.limit.DoorbellLimits;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.room.state.Session;
import dev.parley.signaling.room.state.SocketId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the rooms know of one open socket: whether it said hello, and when it was last heard. */
final class Socket {
    /** A socket that was not heard for this many heartbeats is given up. */
    private static final int MISSED_HEARTBEATS = 3;

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

    Visitor visit(Mail mail, DoorbellLimits limits, Instant now) {
        Visitor known = visitor != null
                ? visitor
                : new Visitor(id.number(), source, message -> mail.tell(id, message), limits, now);
        visitor = known;
        return known;
    }

    /** Whether it is at home somewhere. */
    boolean isListening() {
        return visitor != null && visitor.isListening();
    }

    /** Whether it has said nothing for too long. */
    boolean isSilent(Limits limits, Instant now) {
        return !lastHeard.plus(patience(limits)).isAfter(now);
    }

    /** When it will have, if it says nothing more. Where the clock was set back since it was heard, it counts as heard now. */
    Instant silentFrom(Limits limits, Instant now) {
        if (lastHeard.isAfter(now)) {
            lastHeard = now;
        }
        return lastHeard.plus(patience(limits));
    }

    private Duration patience(Limits limits) {
        if (session == null) {
            return limits.handshakeTime();
        }
        Duration heartbeat = isListening() ? limits.doorbell().heartbeat() : limits.heartbeat();
        return heartbeat.multipliedBy(MISSED_HEARTBEATS);
    }

    void hear(Instant now) {
        lastHeard = now;
    }
}
