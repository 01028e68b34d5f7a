package dev.parley.client.call;

import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.call.peer.RelayUse;
import java.util.List;

/** What one RTCPeerConnection reports. */
public sealed interface ConnectionEvent extends CallEvent {
    ConnectionId connection();

    record NegotiationNeeded(ConnectionId connection) implements ConnectionEvent {}

    record OfferMade(ConnectionId connection, long negotiation, String sdp) implements ConnectionEvent {}

    record AnswerMade(ConnectionId connection, long negotiation, String sdp) implements ConnectionEvent {}

    record AnswerApplied(ConnectionId connection, long negotiation) implements ConnectionEvent {}

    /**
     * The answer shares one transport where the offer had two. What follows has to be an offer with one, which is what the
     * next will be.
     */
    record AnswerUnfit(ConnectionId connection, long negotiation) implements ConnectionEvent {}

    /** @param problem what the library said; for the log, not for people */
    record NegotiationFailed(ConnectionId connection, long negotiation, String problem) implements ConnectionEvent {}

    record CandidatesGathered(ConnectionId connection, List<IceCandidate> candidates) implements ConnectionEvent {
        public CandidatesGathered {
            candidates = List.copyOf(candidates);
        }
    }

    record ConnectionChanged(ConnectionId connection, ConnectionState state) implements ConnectionEvent {}

    /** An own relay (TURN) did not come to be, in a way that says why. */
    record RelayFailed(ConnectionId connection, RelayUse.State why) implements ConnectionEvent {}

    /** The own end of the connection is a relay, and was made with credentials that {@code SetIceServers} has replaced. */
    record RelayOutdated(ConnectionId connection) implements ConnectionEvent {}

    /** The connection could not be made at all. */
    record OpenFailed(ConnectionId connection, String problem) implements ConnectionEvent {}

    /**
     * The control channel (pre-negotiated, id 0) carries messages from now on.
     *
     * @param longest bytes that a message may have
     */
    record ControlOpened(ConnectionId connection, int longest) implements ConnectionEvent {}

    /** The control channel ended: the other side closed the connection, or something broke the channel. */
    record ControlClosed(ConnectionId connection) implements ConnectionEvent {}

    /** The other side sends so many messages that no limit holds them. */
    record ControlFlooded(ConnectionId connection) implements ConnectionEvent {}
}
