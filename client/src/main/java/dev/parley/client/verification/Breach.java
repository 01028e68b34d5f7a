package dev.parley.client.verification;

/** What no honest peer does in a verification. Each ends it in red for as long as the connection lives. */
public enum Breach {
    WRONG_SIGNATURE("verify.wrongSignature", "%s showed a key and could not prove that it is theirs."),
    /** An identity after anything else. */
    LATE_IDENTITY("verify.lateIdentity", "The program of %s changed in mid-call who it says it is."),
    /** A commitment where there is one already. */
    SECOND_COMMIT("verify.secondCommit", "The program of %s tried a second time within one comparison."),
    /** This side's own commitment, nonce or certificate came back to it. */
    MIRRORED("verify.mirrored", "What this program says to %s comes back to it: somebody sits between."),
    /** A nonce before the commitments, or a second one. */
    EARLY_REVEAL("verify.earlyReveal", "The program of %s broke the rules of the comparison."),
    /** A nonce that its commitment was not made of. */
    WRONG_REVEAL("verify.wrongReveal", "The program of %s showed something else than it had promised to show."),
    /** "They match" from somebody who has seen nothing yet, or two ends of one round. */
    WRONG_END("verify.wrongEnd", "The program of %s answered before there was anything to compare."),
    /** The connection's certificate is not the one that was described, or changed. */
    CERTIFICATE_CHANGED(
            "verify.certificateChanged", "The connection to %s does not lead to the same program as it did before."),
    /** More rounds than two people need. */
    TOO_MANY_ROUNDS("verify.tooManyRounds", "There were too many tries to compare with %s.");

    private final String code;
    private final String sentence;

    Breach(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** Names it for faces that speak another language; docs/engine.md lists the codes. */
    public String code() {
        return code;
    }

    /** @param name in words */
    public String sentence(String name) {
        return String.format(sentence, name);
    }
}
