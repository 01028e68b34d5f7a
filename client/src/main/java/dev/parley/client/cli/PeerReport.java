package dev.parley.client.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How the call with one other person went.
 *
 * @param setupMillis join sent to first remote frame; null if none came
 * @param limitation why our encoder held back at the end, as in W3C webrtc-stats
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeerReport(
        String id,
        String name,
        @Nullable Double setupMillis,
        double roundTripMillis,
        String candidateType,
        String limitation,
        IncomingMedia incoming) {}
