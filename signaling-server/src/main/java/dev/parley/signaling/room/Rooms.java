package dev.parley.signaling.room;

import dev.parley.signaling.doorbell.Doorbell;
import dev.parley.signaling.doorbell.Visitor;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MalformedMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.SignalMessage;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.protocol.reason.ErrorCode;
import dev.parley.signaling.protocol.reason.LeaveReason;
import dev.parley.signaling.protocol.reason.RefusalReason;
import dev.parley.signaling.rate.Allowances;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.room.state.Looks;
import dev.parley.signaling.room.state.Room;
import dev.parley.signaling.room.state.Session;
import dev.parley.signaling.room.state.Sessions;
import dev.parley.signaling.room.state.SocketId;
import dev.parley.signaling.shelf.Shelf;
import dev.parley.signaling.turn.IceServerIssuer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of the room layer (docs/protocol.md §2): sockets, sessions that outlive them, and rooms. Each method is
 * one step and answers with what is to be done after it. Touched by the room loop only.
 */
public final class Rooms {
    private final Limits limits;
    final Mail mail;
    final Roster roster;
    final Sessions sessions;
    final Sockets sockets;
    private final Owners owners;
    private final Allowances joins;
    private final Allowances newRooms;
    private final Allowances looks;
    private final Doorbell doorbell;
    private boolean draining;

    /** @param random of cryptographic quality, except in tests: session ids and resume tokens come from it */
    public Rooms(Limits limits, IceServerIssuer iceServers, RandomGenerator random, Shelf shelf) {
        this.limits = limits;
        this.mail = new Mail(limits);
        this.roster = new Roster(limits, iceServers, mail);
        this.owners = new Owners(roster, session -> end(session, LeaveReason.REMOVED, CloseCode.REMOVED));
        this.sessions = new Sessions(random);
        this.sockets = new Sockets(limits);
        this.joins = new Allowances(limits.joinsPerMinute());
        this.newRooms = new Allowances(limits.roomsPerMinute());
        this.looks = new Allowances(limits.joinsPerMinute());
        this.doorbell = new Doorbell(limits, shelf);
    }

    public List<Delivery> connected(SocketId id, Source source, Instant now) {
        sockets.open(id, source, now);
        return settled();
    }

    public List<Delivery> received(SocketId id, ClientMessage message, Instant now) {
        Socket socket = sockets.find(id);
        if (socket != null) {
            socket.hear(now);
            Session session = socket.session();
            if (session == null) {
                greet(socket, message);
                sockets.await(socket, now);
            } else {
                session.confirmToken();
                handle(session, socket, message, now);
            }
        }
        return settled();
    }

    /**
     * The client said what cannot be taken. If it has a number, that is used up like any other: so a client never has to guess,
     * and never waits for a number that the server waits for too.
     */
    public List<Delivery> unreadable(SocketId id, MalformedMessage fault, Instant now) {
        Socket socket = sockets.find(id);
        if (socket != null) {
            Session session = socket.session();
            if (session == null) {
                mail.tell(id, fault.answer());
            } else {
                socket.hear(now);
                if (fault.number().isEmpty()
                        || comesNext(session, socket, fault.number().getAsLong())) {
                    mail.receipts().owe(session);
                    mail.tell(id, fault.answer());
                }
            }
        }
        return settled();
    }

    /** The socket is closed, whoever closed it; its session lives on for a while if it is in a room. */
    public List<Delivery> disconnected(SocketId id, Instant now) {
        Socket socket = forget(id);
        if (socket != null) {
            lose(socket, now);
        }
        return settled();
    }

    /** Puts a client out that floods the server, with its session. */
    public List<Delivery> flooded(SocketId id) {
        Socket socket = sockets.find(id);
        if (socket != null) {
            putOut(socket);
        }
        return settled();
    }

    private void putOut(Socket socket) {
        mail.tell(socket.id(), new ServerMessage.Failure(ErrorCode.FLOOD, "", "too many messages in a short time"));
        Session session = socket.session();
        if (session != null) {
            roster.leave(session, LeaveReason.REMOVED);
            end(session);
        }
        close(socket.id(), CloseCode.FLOOD);
    }

    /** Acknowledges, once for any number of steps, what was received in them, but for what may wait for company. */
    public List<Delivery> acknowledged(Instant now) {
        mail.acknowledge(now);
        doorbell.goOn();
        return settled();
    }

    /** When the next acknowledgement has waited long enough; at once, if more is to be said already. */
    public Optional<Instant> nextAcknowledgement() {
        return doorbell.owes() ? Optional.of(Instant.EPOCH) : mail.receipts().next();
    }

