package dev.parley.client.call.peer;

/** RTCPeerConnectionState (W3C WebRTC §4.3.3). */
public enum ConnectionState {
    NEW,
    CONNECTING,
    CONNECTED,
    DISCONNECTED,
    FAILED,
    CLOSED
}
