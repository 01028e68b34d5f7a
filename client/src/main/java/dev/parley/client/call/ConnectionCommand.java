package dev.parley.client.call;

import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.signaling.protocol.IceServer;
import java.util.List;

/**
 * What the call asks of one RTCPeerConnection. For one connection at most one of {@link MakeOffer}, {@link AnswerOffer}
 * and {@link ApplyAnswer} is under way at a time, and each is answered by exactly one event with its negotiation id.
 */
public sealed interface ConnectionCommand extends CallEffect {
    ConnectionId connection();

    /** Makes the connection with its fixed m-lines (audio, camera, screen) and the control channel. */
    record Open(ConnectionId connection, List<IceServer> iceServers) implements ConnectionCommand {
        public Open {
            iceServers = List.copyOf(iceServers);
        }
    }

    /** createOffer, setLocalDescription; answered by OfferMade or NegotiationFailed. */
    record MakeOffer(ConnectionId connection, long negotiation, boolean iceRestart) implements ConnectionCommand {}

    /**
     * [rollback,] setRemoteDescription, createAnswer, setLocalDescription; answered by AnswerMade or NegotiationFailed.
     *
     * @param rollback whether an own offer is to be taken back first
     */
    record AnswerOffer(ConnectionId connection, long negotiation, String sdp, boolean rollback)
            implements ConnectionCommand {}

    /** setRemoteDescription; answered by AnswerApplied, AnswerUnfit or NegotiationFailed. */
    record ApplyAnswer(ConnectionId connection, long negotiation, String sdp) implements ConnectionCommand {}

    /** Only sent while a remote description is in place. */
    record AddCandidates(ConnectionId connection, List<IceCandidate> candidates) implements ConnectionCommand {
        public AddCandidates {
            candidates = List.copyOf(candidates);
        }
    }

    record SetIceServers(ConnectionId connection, List<IceServer> iceServers) implements ConnectionCommand {
        public SetIceServers {
            iceServers = List.copyOf(iceServers);
        }
    }

    /** Keeps the last picture of the other side's screen for who begins to look, as at first; or forgets it, and keeps none. */
    record KeepScreen(ConnectionId connection, boolean keep) implements ConnectionCommand {}

    /** Ends the connection; no event follows. */
    record Close(ConnectionId connection) implements ConnectionCommand {}
}
