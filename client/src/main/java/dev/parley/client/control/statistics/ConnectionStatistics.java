package dev.parley.client.control.statistics;

import java.util.List;

/**
 * How one peer connection does, taken once a second.
 *
 * @param roundTripMillis of the selected candidate pair; 0 until measured
 * @param availableOutgoingBitsPerSecond the bandwidth estimate; 0 until there is one
 * @param candidateType of the selected pair: what either end of it needs
 */
public record ConnectionStatistics(
        double roundTripMillis,
        double availableOutgoingBitsPerSecond,
        CandidateType candidateType,
        List<StreamStatistics> incoming,
        List<StreamStatistics> outgoing) {
    public ConnectionStatistics {
        incoming = List.copyOf(incoming);
        outgoing = List.copyOf(outgoing);
    }
}
