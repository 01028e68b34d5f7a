package dev.parley.signaling.room;

import dev.parley.signaling.doorbell.Bells;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.IceServer;
import dev.parley.signaling.protocol.Member;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.InvitationId;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.protocol.id.SessionId;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.ErrorCode;
import dev.parley.signaling.protocol.reason.LeaveReason;
import dev.parley.signaling.protocol.reason.RefusalReason;
import dev.parley.signaling.room.state.Membership;
import dev.parley.signaling.room.state.Room;
import dev.parley.signaling.room.state.RoomsImage;
import dev.parley.signaling.room.state.Session;
import dev.parley.signaling.turn.IceServerIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which session is in which room: joining, leaving, and relaying inside a room. */
final class Roster {
    /** In which each machine comes to the rooms that several of them share. */
    private static final Comparator<Room> ORDER =
            Comparator.comparing(room -> room.id().text());

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Limits limits;
    private final Mail mail;
    private final Map<RoomId, Room> rooms = new HashMap<>();
    /** Those whose owners have invited somebody. */
    private final Set<Room> inviting = new TreeSet<>(ORDER);

    private final TurnGrants turn;
    private final Map<RefusalReason, Long> refusals = new EnumMap<>(RefusalReason.class);
    private int members;
    private long signals;
    private long signalChars;

    Roster(Limits limits, IceServerIssuer iceServers, Mail mail) {
        this.limits = limits;
        this.mail = mail;
        this.turn = new TurnGrants(iceServers, mail);
    }

    boolean knows(RoomId room) {
        return rooms.containsKey(room);
    }

    /** Whether there are as many rooms as there may be. */
    boolean isFull() {
        return rooms.size() >= limits.rooms();
    }

    void refuse(Session session, RefusalReason reason) {
        refusals.merge(reason, 1L, Long::sum);
        mail.deliver(session, seq -> new ServerMessage.Refused(reason, seq));
    }

    /** Those who have a relay. */
    TurnGrants turn() {
        return turn;
    }

    /** Lets a session in, has it wait or refuses it; answers with the older session of the same peer whose place it took. */
    Optional<Session> join(Session session, ClientMessage.Join join, Instant now) {
        Room known = rooms.get(join.room());
        PeerId you = join.peerKey().peerId();
        // Whatever the token is, so that the answer to a wrong one takes as long.
        InvitationId invitation =
                join.invitation() == null ? null : join.invitation().id();
        RefusalReason refusal = session.membership() != null || session.wish() != null
                ? RefusalReason.ALREADY_JOINED
                : known != null
                        ? known.refusal(join, you, invitation, limits.roomMembers(), now)
                        // With an invitation one comes to somebody: nobody is there.
                        : invitation != null ? RefusalReason.NOT_ADMITTED : isFull() ? RefusalReason.SERVER_BUSY : null;
        if (refusal != null) {
            refuse(session, refusal);
            return Optional.empty();
        }
        session.present(join);
        Room room = known != null ? known : open(join);
        Membership place = new Membership(room, you);
        boolean comes = room.find(you) == null && !room.isEmpty();
        if (comes && room.threshold().asks(you, room.threshold().isInvited(invitation, now))) {
            return Optional.ofNullable(await(session, place));
        }
        if (comes) {
            room.threshold().invitations().use(invitation);
        }
        // Who has asked before may come again, and then with an invitation.
        Session asked = room.threshold().release(you);
        if (asked != null) {
            asked.waitFor(null);
        }
        return Optional.ofNullable(letIn(session, place, now)).or(() -> Optional.ofNullable(asked));
    }

    private @Nullable Session await(Session session, Membership place) {
        Session older = place.room().threshold().await(place.peer(), session);
        if (older != null) {
            older.waitFor(null);
        }
        session.waitFor(place);
        mail.deliver(session, ServerMessage.Waiting::new);
        tellState(place.room());
        return older;
    }

    private @Nullable Session letIn(Session session, Membership place, Instant now) {
        Room room = place.room();
        PeerId you = place.peer();
        Session older = room.find(you);
        boolean comesBack = older != null || room.threshold().misses(you);
        enter(session, place, older);
        declineWithoutOwner(room);
        List<IceServer> servers = turn.first(session, room.size() == 1, now);
        List<Member> announced = room.announced(you);
        mail.deliver(session, seq -> new ServerMessage.Joined(you, announced, servers, seq));
        if (comesBack) {
            // They may be connected still with whom they were not here to see removed.
            room.threshold()
                    .removed()
                    .forEach(gone ->
                            mail.deliver(session, seq -> new ServerMessage.MemberLeft(gone, LeaveReason.REMOVED, seq)));
        }
        // Before they hear of the newcomer, to whom they will want to connect.
        turn.grant(room, now);
        tell(room, peer -> !peer.equals(you), seq -> new ServerMessage.MemberJoined(new Member(you), seq));
        tellState(room);
        return older;
    }

