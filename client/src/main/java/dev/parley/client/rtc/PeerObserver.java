package dev.parley.client.rtc;

import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.parley.client.call.ConnectionState;
import dev.parley.client.call.IceCandidate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies what the library reports on its signaling thread, and posts it; nothing may escape from here. */
final class PeerObserver implements PeerConnectionObserver {
    private static final Logger LOG = LoggerFactory.getLogger(PeerObserver.class);

    private final NativeConnection connection;

    PeerObserver(NativeConnection connection) {
        this.connection = connection;
    }

    @Override
    public void onIceCandidate(RTCIceCandidate candidate) {
        try {
            if (candidate.sdp != null && !candidate.sdp.isEmpty()) {
                String mid = candidate.sdpMid == null ? "" : candidate.sdpMid;
                IceCandidate copy = new IceCandidate(mid, candidate.sdpMLineIndex, candidate.sdp);
                connection.post(() -> connection.onCandidate(copy));
            }
        } catch (Throwable e) {
            LOG.error("a candidate was lost", e);
        }
    }

    @Override
    public void onConnectionChange(RTCPeerConnectionState state) {
        try {
            ConnectionState copy = switch (state) {
                case NEW -> ConnectionState.NEW;
                case CONNECTING -> ConnectionState.CONNECTING;
                case CONNECTED -> ConnectionState.CONNECTED;
                case DISCONNECTED -> ConnectionState.DISCONNECTED;
                case FAILED -> ConnectionState.FAILED;
                case CLOSED -> ConnectionState.CLOSED;
            };
            connection.post(() -> connection.onState(copy));
        } catch (Throwable e) {
            LOG.error("a connection state was lost", e);
        }
    }

    @Override
    public void onRenegotiationNeeded() {
        try {
            connection.post(connection::onNegotiationNeeded);
        } catch (Throwable e) {
            LOG.error("negotiationneeded was lost", e);
        }
    }

    /** All channels are pre-negotiated; one that the other side opens is closed. */
    @Override
    public void onDataChannel(RTCDataChannel channel) {
        try {
            connection.post(() -> {
                channel.close();
                channel.dispose();
            });
        } catch (Throwable e) {
            LOG.error("a foreign channel stays", e);
        }
    }
}
