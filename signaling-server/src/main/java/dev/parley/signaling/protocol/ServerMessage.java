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
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.ResumeToken;
import dev.parley.signaling.protocol.id.SessionId;
import dev.parley.signaling.protocol.reason.ErrorCode;
import dev.parley.signaling.protocol.reason.LeaveReason;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server says to a client. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ServerMessage extends SignalMessage {

    /** The server messages that are numbered, see {@link dev.parley.signaling.protocol.Numbered}. */
    sealed interface Numbered extends ServerMessage, dev.parley.signaling.protocol.Numbered {}

    /** The server messages of the doorbell (docs/protocol.md §9), which need no room and are not numbered. */
    sealed interface Doorbell extends ServerMessage {}

    /**
     * Answers {@code hello}.
     *
     * @param resumeToken takes this session up; the next {@code welcome} brings the next one
     * @param resumed whether the session asked for was taken up; if not, this is a new one, and the client joins again
     * @param received the highest number of the client's messages that the server has handled
     */
    @JsonTypeName("welcome")
    record Welcome(
            SessionId session,
            ResumeToken resumeToken,
            int heartbeatSeconds,
            @JsonProperty(required = true) boolean resumed,
            @JsonProperty(required = true) long received)
            implements ServerMessage {
        public Welcome {
            requirePresent("session", session);
            requirePresent("resumeToken", resumeToken);
            requireRange("heartbeatSeconds", heartbeatSeconds, 1, 3600);
            requireRange("received", received, 0, Long.MAX_VALUE);
        }
    }

    /**
     * Answers {@code join}.
     *
     * @param members the others that are in the room already, longest there first
     */
    @JsonTypeName("joined")
    record Joined(PeerId you, List<Member> members, List<IceServer> iceServers, long seq) implements Numbered {
        private static final int MAX_MEMBERS = 256;

        public Joined {
            requirePresent("you", you);
            members = List.copyOf(requirePresent("members", members));
            iceServers = IceServer.requireFew("iceServers", iceServers);
            requireRange("members", members.size(), 0, MAX_MEMBERS);
            requireRange("seq", seq, 1, Long.MAX_VALUE);
        }
    }

    @JsonTypeName("refused")
    record Refused(RefusalReason reason, long seq) implements Numbered {
        public Refused {
            requirePresent("reason", reason);
            requireRange("seq", seq, 1, Long.MAX_VALUE);
        }
    }

    /** Answers {@code join} for now: the room's owner is asked. */
    @JsonTypeName("waiting")
    record Waiting(long seq) implements Numbered {
        public Waiting {
            requireRange("seq", seq, 1, Long.MAX_VALUE);
        }
    }

    /**
     * Who owns the room and whom it lets in; told to members that know of owners, after {@code joined} and at each change.
     *
     * @param mayOpen whether the owner may open the door: not once somebody was removed
     * @param waiting those who wait, longest first; null to all but the owner
     * @param invitations those that are still good, oldest first; none to all but the owner
     */
    @JsonTypeName("room")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RoomState(
            PeerId owner,
            Door door,
            @JsonProperty(required = true) boolean mayOpen,
            @Nullable List<PresentMember> waiting,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InvitationId> invitations,

            long seq)
            implements Numbered {
        /** Most who wait at one room. */
        public static final int MAX_WAITING = 16;

        /** Most that are good at once. */
        public static final int MAX_INVITATIONS = 32;

        /** Where nobody is invited, or it is not for the owner. */
        public RoomState(PeerId owner, Door door, boolean mayOpen, @Nullable List<PresentMember> waiting, long seq) {
            this(owner, door, mayOpen, waiting, List.of(), seq);
        }

        public RoomState numbered(long next) {
            return new RoomState(owner, door, mayOpen, waiting, invitations, next);
        }

        public RoomState {
            invitations = invitations == null ? List.of() : requireFew("invitations", invitations, MAX_INVITATIONS);
            requirePresent("owner", owner);
            requirePresent("door", door);
            if (waiting != null) {
                waiting = requireFew("waiting", waiting, MAX_WAITING);
            }
            requireRange("seq", seq, 1, Long.MAX_VALUE);
        }
    }

    /** Somebody entered the room, or came back to it after their session was lost: then the id is one known already. */
    @JsonTypeName("memberJoined")
    record MemberJoined(Member member, long seq) implements Numbered {
        public MemberJoined {
            requirePresent("member", member);
            requireRange("seq", seq, 1, Long.MAX_VALUE);
        }
    }

    @JsonTypeName("memberLeft")
    record MemberLeft(PeerId id, LeaveReason reason, long seq) implements Numbered {
        public MemberLeft {
            requirePresent("id", id);
            requirePresent("reason", reason);
            requireRange("seq", seq, 1, Long.MAX_VALUE);
        }
    }

    /** @param from written by the server, whatever the sender claimed */
    @JsonTypeName("signal")
    record Signal(PeerId from, Body body, long seq) implements Numbered {
        public Signal(PeerId from, String body, long seq) {
            this(from, new Body(body), seq);
        }

        public Signal {
            requirePresent("from", from);
            requirePresent("body", body);
            requireRange("seq", seq, 1, Long.MAX_VALUE);
        }
    }

    /** Fresh ICE servers, sent before the credentials of the last ones run out. */
    @JsonTypeName("iceServers")
    record IceServers(List<IceServer> iceServers, long seq) implements Numbered {
        public IceServers {
            iceServers = IceServer.requireFew("iceServers", iceServers);
            requireRange("seq", seq, 1, Long.MAX_VALUE);
        }
    }

    /** Acknowledges every numbered client message up to and with {@code seq}. */
    @JsonTypeName("ack")
    record Ack(@JsonProperty(required = true) long seq) implements ServerMessage {
        public Ack {
            requireRange("seq", seq, 0, Long.MAX_VALUE);
        }
    }

    @JsonTypeName("pong")
    record Pong() implements ServerMessage {}

    /**
     * Answers {@code look}.
     *
     * @param members who is in the room and answers, longest there first; nobody, if the token is not the room's
     * @param asks whether its owner is asked about everybody who comes; nobody is named then
     */
    @JsonTypeName("present")
    record Present(
            List<PresentMember> members,

            @JsonProperty(isRequired = OptBoolean.FALSE) @JsonInclude(JsonInclude.Include.NON_DEFAULT)
            boolean asks)
            implements ServerMessage {
        public Present(List<PresentMember> members) {
            this(members, false);
        }

        public Present {
            members = List.copyOf(requirePresent("members", members));
            requireRange("members", members.size(), 0, Joined.MAX_MEMBERS);
        }
    }

    /** @param card what the member left when it joined, or null */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PresentMember(PeerId id, @Nullable MemberCard card) {
        public PresentMember {
            requirePresent("id", id);
        }
    }

    /**
     * What was wrong with a message of the client.
     *
     * @param field the JSON name of the field that is wrong; empty for the message as a whole
     * @param seq the number of the message, where the client has to know which
     * @param ref the {@code ref} of the ring that came to nothing, or null
     */
    @JsonTypeName("error")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Failure(
            ErrorCode code,
            String field,
            String message,
            @Nullable Long seq,
            @Nullable Integer ref) implements ServerMessage {
        public Failure(ErrorCode code, String field, String message) {
            this(code, field, message, null, null);
        }

        public Failure(ErrorCode code, String field, String message, long seq) {
            this(code, field, message, seq, null);
        }

        /** Of a ring that came to nothing. */
        public static Failure ofRing(ErrorCode code, String field, String message, int ref) {
            return new Failure(code, field, message, null, ref);
        }

        public Failure {
            if (seq != null) {
                requireRange("seq", seq, 1, Long.MAX_VALUE);
            }
            if (ref != null) {
                requireRange("ref", ref, 1, Integer.MAX_VALUE);
            }
            requirePresent("code", code);
            requireLength("field", field, 0, 128);
            requireLength("message", message, 0, 512);
        }
    }

    /** The server is about to stop; reconnect after a random part of {@code spreadMillis}. */
    @JsonTypeName("goAway")
    record GoAway(@JsonProperty(required = true) int spreadMillis) implements ServerMessage {
        public GoAway {
            requireRange("spreadMillis", spreadMillis, 0, 600_000);
        }
    }

    /**
     * Answers {@code listen}.
     *
     * @param boxes where the client is at home now, in the order of its keys
     * @param heartbeatSeconds how often it says {@code ping} from now on
     */
    @JsonTypeName("listening")
    record Listening(List<BoxId> boxes, int heartbeatSeconds) implements Doorbell {
        public Listening {
            boxes = requireFew("boxes", boxes, ClientMessage.Listen.MAX_KEYS);
            requireRange("heartbeatSeconds", heartbeatSeconds, 1, 3600);
        }
    }

    /**
     * Answers {@code ring}.
     *
     * @param heard to how many that listen it was handed
     * @param kept whether it waits for one who will
     */
    @JsonTypeName("rung")
    record Rung(
            @JsonProperty(required = true) int ref,
            @JsonProperty(required = true) int heard,
            @JsonProperty(required = true) boolean kept)
            implements Doorbell {
        public Rung {
            requireRange("ref", ref, 1, Integer.MAX_VALUE);
            requireRange("heard", heard, 0, Integer.MAX_VALUE);
        }
    }

    /**
     * A note for whoever listens at a box.
     *
     * @param keptSeconds how long it has waited, or null if it comes as it is rung
     * @param id for {@code taken}, or null
     */
    @JsonTypeName("note")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Noted(
            BoxId box,
            Note note,
            @Nullable Long keptSeconds,
            @Nullable Long id) implements Doorbell {
        public Noted(BoxId box, Note note) {
            this(box, note, null, null);
        }

        public Noted {
            requirePresent("box", box);
            requirePresent("note", note);
            if (keptSeconds != null) {
                requireRange("keptSeconds", keptSeconds, 0, Long.MAX_VALUE);
            }
            if (id != null) {
                requireRange("id", id, 1, Long.MAX_VALUE);
            }
        }
    }

    /** Whether somebody is at home at a box that is watched. */
    @JsonTypeName("there")
    record There(BoxId box, @JsonProperty(required = true) boolean there) implements Doorbell {
        public There {
            requirePresent("box", box);
        }
    }
}