    /** Lets somebody in who waits, or refuses them if there is no place. */
    void admit(Room room, PeerId peer, Instant now) {
        Session session = room.threshold().release(peer);
        if (session != null) {
            session.waitFor(null);
            if (room.size() < limits.roomMembers()) {
                letIn(session, new Membership(room, peer), now);
            } else {
                refuse(session, RefusalReason.ROOM_FULL);
                tellState(room);
            }
        }
    }

    /** Turns somebody away who waits. They may ask again: people press the wrong button, and who is unwelcome would come with another key. */
    void decline(Room room, PeerId peer) {
        Session session = room.threshold().release(peer);
        if (session != null) {
            session.waitFor(null);
            refuse(session, RefusalReason.DECLINED);
            tellState(room);
        }
    }

    private void declineWithoutOwner(Room room) {
        if (room.threshold().owner() == null) {
            room.threshold().waiting().forEach(peer -> decline(room, peer));
        }
    }

    /** Puts somebody out whose session has ended, and with whom others may be connected all the same. */
    void removeMissed(Room room, PeerId peer) {
        room.threshold().remove(peer);
        tell(room, _ -> true, seq -> new ServerMessage.MemberLeft(peer, LeaveReason.REMOVED, seq));
        tellState(room);
    }

    /** Who waited does not any more. */
    void withdraw(Session session) {
        Membership wish = session.wish();
        if (wish != null) {
            session.waitFor(null);
            wish.room().threshold().release(wish.peer());
            tellState(wish.room());
        }
    }

    /** Tells all members that know of owners how the room is now, if that is news to them. */
    void tellState(Room room) {
        room.sessions().forEach(session -> {
            session.oweState();
            tellState(session);
        });
    }

    /** One at a time, so that whoever comes and goes at the door fills nobody's outbox. */
    private void tellState(Session session) {
        Membership place = session.membership();
        if (!session.stateDue()
                || place == null
                || !session.knowsOwners()
                || session.outgoing().tellsState()) {
            return;
        }
        ServerMessage.RoomState now = place.room().threshold().state(place.peer());
        ServerMessage.RoomState before = session.told();
        session.tell(now);
        if (now != null && !now.equals(before)) {
            mail.deliver(session, now::numbered);
        }
    }

    /** Who is in a room and answers; nobody to whoever cannot prove to hold the link, as if there were no such room. */
    ServerMessage.Present look(ClientMessage.Look look) {
        Room room = rooms.get(look.room());
        return room == null || !room.admits(look.token()) ? new ServerMessage.Present(List.of()) : room.present();
    }

    private Room open(ClientMessage.Join join) {
        Door door = join.waits() && join.door() != null ? join.door() : Door.OPEN;
        Room room = new Room(join.room(), join.token(), door);
        rooms.put(room.id(), room);
        return room;
    }

    private void enter(Session session, Membership membership, @Nullable Session older) {
        membership.room().enter(membership.peer(), session);
        session.enter(membership);
        if (older == null) {
            members++;
        } else {
            older.enter(null);
            turn.forget(older);
        }
    }

    /**
     * Takes a session out of its room, if it is in one or waits at one; a room without members is forgotten, with its token and
     * whoever waits.
     */
    void leave(Session session, LeaveReason reason) {
        withdraw(session);
        Membership membership = session.membership();
        if (membership == null) {
            return;
        }
        Set<PeerId> unaware = Set.copyOf(session.unaware());
        session.enter(null);
        turn.forget(session);
        members--;
        Room room = membership.room();
        room.leave(membership.peer());
        if (reason == LeaveReason.LOST) {
            room.threshold().miss(membership.peer());
        }
        declineWithoutOwner(room);
        if (room.isEmpty()) {
            rooms.remove(room.id());
            inviting.remove(room);
        } else {
            room.sessions().forEach(other -> other.unaware().remove(membership.peer()));
            tell(
                    room,
                    // Who was removed may have kept silent towards some who are connected all the same.
                    peer -> reason == LeaveReason.REMOVED || !unaware.contains(peer),
                    seq -> new ServerMessage.MemberLeft(membership.peer(), reason, seq));
            tellState(room);
        }
    }

