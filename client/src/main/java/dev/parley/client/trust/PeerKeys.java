package dev.parley.client.trust;

import dev.parley.signaling.protocol.id.PeerKey;
import java.security.SecureRandom;

/** Makes the key that somebody is known by in one room. */
public final class PeerKeys {
    private PeerKeys() {}

    /**
     * A key may outlive the process that used it, so that the next one comes back as the same peer. But peers refuse numbers
     * that they have seen from the same peer id: each process with the same key needs a {@link BodyCipher} of a higher
     * incarnation. Whoever keeps the key must count these, so neither is ever stored where one may be lost without the other.
     */
    public static PeerKey fresh() {
        byte[] bytes = new byte[PeerKey.BYTES];
        new SecureRandom().nextBytes(bytes);
        return PeerKey.of(bytes);
    }
}
