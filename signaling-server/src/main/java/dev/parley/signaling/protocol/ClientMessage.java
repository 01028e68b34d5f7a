package dev.parley.signaling.protocol;

import static dev.parley.signaling.protocol.reason.ProtocolException.requireFew;
import static dev.parley.signaling.protocol.reason.ProtocolException.requireLength;
import static dev.parley.signaling.protocol.reason.ProtocolException.requirePresent;
import static dev.parley.signaling.protocol.reason.ProtocolException.requireRange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.id.InvitationId;
import dev.parley.signaling.protocol.id.InvitationKey;
import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.id.ListenKey;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.PeerKey;
import dev.parley.signaling.protocol.id.ResumeToken;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.protocol.id.SessionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client says to the server. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ClientMessage extends SignalMessage {

    /** The client messages that are numbered, see {@link dev.parley.signaling.protocol.Numbered}. */
    sealed interface Numbered extends ClientMessage, dev.parley.signaling.protocol.Numbered {}

    /** What the owner of a room wants done there (docs/protocol.md §2.10). */
    sealed interface Order extends Numbered {}

    /** The client messages of the doorbell (docs/protocol.md §9), which need no room and are not numbered. */
    sealed interface Doorbell extends ClientMessage {}

    /**
     * The first message on every socket.
     *
     * @param client name and version of the program, for the server's operator; 1 to 64 characters
     * @param resume what is needed to take up an earlier session, or null for a new one
     */
    @JsonTypeName("hello")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hello(
            @JsonProperty(required = true) int protocol,
            String client,
            @Nullable Resume resume) implements ClientMessage {
        public Hello {
            requireLength("client", client, 1, 64);
        }
    }

    /** @param received the highest number of the server's messages that this client has handled, or 0 */
    record Resume(
            SessionId session,
            ResumeToken resumeToken,
            @JsonProperty(required = true) long received) {
        public Resume {
            requirePresent("session", session);
            requirePresent("resumeToken", resumeToken);
            requireRange("received", received, 0, Long.MAX_VALUE);
        }
    }

    /**
     * Asks to enter a room; the first to join it sets the token that later ones must have.
     *
     * @param card who this member is, sealed for whoever looks into the room, or null
     * @param waits whether the client knows of owners: it can wait to be admitted, and is told who owns the room
     * @param door how the room is to be if this opens it, or null for open
     * @param invitation what the owner has given to whoever comes, or null; with it no room is opened
     */
    @JsonTypeName("join")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Join(
            RoomId room,
            JoinToken token,
            PeerKey peerKey,
            @Nullable MemberCard card,

            @JsonProperty(isRequired = OptBoolean.FALSE) @JsonInclude(JsonInclude.Include.NON_DEFAULT)
            boolean waits,

            @Nullable Door door,
            @Nullable InvitationKey invitation,
            long seq)
            implements Numbered {
        /** Without an invitation. */
        public Join(
                RoomId room,
                JoinToken token,
                PeerKey peerKey,
                @Nullable MemberCard card,
                boolean waits,
                @Nullable Door door,
                long seq) {
            this(room, token, peerKey, card, waits, door, null, seq);
        }

        /** As programs join that know of no owners. */
        public Join(RoomId room, JoinToken token, PeerKey peerKey, @Nullable MemberCard card, long seq) {
            this(room, token, peerKey, card, false, null, seq);
        }

        public Join(RoomId room, JoinToken token, PeerKey peerKey, long seq) {
            this(room, token, peerKey, null, seq);
        }

        public Join {
            requirePresent("room", room);
            requirePresent("token", token);
            requirePresent("peerKey", peerKey);
            requireRange("seq", seq, 1, Long.MAX_VALUE);
        }

        /** For servers of before, which want one; see {@link Member#name}. */
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        public String name() {
            return Member.NAME;
        }
    }

    /** Asks who is in a room, without entering it. */
    @JsonTypeName("look")
    record Look(RoomId room, JoinToken token) implements ClientMessage {
        public Look {
            requirePresent("room", room);
            requirePresent("token", token);
        }
    }

    @JsonTypeName("leave")
    record Leave(long seq) implements Numbered {
        public Leave {
            requireRange("seq", seq, 1, Long.MAX_VALUE);
        }
    }

    /** Says something to another member. */
    @JsonTypeName("signal")
    record Signal(PeerId to, Body body, long seq) implements Numbered {
        public Signal(PeerId to, String body, long seq) {
            this(to, new Body(body), seq);
        }

        public Signal {
            requirePresent("to", to);
            requirePresent("body", body);
            requireRange("seq", seq, 1, Long.MAX_VALUE);
        }
    }

    /** Opens the room, has it ask, or locks it. */
    @JsonTypeName("door")
    record SetDoor(Door door, long seq) implements Order {
        public SetDoor {
            requirePresent("door", door);
            requireRange("seq", seq, 1, Long.MAX_VALUE);
        }
    }

    /**
     * Admits whoever will come with the key of this invitation.
     *
     * @param seconds how long it is good, by the server's clock
     * @param once whether it is good for one only
     */
    @JsonTypeName("invite")
    record Invite(
            InvitationId invitation,
            int seconds,
            @JsonProperty(required = true) boolean once,
            long seq) implements Order {
        public static final int MAX_SECONDS = 7 * 24 * 60 * 60;

        public Invite {
            requirePresent("invitation", invitation);
            requireRange("seconds", seconds, 1, MAX_SECONDS);
            requireRange("seq", seq, 1, Long.MAX_VALUE);
        }
    }

    /** Lets somebody in who waits. */
    @JsonTypeName("admit")
    record Admit(PeerId id, long seq) implements Order {
        public Admit {
            requirePresent("id", id);
            requireRange("seq", seq, 1, Long.MAX_VALUE);
        }
    }

    /** Turns somebody away who waits. */
    @JsonTypeName("decline")
    record Decline(PeerId id, long seq) implements Order {
        public Decline {
            requirePresent("id", id);
            requireRange("seq", seq, 1, Long.MAX_VALUE);
        }
    }

    /** Puts a member out, who does not come back unasked. */
    @JsonTypeName("remove")
    record Remove(PeerId id, long seq) implements Order {
        public Remove {
            requirePresent("id", id);
            requireRange("seq", seq, 1, Long.MAX_VALUE);
        }
    }

    /** Makes another member the owner. */
    @JsonTypeName("handOver")
    record HandOver(PeerId id, long seq) implements Order {
        public HandOver {
            requirePresent("id", id);
            requireRange("seq", seq, 1, Long.MAX_VALUE);
        }
    }

    /** Acknowledges every numbered server message up to and with {@code seq}. */
    @JsonTypeName("ack")
    record Ack(@JsonProperty(required = true) long seq) implements ClientMessage {
        public Ack {
            requireRange("seq", seq, 0, Long.MAX_VALUE);
        }
    }

    @JsonTypeName("ping")
    record Ping() implements ClientMessage {}

    /**
     * Says at which boxes this socket is at home from now on, instead of those before; at none of them if there are none.
     *
     * @param seen whether those who {@link Watch} one of the boxes are told
     */
    @JsonTypeName("listen")
    record Listen(
            List<ListenKey> keys,
            @JsonProperty(required = true) boolean seen) implements Doorbell {
        public static final int MAX_KEYS = 16;

        public Listen {
            keys = requireFew("keys", keys, MAX_KEYS);
        }
    }

    /**
     * Hands a note to whoever listens at a box.
     *
     * @param keep whether it may wait there if nobody does
     * @param ref tells the answer to this ring from those to others
     */
    @JsonTypeName("ring")
    record Ring(
            BoxId box,
            Note note,
            @JsonProperty(required = true) boolean keep,
            @JsonProperty(required = true) int ref) implements Doorbell {
        public Ring {
            requirePresent("box", box);
            requirePresent("note", note);
            requireRange("ref", ref, 1, Integer.MAX_VALUE);
        }
    }

    /** Asks to be told whether somebody is at home at these boxes, now and at each change, instead of at those before. */
    @JsonTypeName("watch")
    record Watch(List<BoxId> boxes) implements Doorbell {
        public static final int MAX_BOXES = 100;

        public Watch {
            boxes = requireFew("boxes", boxes, MAX_BOXES);
        }
    }

    /** Says that kept notes need not be kept any longer. */
    @JsonTypeName("taken")
    record Taken(BoxId box, List<Long> ids) implements Doorbell {
        public static final int MAX_IDS = 64;

        public Taken {
            requirePresent("box", box);
            ids = requireFew("ids", ids, MAX_IDS);
        }
    }
}
