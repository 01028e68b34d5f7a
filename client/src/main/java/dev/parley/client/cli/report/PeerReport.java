package dev.parley.client.cli.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the call with one other person went.
 *
 * @param setupMillis join sent to first remote frame; null if none came
 * @param limitation why our encoder held back at the end, as in W3C webrtc-stats
 * @param screen what they shared
 * @param sound what their computer played, as far as they shared it
 * @param handsRaised how often they raised a hand
 * @param reactions how many of each kind they showed
 * @param verification whether both made sure that nobody sits between them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeerReport(
        String id,
        String name,
        @Nullable Double setupMillis,
        double roundTripMillis,
        String candidateType,
        String limitation,
        IncomingMedia incoming,
        IncomingScreen screen,
        IncomingSound sound,
        int handsRaised,
        Map<String, Integer> reactions,
        PeerVerification verification) {
    public PeerReport {
        reactions = Map.copyOf(reactions);
    }
}