    /**
     * Looks who does not answer any more. Who came lately, and was told of them, cannot have met them: they are told that nobody
     * is there. To all others they stay members, since these see for themselves how their connections do.
     */
    void lookForSilent(Instant now) {
        Set<Room> awaiting = new TreeSet<>(ORDER);
        for (Session session : mail.awaited()) {
            Optional.ofNullable(session.membership()).map(Membership::room).ifPresent(awaiting::add);
        }
        for (Room room : awaiting) {
            for (Session session : room.sessions()) {
                Membership membership = session.membership();
                if (session.silent(limits.answerTime(), now) && membership != null) {
                    Set<PeerId> unseen = session.outgoing().unseen();
                    unseen.removeAll(session.unaware());
                    session.unaware().addAll(unseen);
                    tell(
                            room,
                            unseen::contains,
                            seq -> new ServerMessage.MemberLeft(membership.peer(), LeaveReason.LOST, seq));
                }
            }
        }
    }

    /** Owners are told which invitations are over. */
    void endInvitations(Instant now) {
        inviting.removeIf(room -> {
            if (room.threshold().invitations().expire(now)) {
                tellState(room);
            }
            return room.threshold().invitations().isEmpty();
        });
    }

    /** The owner of the room has invited somebody. */
    void invited(Room room) {
        inviting.add(room);
        tellState(room);
    }

    /** A client was heard to go on. Those who do not know of it are told, before it can say anything to them. */
    void goesOn(Session session) {
        session.goesOn();
        tellState(session);
        Membership membership = session.membership();
        if (membership != null && !session.unaware().isEmpty()) {
            Set<PeerId> unaware = Set.copyOf(session.unaware());
            session.unaware().clear();
            tell(
                    membership.room(),
                    unaware::contains,
                    seq -> new ServerMessage.MemberJoined(new Member(membership.peer()), seq));
        }
    }

    /** Hands a body to another member of the sender's room; answers with what was wrong if it cannot. */
    Optional<ServerMessage.Failure> relay(Session session, ClientMessage.Signal signal, Instant now) {
        Membership sender = session.membership();
        if (sender == null) {
            return Optional.of(
                    new ServerMessage.Failure(ErrorCode.OUT_OF_ORDER, "type", "signal is for members of a room"));
        }
        Session receiver = sender.room().find(signal.to());
        if (receiver == null || receiver == session) {
            return Optional.of(
                    new ServerMessage.Failure(ErrorCode.NO_SUCH_MEMBER, "to", "nobody else here has this id"));
        }
        boolean takes = receiver.outgoing().takes(sender.peer(), signal.body(), limits) && !mail.isOverfull();
        if (session.pauses(signal.to(), now) || !takes) {
            session.pause(signal.to(), now.plus(PAUSE));
            return Optional.of(new ServerMessage.Failure(
                    ErrorCode.TOO_FAST,
                    "to",
                    "too much waits for this member; say it, and what follows it, again after a second",
                    signal.seq()));
        }
        goesOn(session);
        signals++;
        signalChars += signal.body().length();
        mail.deliver(receiver, seq -> new ServerMessage.Signal(sender.peer(), signal.body(), seq));
        return Optional.empty();
    }

    private void tell(Room room, Predicate<PeerId> whom, LongFunction<? extends ServerMessage.Numbered> numbered) {
        for (Session session : room.sessions()) {
            Membership membership = session.membership();
            if (membership != null && whom.test(membership.peer())) {
                mail.deliver(session, numbered);
            }
        }
    }

    List<RoomsImage.RoomImage> image() {
        return rooms.values().stream()
                .map(Room::image)
                .sorted(Comparator.comparing(room -> room.id().text()))
                .toList();
    }

    void restore(List<RoomsImage.RoomImage> images, Map<SessionId, Session> sessions) {
        images.stream().map(image -> new Room(image, sessions)).forEach(room -> {
            rooms.put(room.id(), room);
            inviting.add(room);
            room.sessions().forEach(turn::remember);
        });
        members = rooms.values().stream().mapToInt(Room::size).sum();
    }

    Census census(int sessions, Bells bells) {
        return new Census(sessions, rooms.size(), members, signals, signalChars, mail.keptBytes(), refusals, bells);
    }
}
