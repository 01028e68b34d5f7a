package dev.parley.signaling.room;

import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.room.state.Receipts;
import dev.parley.signaling.room.state.Session;
import dev.parley.signaling.room.state.SocketId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Collects what one step wants done, and watches how much is kept for replay, for each session and in all. */
final class Mail {
    /** All sessions together may keep as much as this many full ones. */
    private static final int FULL_SESSIONS = 256;

    private final Limits limits;
    private final Receipts receipts = new Receipts();
    private final Queue<Session> overflowing = new ArrayDeque<>();
    /** Sessions that have not acknowledged all that they were told. */
    private final Set<Session> awaited = new LinkedHashSet<>();

    private List<Delivery> deliveries = new ArrayList<>();
    private long keptBytes;

    Mail(Limits limits) {
        this.limits = limits;
    }

    void tell(SocketId socket, ServerMessage message) {
        deliveries.add(new Delivery.Send(socket, message));
    }

    void close(SocketId socket, CloseCode code) {
        deliveries.add(new Delivery.Close(socket, code));
    }

    /** Numbers a message and keeps it; it is sent now if the session has a socket, and else when it is resumed. */
    void deliver(Session session, LongFunction<? extends ServerMessage.Numbered> numbered) {
        int before = session.outgoing().bytes();
        ServerMessage.Numbered message = session.outgoing().add(numbered);
        keptBytes += session.outgoing().bytes() - before;
        awaited.add(session);
        SocketId socket = session.connection();
        if (socket != null) {
            tell(socket, message);
            if (receipts.goesAlong(session)) {
                acknowledge(session);
            }
        }
        if (session.outgoing().overflows(limits) || isOverfull()) {
            overflowing.add(session);
        }
    }

    Receipts receipts() {
        return receipts;
    }

    /** Tells clients how far they were heard whose acknowledgement has waited long enough. */
    void acknowledge(Instant now) {
        receipts.take(now).forEach(this::acknowledge);
    }

    private void acknowledge(Session session) {
        SocketId socket = session.connection();
        if (socket != null) {
            tell(socket, new ServerMessage.Ack(session.received()));
        }
    }

    /** @return whether that was news of anything */
    boolean acknowledge(Session session, long seq) {
        int before = session.outgoing().bytes();
        session.outgoing().acknowledge(seq);
        keptBytes += session.outgoing().bytes() - before;
        if (session.outgoing().oldest() == 0) {
            awaited.remove(session);
        }
        return session.outgoing().bytes() < before;
    }

    /** Of whom an acknowledgement is still to come. */
    Set<Session> awaited() {
        return Collections.unmodifiableSet(awaited);
    }

    /** The session came from elsewhere, with what is kept for it. */
    void remember(Session session) {
        keptBytes += session.outgoing().bytes();
        if (session.outgoing().oldest() != 0) {
            awaited.add(session);
        }
    }

    /** The session is gone, and with it what was kept for it. */
    void forget(Session session) {
        receipts.forget(session);
        acknowledge(session, session.outgoing().last());
    }

    /** A session that was given more than may be kept for it. */
    @Nullable
    Session nextOverflowing() {
        return overflowing.poll();
    }

    /** Sessions in grace must make place; far above this, whoever is given more is dropped. */
    boolean isFull() {
        return keptBytes > fullBytes();
    }

    /** So much is kept that nobody may be given more. */
    boolean isOverfull() {
        return keptBytes > 2 * fullBytes();
    }

    private long fullBytes() {
        return (long) FULL_SESSIONS * limits.unacknowledgedBytes();
    }

    long keptBytes() {
        return keptBytes;
    }

    List<Delivery> take() {
        List<Delivery> taken = deliveries;
        deliveries = new ArrayList<>();
        return taken;
    }
}
