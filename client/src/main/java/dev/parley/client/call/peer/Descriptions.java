package dev.parley.client.call.peer;

/**
 * What both sides of one connection have described to each other so far.
 *
 * @param fingerprint of the other side's certificate in this connection, or empty before there is one
 */
public record Descriptions(
        Negotiation negotiation,
        Offers offers,
        CandidateQueue remoteCandidates,
        LocalCandidates localCandidates,
        String fingerprint) {
    static final Descriptions NONE = new Descriptions(
            new Negotiation.Stable(false), Offers.NONE, CandidateQueue.EMPTY, LocalCandidates.NONE, "");

    /** Begins anew for another connection to the same peer. */
    public Descriptions renewed() {
        return new Descriptions(
                NONE.negotiation(), offers.renewed(), remoteCandidates.undescribed(), NONE.localCandidates(), "");
    }

    public Descriptions with(Negotiation next) {
        return new Descriptions(next, offers, remoteCandidates, localCandidates, fingerprint);
    }

    public Descriptions with(Offers next) {
        return new Descriptions(negotiation, next, remoteCandidates, localCandidates, fingerprint);
    }

    public Descriptions with(CandidateQueue next) {
        return new Descriptions(negotiation, offers, next, localCandidates, fingerprint);
    }

    public Descriptions with(LocalCandidates next) {
        return new Descriptions(negotiation, offers, remoteCandidates, next, fingerprint);
    }

    public Descriptions withFingerprint(String next) {
        return new Descriptions(negotiation, offers, remoteCandidates, localCandidates, next);
    }
}
