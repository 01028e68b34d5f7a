package dev.parley.client.control;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.client.control.text.Required;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.id.PeerId;

/** What the owner of a call's room may do there; said by anybody else it comes to nothing, which they are told. */
public sealed interface RoomCommand extends Command.AboutRoom {

    /** Opens the call, has it ask about everybody who comes, or locks it. */
    @JsonTypeName("door")
    record SetDoor(Door door) implements RoomCommand {
        public SetDoor {
            Required.present("door", door);
        }
    }

    /**
     * Makes an invitation, which is told of when the server has it.
     *
     * @param seconds how long it is good
     * @param once whether it is good for one only
     */
    @JsonTypeName("invite")
    record Invite(int seconds, boolean once) implements RoomCommand {
        private static final int HOUR = 60 * 60;
        private static final int DAY = 24 * HOUR;

        public static final Invite ONE_PERSON = new Invite(DAY, true);
        public static final Invite FOR_AN_HOUR = new Invite(HOUR, false);
        public static final Invite FOR_A_DAY = new Invite(DAY, false);

        public Invite {
            Required.range("seconds", seconds, 1, ClientMessage.Invite.MAX_SECONDS);
        }
    }

    /** Lets somebody in who waits. */
    @JsonTypeName("admit")
    record Admit(PeerId peer) implements RoomCommand {
        public Admit {
            Required.present("peer", peer);
        }
    }

    /** Turns somebody away who waits. */
    @JsonTypeName("decline")
    record Decline(PeerId peer) implements RoomCommand {
        public Decline {
            Required.present("peer", peer);
        }
    }

    /** Puts somebody out of the call, who does not come back unasked. */
    @JsonTypeName("remove")
    record Remove(PeerId peer) implements RoomCommand {
        public Remove {
            Required.present("peer", peer);
        }
    }

    /** Makes somebody else the owner. */
    @JsonTypeName("handOver")
    record HandOver(PeerId peer) implements RoomCommand {
        public HandOver {
            Required.present("peer", peer);
        }
    }
}
