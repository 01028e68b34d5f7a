package dev.parley.client.call;

import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.call.peer.Deadline;
import dev.parley.signaling.protocol.IceServer;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.reason.LeaveReason;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.util.List;

/** A fact that a call reacts to. */
public sealed interface CallEvent
        permits ConnectionEvent,
                CallEvent.JoinRequested,
                CallEvent.MembersForeseen,
                CallEvent.HangUpRequested,
                CallEvent.LocalMediaChanged,
                CallEvent.Joined,
                CallEvent.JoinRefused,
                CallEvent.AskedToWait,
                CallEvent.Removed,
                CallEvent.MemberJoined,
                CallEvent.MemberLeft,
                CallEvent.MessageReceived,
                CallEvent.IceServersRenewed,
                CallEvent.SignalingChanged,
                CallEvent.SignalingFailed,
                CallEvent.TakenOver,
                CallEvent.DeadlineReached {

    record JoinRequested() implements CallEvent {}

    /**
     * Who is in the room by what the server said of late, right behind {@link JoinRequested}: they are offered a connection
     * without waiting for the answer to the join.
     *
     * @param you what this side will be in the room
     */
    record MembersForeseen(PeerId you, List<PeerId> members) implements CallEvent {
        public MembersForeseen {
            members = List.copyOf(members);
        }
    }

    record HangUpRequested() implements CallEvent {}

    /** What this side sends has changed, for the signs that the others show. */
    record LocalMediaChanged(MediaFlags media) implements CallEvent {}

    /** The roster as the server has it; also after a lost session, with connections that live on. */
    record Joined(PeerId you, List<PeerId> members, List<IceServer> iceServers) implements CallEvent {
        public Joined {
            members = List.copyOf(members);
            iceServers = List.copyOf(iceServers);
        }
    }

    record JoinRefused(RefusalReason reason) implements CallEvent {}

    /** The join is answered once the owner of the room has decided. */
    record AskedToWait() implements CallEvent {}

    /** The owner of the room put this side out; the others let go of their connections too. */
    record Removed() implements CallEvent {}

    record MemberJoined(PeerId id) implements CallEvent {}

    record MemberLeft(PeerId id, LeaveReason reason) implements CallEvent {}

    /** A message that decrypted, decoded and is new. */
    record MessageReceived(PeerId from, CallMessage message) implements CallEvent {}

    record IceServersRenewed(List<IceServer> iceServers) implements CallEvent {
        public IceServersRenewed {
            iceServers = List.copyOf(iceServers);
        }
    }

    /** The socket to the server was lost or is back. Never ends a peer connection. */
    record SignalingChanged(boolean up) implements CallEvent {}

    /**
     * The server could not be reached at all, or is no Parley server, before anything was joined.
     *
     * @param problem a sentence for people
     * @param code of the sentence, for people who speak another language
     * @param server what the sentence is about
     */
    record SignalingFailed(String problem, String code, String server) implements CallEvent {
        CallEndReason reason() {
            return new CallEndReason.Unreachable(problem, code, server);
        }
    }

    /** Another program is this peer in the room now, and the server heeds only that one; parts as of a failure. */
    record TakenOver(String problem, String code, String server) implements CallEvent {
        CallEndReason reason() {
            return new CallEndReason.TakenOver(problem, code, server);
        }
    }

    record DeadlineReached(Deadline deadline) implements CallEvent {}
}