    /** Closes silent sockets, ends sessions whose grace is over and renews TURN credentials; about once a second. */
    public List<Delivery> tick(Instant now) {
        for (Socket socket : sockets.silent(now)) {
            lose(socket, now);
            close(socket.id(), socket.session() != null ? CloseCode.SILENT : CloseCode.NO_HELLO);
        }
        return keepHouse(now);
    }

    /** The same, but for sockets that are watched elsewhere. */
    List<Delivery> keepHouse(Instant now) {
        for (Session session : sessions.expired(limits, now)) {
            drop(session);
        }
        roster.lookForSilent(now);
        roster.turn().renew(now);
        roster.endInvitations(now);
        doorbell.tick(now);
        return settled();
    }

    /** No room begins any more: the server is about to stop. Those that are there go on, and take who comes. */
    public void drain() {
        draining = true;
    }

    /** Says farewell to everybody; the rooms are not to be used after it. */
    public List<Delivery> goAway(int spreadMillis) {
        for (SocketId id : sockets.ids()) {
            mail.tell(id, new ServerMessage.GoAway(spreadMillis));
            mail.close(id, CloseCode.GOING_AWAY);
            sockets.remove(id);
        }
        doorbell.end();
        return settled();
    }

    public Census census() {
        return roster.census(sessions.size(), doorbell.census());
    }

    private void greet(Socket socket, ClientMessage message) {
        if (!(message instanceof ClientMessage.Hello hello)) {
            fail(socket.id(), ErrorCode.OUT_OF_ORDER, "type", "hello comes first");
            return;
        }
        if (hello.protocol() != SignalMessage.PROTOCOL) {
            String spoken = "this server speaks protocol " + SignalMessage.PROTOCOL;
            fail(socket.id(), ErrorCode.UNSUPPORTED_PROTOCOL, "protocol", spoken);
            close(socket.id(), CloseCode.UNSUPPORTED_PROTOCOL);
            return;
        }
        ClientMessage.Resume resume = hello.resume();
        Optional<Session> known = resume == null ? Optional.empty() : sessions.find(resume);
        if (resume != null && known.isPresent()) {
            resume(socket, known.get(), resume);
        } else if (resume != null && sessions.wasReplaced(resume.session())) {
            // A program that slept through its replacement: with a new session it would push its successor out.
            close(socket.id(), CloseCode.REPLACED);
        } else {
            makePlace();
            welcome(socket, sessions.open(socket.id()), false);
        }
    }

    private void resume(Socket socket, Session session, ClientMessage.Resume resume) {
        SocketId older = session.connection();
        if (older != null) {
            // The fence: nothing that the old socket still brings can reach the session any more.
            close(older, CloseCode.SUPERSEDED);
        }
        welcome(socket, sessions.resume(session, resume.resumeToken(), socket.id()), true);
        mail.acknowledge(session, resume.received());
        session.outgoing().unacknowledged().forEach(message -> mail.tell(socket.id(), message));
        roster.goesOn(session);
    }

    private void welcome(Socket socket, Sessions.Opened opened, boolean resumed) {
        Session session = opened.session();
        socket.greet(session);
        int heartbeat = Math.toIntExact(limits.heartbeat().toSeconds());
        mail.tell(
                socket.id(),
                new ServerMessage.Welcome(session.id(), opened.token(), heartbeat, resumed, session.received()));
    }

    private void handle(Session session, Socket socket, ClientMessage message, Instant now) {
        SocketId id = socket.id();
        switch (message) {
            case ClientMessage.Hello _ -> fail(id, ErrorCode.OUT_OF_ORDER, "type", "hello was said already");
            case ClientMessage.Ping _ -> mail.tell(id, new ServerMessage.Pong());
            case ClientMessage.Look look -> look(session, socket, look, now);
            case ClientMessage.Doorbell bell -> {
                if (doorbell.received(socket.visit(mail, limits.doorbell(), now), bell, now)) {
                    putOut(socket);
                } else {
                    sockets.await(socket, now);
                }
            }
            case ClientMessage.Ack ack -> {
                if (ack.seq() > session.outgoing().last()) {
                    fail(id, ErrorCode.OUT_OF_ORDER, "seq", "acknowledges what was never sent");
                } else if (mail.acknowledge(session, ack.seq())) {
                    roster.goesOn(session);
                }
            }
            case ClientMessage.Numbered numbered -> handleInOrder(session, socket, numbered, now);
        }
    }

