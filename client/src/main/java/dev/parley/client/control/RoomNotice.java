package dev.parley.client.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.parley.client.control.call.PresentPerson;
import dev.parley.client.control.call.Reason;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells who owns the call's room, whom it lets in, and who waits for that. */
public sealed interface RoomNotice extends Notice.AboutOwner {

    /**
     * The room as it is now; latest wins. A server that knows of no owners never says it.
     *
     * @param owner another member; null for oneself
     * @param mayOpen whether the owner may open the door: not once somebody was removed
     * @param waiting those who wait, longest first; nobody unless oneself is the owner
     * @param invitations how many are good now; none unless oneself is the owner
     */
    @JsonTypeName("room")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Room(
            long join,
            @Nullable PeerId owner,
            Door door,
            boolean mayOpen,
            List<PresentPerson> waiting,

            @JsonProperty(isRequired = OptBoolean.FALSE) @JsonInclude(JsonInclude.Include.NON_DEFAULT)
            int invitations)
            implements RoomNotice {
        /** Where nobody is invited. */
        public Room(long join, @Nullable PeerId owner, Door door, boolean mayOpen, List<PresentPerson> waiting) {
            this(join, owner, door, mayOpen, waiting, 0);
        }

        public Room {
            waiting = List.copyOf(waiting);
        }

        /** Whether this person owns the room. */
        public boolean own() {
            return owner == null;
        }
    }

    /** An invitation is good from now on. Its link is a secret, for whom this person wants to let in. */
    @JsonTypeName("invited")
    record Invited(long join, String link, int seconds, boolean once) implements RoomNotice {
        /** Hides the link. */
        @Override
        public String toString() {
            return "Invited[" + seconds + ", " + once + "]";
        }
    }

    /** What this person asked for as the owner came to nothing. */
    @JsonTypeName("roomTrouble")
    record RoomTrouble(long join, String sentence, Reason reason) implements RoomNotice {}
}
