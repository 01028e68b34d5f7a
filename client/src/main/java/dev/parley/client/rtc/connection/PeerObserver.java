package dev.parley.client.rtc.connection;

import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCPeerConnectionIceErrorEvent;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.call.peer.RelayUse;
import dev.parley.client.rtc.common.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies what the library reports on its signaling thread, and posts it; nothing may escape from here. */
final class PeerObserver implements PeerConnectionObserver {
    private static final Logger LOG = LoggerFactory.getLogger(PeerObserver.class);

    /** W3C WebRTC §4.8.3.1: what is below are codes that a server answered (RFC 8489, RFC 8656). */
    private static final int SERVER_NOT_REACHABLE = 701;

    private final NativeConnection connection;

    PeerObserver(NativeConnection connection) {
        this.connection = connection;
    }

    @Override
    public void onIceCandidate(RTCIceCandidate candidate) {
        Callback.guard("a candidate", () -> {
            if (candidate.sdp != null && !candidate.sdp.isEmpty()) {
                String mid = candidate.sdpMid == null ? "" : candidate.sdpMid;
                IceCandidate copy = new IceCandidate(mid, candidate.sdpMLineIndex, candidate.sdp);
                connection.post(() -> connection.onCandidate(copy));
            }
        });
    }

    @Override
    public void onIceCandidateError(RTCPeerConnectionIceErrorEvent event) {
        Callback.guard("a candidate's error", () -> {
            // STUN alone does without, and says nothing of a way that is worth telling.
            if (event.getUrl() != null && event.getUrl().startsWith("turn")) {
                boolean silent = event.getErrorCode() >= SERVER_NOT_REACHABLE;
                LOG.info("a relay did not come to be: {} {}", event.getErrorCode(), event.getErrorText());
                connection.post(
                        () -> connection.onRelayFailed(silent ? RelayUse.State.UNREACHABLE : RelayUse.State.REFUSED));
            }
        });
    }

    @Override
    public void onConnectionChange(RTCPeerConnectionState state) {
        Callback.guard("a connection state", () -> {
            ConnectionState copy = switch (state) {
                case NEW -> ConnectionState.NEW;
                case CONNECTING -> ConnectionState.CONNECTING;
                case CONNECTED -> ConnectionState.CONNECTED;
                case DISCONNECTED -> ConnectionState.DISCONNECTED;
                case FAILED -> ConnectionState.FAILED;
                case CLOSED -> ConnectionState.CLOSED;
            };
            connection.post(() -> connection.onState(copy));
        });
    }

    @Override
    public void onRenegotiationNeeded() {
        Callback.guard("negotiationneeded", () -> connection.post(connection::onNegotiationNeeded));
    }

    /** All channels are pre-negotiated; one that the other side opens is closed. */
    @Override
    public void onDataChannel(RTCDataChannel channel) {
        Callback.guard(
                "the end of a foreign channel",
                () -> connection.post(() -> {
                    channel.close();
                    channel.dispose();
                }));
    }
}