    /** Uses the number up if it is the next one; else it is of what was handled already, or wrong, which the client is told. */
    private boolean comesNext(Session session, Socket socket, long seq) {
        long next = session.received() + 1;
        if (seq > next) {
            fail(socket.id(), ErrorCode.OUT_OF_ORDER, "seq", "must be " + next + ", the number after the last one");
            return false;
        }
        if (seq < next) {
            mail.receipts().owe(session);
            return false; // Sent again after a resume, and handled the first time.
        }
        session.receive(next);
        return true;
    }

    private void handleInOrder(Session session, Socket socket, ClientMessage.Numbered message, Instant now) {
        if (!comesNext(session, socket, message.seq())) {
            return;
        }
        if (message instanceof ClientMessage.Signal signal) {
            mail.receipts().oweSoon(session, signal.body().length(), now);
        } else {
            mail.receipts().owe(session);
        }
        switch (message) {
            case ClientMessage.Join join -> join(session, socket.source(), join, now);
            case ClientMessage.Leave _ -> roster.leave(session, LeaveReason.LEFT);
            case ClientMessage.Signal signal ->
                roster.relay(session, signal, now).ifPresent(failure -> mail.tell(socket.id(), failure));
            case ClientMessage.Order order ->
                owners.obey(session, order, now).ifPresent(failure -> mail.tell(socket.id(), failure));
        }
    }

    private void join(Session session, Source source, ClientMessage.Join join, Instant now) {
        boolean opens = session.membership() == null && join.invitation() == null && !roster.knows(join.room());
        if (!joins.take(source, now) || (opens && (draining || !newRooms.take(source, now)))) {
            roster.refuse(session, RefusalReason.SERVER_BUSY);
            return;
        }
        if (opens && roster.isFull()) {
            sessions.longestAbandoned()
                    .map(Room::sessions)
                    .map(List::copyOf)
                    .ifPresent(lost -> lost.forEach(this::drop));
        }
        roster.join(session, join, now).ifPresent(this::replace);
    }

    private void look(Session session, Socket socket, ClientMessage.Look look, Instant now) {
        Looks before = session.looks();
        if (!before.due(now) || (before.isNew(look) && !looks.take(socket.source(), now))) {
            fail(socket.id(), ErrorCode.TOO_FAST, "type", "look again later");
        } else {
            before.answered(look, now);
            mail.tell(socket.id(), roster.look(look));
        }
    }

    private void replace(Session older) {
        SocketId socket = older.connection();
        end(older);
        sessions.replace(older);
        if (socket != null) {
            close(socket, CloseCode.REPLACED);
        }
    }

    private void lose(Socket socket, Instant now) {
        Session session = socket.session();
        if (session == null) {
            return;
        }
        if (session.membership() == null) {
            end(session); // Nothing that another hello would not bring again.
        } else {
            sessions.lose(session, now);
        }
    }

    private void drop(Session session) {
        end(session, LeaveReason.LOST, CloseCode.TRY_AGAIN_LATER);
    }

    private void end(Session session, LeaveReason reason, CloseCode code) {
        SocketId socket = session.connection();
        roster.leave(session, reason);
        end(session);
        if (socket != null) {
            close(socket, code);
        }
    }

    private void end(Session session) {
        roster.withdraw(session);
        sessions.remove(session);
        mail.forget(session);
    }

    @Nullable
    Socket forget(SocketId id) {
        Socket socket = sockets.remove(id);
        Visitor visitor = socket == null ? null : socket.visitor();
        if (visitor != null) {
            doorbell.gone(visitor);
        }
        return socket;
    }

    private void close(SocketId id, CloseCode code) {
        forget(id);
        mail.close(id, code);
    }

    private void fail(SocketId id, ErrorCode code, String field, String message) {
        mail.tell(id, new ServerMessage.Failure(code, field, message));
    }

    /** Sessions are as many as sockets may be: those in grace make place, the longest lost first. */
    private void makePlace() {
        Optional<Session> oldest = sessions.longestLost();
        if (sessions.size() >= limits.connections() && oldest.isPresent()) {
            drop(oldest.get());
        }
    }

    /** Ends what has grown over its limits in this step. That tells others, who may then be over theirs. */
    private List<Delivery> settled() {
        @Nullable Session overflowing = mail.nextOverflowing();
        while (overflowing != null) {
            if (sessions.contains(overflowing)) {
                drop(overflowing);
            }
            overflowing = mail.nextOverflowing();
        }
        Optional<Session> oldest = sessions.longestLost();
        while (mail.isFull() && oldest.isPresent()) {
            drop(oldest.get());
            oldest = sessions.longestLost();
        }
        return mail.take();
    }
}
