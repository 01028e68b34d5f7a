package dev.parley.signaling.room;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.InvitationId;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.reason.ErrorCode;
import dev.parley.signaling.room.state.Membership;
import dev.parley.signaling.room.state.Room;
import dev.parley.signaling.room.state.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does what owners of rooms want done there, and nobody else. */
final class Owners {
    private final Roster roster;
    private final Consumer<Session> removal;

    /** @param removal puts a session out of its room and ends it */
    Owners(Roster roster, Consumer<Session> removal) {
        this.roster = roster;
        this.removal = removal;
    }

    /** Answers with what was wrong if it cannot be done. */
    Optional<ServerMessage.Failure> obey(Session session, ClientMessage.Order order, Instant now) {
        Membership place = session.membership();
        if (place == null || !place.room().threshold().isOwner(place.peer())) {
            return fault(ErrorCode.NOT_OWNER, "type", "only the owner of the room may do that");
        }
        Room room = place.room();
        return switch (order) {
            case ClientMessage.SetDoor(Door door, var _) -> turn(room, door, now);
            case ClientMessage.Invite(InvitationId id, int seconds, boolean once, var _) -> {
                if (!room.threshold().invitations().add(id, now.plusSeconds(seconds), once)) {
                    yield fault(ErrorCode.OUT_OF_ORDER, "invitation", "this room has as many as it may have");
                }
                yield done(() -> roster.invited(room));
            }
            case ClientMessage.Admit(PeerId id, var _) ->
                waits(room, id).or(() -> done(() -> roster.admit(room, id, now)));
            case ClientMessage.Decline(PeerId id, var _) ->
                waits(room, id).or(() -> done(() -> roster.decline(room, id)));
            case ClientMessage.Remove(PeerId id, var _) -> {
                Session removed = other(room, id, session);
                if (removed == null) {
                    yield room.threshold().misses(id) ? done(() -> roster.removeMissed(room, id)) : noSuchMember();
                }
                yield done(() -> {
                    room.threshold().remove(id);
                    removal.accept(removed);
                });
            }
            case ClientMessage.HandOver(PeerId id, var _) -> {
                Session next = other(room, id, session);
                if (next == null) {
                    yield noSuchMember();
                }
                yield next.knowsOwners()
                        ? done(() -> {
                            room.threshold().handOver(id);
                            roster.tellState(room);
                        })
                        : fault(ErrorCode.OUT_OF_ORDER, "id", "this member's program cannot own a room");
            }
        };
    }

    private Optional<ServerMessage.Failure> turn(Room room, Door door, Instant now) {
        if (!room.threshold().turn(door)) {
            return fault(ErrorCode.OUT_OF_ORDER, "door", "does not open any more, since somebody was removed");
        }
        for (PeerId id : door == Door.ASK ? List.<PeerId>of() : room.threshold().waiting()) {
            if (door == Door.OPEN) {
                roster.admit(room, id, now);
            } else {
                roster.decline(room, id);
            }
        }
        roster.tellState(room);
        return Optional.empty();
    }

    private static @Nullable Session other(Room room, PeerId id, Session self) {
        Session found = room.find(id);
        return found == self ? null : found;
    }

    private static Optional<ServerMessage.Failure> waits(Room room, PeerId id) {
        return room.threshold().waiting().contains(id) ? Optional.empty() : noSuchMember();
    }

    private static Optional<ServerMessage.Failure> done(Runnable what) {
        what.run();
        return Optional.empty();
    }

    private static Optional<ServerMessage.Failure> noSuchMember() {
        return fault(ErrorCode.NO_SUCH_MEMBER, "id", "nobody else here has this id");
    }

    private static Optional<ServerMessage.Failure> fault(ErrorCode code, String field, String message) {
        return Optional.of(new ServerMessage.Failure(code, field, message));
    }
}
