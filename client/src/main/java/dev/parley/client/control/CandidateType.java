package dev.parley.client.control;

/** RTCIceCandidateType (W3C WebRTC §4.8.1.3); UNKNOWN before a pair is selected. */
public enum CandidateType {
    UNKNOWN,
    HOST,
    SRFLX,
    PRFLX,
    RELAY
}
