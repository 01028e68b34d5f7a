package dev.parley.client.verification;

/** What no honest peer does in a verification. Each ends it in red for as long as the connection lives. */
public enum Breach {
    /** The signature of an identity is not over this connection. */
    WRONG_SIGNATURE,
    /** An identity after another one, or after the first round began. */
    LATE_IDENTITY,
    /** A commitment where there is one already. */
    SECOND_COMMIT,
    /** This side's own commitment, nonce or certificate came back to it. */
    MIRRORED,
    /** A nonce before the commitments, or a second one. */
    EARLY_REVEAL,
    /** A nonce that its commitment was not made of. */
    WRONG_REVEAL,
    /** "They match" from somebody who has seen nothing yet, or two ends of one round. */
    WRONG_END,
    /** The connection's certificate is not the one that was described, or changed. */
    CERTIFICATE_CHANGED,
    /** More rounds than two people need. */
    TOO_MANY_ROUNDS
}
