package dev.parley.signaling.room.state;

import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.InvitationId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Those whom the owner of a room has admitted in advance (docs/protocol.md §2.10). Only what is still good is known: of all else, one
 * cannot tell that it ever was.
 */
public final class Invitations {
    private record Invitation(Instant end, boolean once) {}

    private final SequencedMap<InvitationId, Invitation> good = new LinkedHashMap<>();

    Invitations() {}

    Invitations(List<RoomsImage.InvitationImage> images) {
        images.forEach(one -> good.put(one.id(), new Invitation(Instant.ofEpochMilli(one.end()), one.once())));
    }

    List<RoomsImage.InvitationImage> image() {
        return good.entrySet().stream()
                .map(one -> new RoomsImage.InvitationImage(
                        one.getKey(),
                        one.getValue().end().toEpochMilli(),
                        one.getValue().once()))
                .toList();
    }

    /** @return false if there are as many as there may be */
    public boolean add(InvitationId id, Instant end, boolean once) {
        boolean room = good.size() < ServerMessage.RoomState.MAX_INVITATIONS || good.containsKey(id);
        if (room) {
            good.put(id, new Invitation(end, once));
        }
        return room;
    }

    boolean admits(@Nullable InvitationId id, Instant now) {
        Invitation invitation = id == null ? null : good.get(id);
        return invitation != null && now.isBefore(invitation.end());
    }

    /** Somebody comes in by it. */
    public void use(@Nullable InvitationId id) {
        if (id != null) {
            good.computeIfPresent(id, (_, invitation) -> invitation.once() ? null : invitation);
        }
    }

    /** @return whether one of them is over */
    public boolean expire(Instant now) {
        return good.values().removeIf(invitation -> !now.isBefore(invitation.end()));
    }

    void end() {
        good.clear();
    }

    public boolean isEmpty() {
        return good.isEmpty();
    }

    List<InvitationId> ids() {
        return List.copyOf(good.keySet());
    }
}
