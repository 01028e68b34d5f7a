package dev.parley.signaling.room.state;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.Member;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.InvitationId;
import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.protocol.id.SessionId;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The members of one room, longest there first. It lives from the first join until the last member is gone. */
public final class Room {
    private final RoomId id;
    private final SecretDigest token;
    private final Map<PeerId, Session> members = new LinkedHashMap<>();
    private final Threshold threshold;
    private boolean met;

    /** The first to join sets the token. */
    public Room(RoomId id, JoinToken token, Door door) {
        this.id = id;
        this.token = SecretDigest.of(token.bytes());
        this.threshold = new Threshold(door);
    }

    public Room(RoomsImage.RoomImage image, Map<SessionId, Session> sessions) {
        this.id = image.id();
        this.token = new SecretDigest(image.token());
        this.met = image.met();
        image.members().forEach(place -> {
            Session session = Objects.requireNonNull(sessions.get(place.session()), "a member without a session");
            members.put(place.peer(), session);
            session.stay(new Membership(this, place.peer()));
        });
        this.threshold = new Threshold(image.threshold(), this, sessions);
    }

    public RoomsImage.RoomImage image() {
        List<RoomsImage.Place> places = members.entrySet().stream()
                .map(member ->
                        new RoomsImage.Place(member.getKey(), member.getValue().id()))
                .toList();
        return new RoomsImage.RoomImage(id, token.bytes(), met, places, threshold.image());
    }

    public RoomId id() {
        return id;
    }

    public boolean admits(JoinToken answer) {
        return token.matches(answer.bytes());
    }

    /** Why somebody is refused at once; null for who comes in, or waits. Who cannot prove to hold the link learns nothing else of the room. */
    @Nullable
    public RefusalReason refusal(
            ClientMessage.Join join, PeerId you, @Nullable InvitationId invitation, int mostMembers, Instant now) {
        if (!admits(join.token())) {
            return RefusalReason.NOT_ADMITTED;
        }
        if (members.containsKey(you)) {
            return null;
        }
        boolean invited = threshold.isInvited(invitation, now);
        RefusalReason refusal = threshold.refusal(you, join.waits(), invited);
        return refusal != null || threshold.asks(you, invited) || members.size() < mostMembers
                ? refusal
                : RefusalReason.ROOM_FULL;
    }

    /** Who owns it, and how it meets those who come. */
    public Threshold threshold() {
        return threshold;
    }

    @Nullable
    public Session find(PeerId peer) {
        return members.get(peer);
    }

    /** Lets a session in; one that takes the place of an older session of the same peer keeps its place in the order. */
    public void enter(PeerId peer, Session session) {
        members.put(peer, session);
        met |= members.size() > 1;
        threshold.settle(members);
    }

    public void leave(PeerId peer) {
        members.remove(peer);
        threshold.settle(members);
    }

    /** Those whom a newcomer would be told of. */
    public ServerMessage.Present present() {
        List<ServerMessage.PresentMember> present = new ArrayList<>();
        if (threshold.door() == Door.OPEN) {
            members.forEach((peer, session) -> {
                if (session.answers()) {
                    present.add(new ServerMessage.PresentMember(peer, session.card()));
                }
            });
        }
        return new ServerMessage.Present(present, threshold.door() == Door.ASK);
    }

    public int size() {
        return members.size();
    }

    /** Whether it ever had two members at once. */
    boolean hasMet() {
        return met;
    }

    /** Whether all members have lost their sockets. */
    boolean isAbandoned() {
        return members.values().stream().allMatch(session -> session.connection() == null);
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    public Collection<Session> sessions() {
        return members.values();
    }

    /** Those that a newcomer is told of; the others learn that they will have to, once they answer. */
    public List<Member> announced(PeerId newcomer) {
        List<Member> announced = new ArrayList<>();
        members.forEach((peer, session) -> {
            if (!peer.equals(newcomer)) {
                if (session.answers()) {
                    session.unaware().remove(newcomer);
                    announced.add(new Member(peer));
                } else {
                    session.unaware().add(newcomer);
                }
            }
        });
        return announced;
    }
}
