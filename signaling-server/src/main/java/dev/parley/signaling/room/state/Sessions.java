package dev.parley.signaling.room.state;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.id.ResumeToken;
import dev.parley.signaling.protocol.id.SessionId;
import dev.parley.signaling.protocol.limit.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** All sessions, and which of them have lost their socket, longest first. */
public final class Sessions {
    private static final int MAX_REPLACED = 4096;

    private final RandomGenerator random;
    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final SequencedSet<Session> lost = new LinkedHashSet<>();
    private final SequencedSet<SessionId> replaced = new LinkedHashSet<>();

    public Sessions(RandomGenerator random) {
        this.random = random;
    }

    /** Takes up what others have left: these, of which some have no socket, and some are replaced. */
    public void restore(RoomsImage image) {
        image.sessions().forEach(left -> sessions.put(left.id(), new Session(left)));
        image.lost().forEach(id -> lost.add(sessions.get(id)));
        replaced.addAll(image.replaced());
    }

    public void add(Session session) {
        sessions.put(session.id(), session);
    }

    public Map<SessionId, Session> all() {
        return Map.copyOf(sessions);
    }

    public RoomsImage image(List<RoomsImage.RoomImage> rooms) {
        return new RoomsImage(
                sessions.values().stream()
                        .map(Session::image)
                        .sorted(Comparator.comparing(session -> session.id().text()))
                        .toList(),
                rooms,
                lost.stream().map(Session::id).toList(),
                List.copyOf(replaced));
    }

    /** A session with the token that its client needs to resume it. */
    public record Opened(Session session, ResumeToken token) {}

    public Opened open(SocketId connection) {
        ResumeToken token = ResumeToken.of(bytes(ResumeToken.BYTES));
        Session session = new Session(SessionId.of(bytes(SessionId.BYTES)), token, connection);
        sessions.put(session.id(), session);
        return new Opened(session, token);
    }

    /** The session that {@code resume} proves to own, if what it says it has received can be true. */
    public Optional<Session> find(ClientMessage.Resume resume) {
        return Optional.ofNullable(sessions.get(resume.session()))
                .filter(session -> session.admits(resume.resumeToken()))
                .filter(session -> resume.received() <= session.outgoing().last());
    }

    public Opened resume(Session session, ResumeToken used, SocketId connection) {
        ResumeToken next = ResumeToken.of(bytes(ResumeToken.BYTES));
        session.resume(connection, used, next);
        lost.remove(session);
        return new Opened(session, next);
    }

    public void lose(Session session, Instant now) {
        session.lose(now);
        lost.add(session);
    }

    public void remove(Session session) {
        sessions.remove(session.id());
        lost.remove(session);
    }

    /** Ends a session whose peer came back with another; {@link #wasReplaced} remembers some thousands of them. */
    public void replace(Session session) {
        remove(session);
        replaced.addLast(session.id());
        if (replaced.size() > MAX_REPLACED) {
            replaced.removeFirst();
        }
    }

    public boolean wasReplaced(SessionId id) {
        return replaced.contains(id);
    }

    public boolean contains(Session session) {
        return sessions.containsKey(session.id());
    }

    public Optional<Session> longestLost() {
        return lost.isEmpty() ? Optional.empty() : Optional.of(lost.getFirst());
    }

    /** The room whose members are all in grace, and one of them for longer than those of other such rooms. */
    public Optional<Room> longestAbandoned() {
        return lost.stream().flatMap(Sessions::room).filter(Room::isAbandoned).findFirst();
    }

    public List<Session> expired(Limits limits, Instant now) {
        return lost.stream()
                .filter(session ->
                        !session.lostAt().plus(grace(session, limits)).isAfter(now))
                .toList();
    }

    private static Duration grace(Session session, Limits limits) {
        return room(session).anyMatch(Room::hasMet) ? limits.sessionGrace() : limits.loneGrace();
    }

    private static Stream<Room> room(Session session) {
        return Stream.ofNullable(session.membership()).map(Membership::room);
    }

    public int size() {
        return sessions.size();
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
