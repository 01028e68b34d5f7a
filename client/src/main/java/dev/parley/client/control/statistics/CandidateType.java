package dev.parley.client.control.statistics;

import java.util.List;

/**
 * RTCIceCandidateType (W3C WebRTC §4.8.1.3); UNKNOWN before a pair is selected.
 *
 * <p>Of a pair it is what either end needs: a pair is relayed if one of its ends is a relay, whichever side looks.
 */
public enum CandidateType {
    UNKNOWN,
    HOST,
    SRFLX,
    PRFLX,
    RELAY;

    private static final List<CandidateType> NEED = List.of(UNKNOWN, HOST, PRFLX, SRFLX, RELAY);

    public static CandidateType ofPair(CandidateType local, CandidateType remote) {
        return NEED.indexOf(local) > NEED.indexOf(remote) ? local : remote;
    }
}
