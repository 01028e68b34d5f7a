package dev.parley.client.call.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A candidate as in RTCIceCandidateInit (W3C WebRTC §4.8.1).
 *
 * @param candidate the {@code candidate-attribute} of RFC 8839 §5.1, or empty for the end of candidates, which is neither
 *     sent nor used
 */
public record IceCandidate(
        String sdpMid, @JsonProperty(required = true) int sdpMLineIndex, String candidate) {
    public IceCandidate {
        CallMessage.requirePresent("sdpMid", sdpMid);
        CallMessage.requirePresent("candidate", candidate);
    }

    /** Whether it is an address of a relay. */
    public boolean relayed() {
        return candidate.contains(" typ relay");
    }

    /** Whether it only says that no more will come. */
    public boolean ends() {
        return candidate.isEmpty();
    }
}
