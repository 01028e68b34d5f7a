package dev.parley.client.call;

import java.util.List;

/**
 * The call layer: what peers say to each other through the server, which carries it sealed (docs/protocol.md §3).
 *
 * <p>{@code negotiation} ties answers and candidates to their offer. The side that offers picks it: its own rising
 * counter times two, plus one on the impolite side, so that the ids of both sides never meet.
 */
public sealed interface CallMessage {
    int MAX_SDP_BYTES = 32 * 1024;
    int MAX_CANDIDATES = 64;

    record Offer(long negotiation, String sdp) implements CallMessage {}

    record Answer(long negotiation, String sdp) implements CallMessage {}

    record Candidates(long negotiation, List<IceCandidate> candidates) implements CallMessage {
        public Candidates {
            candidates = List.copyOf(candidates);
        }
    }

    record Bye(ByeReason reason) implements CallMessage {}

    record Media(MediaFlags media) implements CallMessage {}
}
