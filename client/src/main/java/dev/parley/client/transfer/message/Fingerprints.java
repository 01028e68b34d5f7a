package dev.parley.client.transfer.message;

import java.util.Optional;

/** SHA-256 of the certificates of both ends of a connection. */
public record Fingerprints(Digest own, Digest theirs) {
    private static final String SHA_256 = "sha-256 ";

    /** From what descriptions say (RFC 8122), in lower case; empty if either end is not known by SHA-256. */
    public static Optional<Fingerprints> of(String own, String theirs) {
        return own.startsWith(SHA_256) && theirs.startsWith(SHA_256)
                ? Optional.of(new Fingerprints(digest(own), digest(theirs)))
                : Optional.empty();
    }

    private static Digest digest(String fingerprint) {
        return new Digest(fingerprint.substring(SHA_256.length()).replace(":", ""));
    }
}
