package dev.parley.signaling.room.state;

import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.InvitationId;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.SessionId;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Who owns a room, whom it lets in, and who waits for that (docs/protocol.md §2.10). Somebody waits only while the door asks and there
 * is an owner to be asked.
 */
public final class Threshold {
    /** Peers remembered for each room; of those forgotten the owner is asked. */
    private static final int MOST_REMEMBERED = 256;

    private @Nullable PeerId owner;
    private Door door;
    private boolean mayOpen = true;
    private final SequencedMap<PeerId, Session> waiting = new LinkedHashMap<>();
    private final SequencedSet<PeerId> removed = new LinkedHashSet<>();
    private final SequencedSet<PeerId> missed = new LinkedHashSet<>();
    private final Invitations invitations;

    Threshold(Door door) {
        this.door = door;
        this.invitations = new Invitations();
    }

    /** One that was elsewhere; its sessions wait at this room from now on. */
    Threshold(RoomsImage.ThresholdImage image, Room room, Map<SessionId, Session> sessions) {
        owner = image.owner();
        door = image.door();
        mayOpen = image.mayOpen();
        removed.addAll(image.removed());
        missed.addAll(image.missed());
        invitations = new Invitations(Objects.requireNonNullElse(image.invitations(), List.of()));
        image.waiting().forEach(place -> {
            Session session = Objects.requireNonNull(sessions.get(place.session()), "somebody waits without a session");
            waiting.put(place.peer(), session);
            session.waitFor(new Membership(room, place.peer()));
        });
    }

    RoomsImage.ThresholdImage image() {
        List<RoomsImage.Place> places = waiting.entrySet().stream()
                .map(one -> new RoomsImage.Place(one.getKey(), one.getValue().id()))
                .toList();
        return new RoomsImage.ThresholdImage(
                owner, door, mayOpen, places, List.copyOf(removed), List.copyOf(missed), invitations.image());
    }

    /** A member, or null while no member's program knows of owners. */
    @Nullable
    public PeerId owner() {
        return owner;
    }

    public boolean isOwner(PeerId peer) {
        return peer.equals(owner);
    }

    public void handOver(PeerId next) {
        owner = next;
    }

    /** Ownership stays with its peer, over sessions, for as long as it is a member, and passes to the longest there then. */
    void settle(Map<PeerId, Session> members) {
        Session owning = owner == null ? null : members.get(owner);
        if (owning == null || !owning.knowsOwners()) {
            owner = members.entrySet().stream()
                    .filter(member -> member.getValue().knowsOwners())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
        }
    }

    Door door() {
        return door;
    }

    /**
     * Whoever locks a door wants nobody to come in any more, whatever was said before.
     *
     * @return whether it may be so: who was removed would come back through an open door, under another key
     */
    public boolean turn(Door next) {
        boolean may = next != Door.OPEN || mayOpen;
        if (may) {
            door = next;
        }
        if (next == Door.LOCKED) {
            invitations.end();
        }
        return may;
    }

    public Invitations invitations() {
        return invitations;
    }

    /** Whether the owner has admitted whoever comes with this one in advance. */
    public boolean isInvited(@Nullable InvitationId invitation, Instant now) {
        return invitations.admits(invitation, now);
    }

    /** Why somebody new with the right token is refused at once; null for who comes in, or waits. */
    @Nullable
    RefusalReason refusal(PeerId peer, boolean waits, boolean invited) {
        if (removed.contains(peer)) {
            return waits ? RefusalReason.REMOVED : RefusalReason.NOT_ADMITTED;
        }
        boolean comesIn = invited || missed.contains(peer);
        if (!comesIn && (door == Door.LOCKED || (door == Door.ASK && (!waits || owner == null)))) {
            return RefusalReason.NOT_ADMITTED;
        }
        return asks(peer, invited)
                        && waiting.size() >= ServerMessage.RoomState.MAX_WAITING
                        && !waiting.containsKey(peer)
                ? RefusalReason.ROOM_FULL
                : null;
    }

    /** Whether the owner is asked about them. Who was in the room and was lost may come back. */
    public boolean asks(PeerId peer, boolean invited) {
        return door == Door.ASK && !invited && !missed.contains(peer);
    }

    /** Whether somebody was lost, and may come back. */
    public boolean misses(PeerId peer) {
        return missed.contains(peer);
    }

    /** Oldest first. */
    public List<PeerId> removed() {
        return List.copyOf(removed);
    }

    /** A member's session ended without a word of it or of the owner. */
    public void miss(PeerId peer) {
        remember(missed, peer);
    }

    private static void remember(SequencedSet<PeerId> peers, PeerId peer) {
        peers.addLast(peer);
        if (peers.size() > MOST_REMEMBERED) {
            peers.removeFirst();
        }
    }

    /** From here on no link lets anybody in by itself, nor an invitation that they may have, too. */
    public void remove(PeerId peer) {
        missed.remove(peer);
        invitations.end();
        remember(removed, peer);
        mayOpen = false;
        door = door == Door.OPEN ? Door.ASK : door;
    }

    /** @return the older session of the same peer, whose place it took */
    @Nullable
    public Session await(PeerId peer, Session session) {
        return waiting.put(peer, session);
    }

    /** @return who waited, and does not any more, or null */
    @Nullable
    public Session release(PeerId peer) {
        return waiting.remove(peer);
    }

    public List<PeerId> waiting() {
        return List.copyOf(waiting.keySet());
    }

    /** What a member is told, with no number of its own yet; null while nobody owns the room. */
    public ServerMessage.@Nullable RoomState state(PeerId member) {
        return owner == null
                ? null
                : member.equals(owner)
                        ? new ServerMessage.RoomState(owner, door, mayOpen, cards(), invitations.ids(), 1)
                        : new ServerMessage.RoomState(owner, door, mayOpen, null, 1);
    }

    private List<ServerMessage.PresentMember> cards() {
        return waiting.entrySet().stream()
                .map(one -> new ServerMessage.PresentMember(
                        one.getKey(), one.getValue().card()))
                .toList();
    }
}
