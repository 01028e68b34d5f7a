package dev.parley.client.trust;

import dev.parley.signaling.protocol.PeerKey;
import java.security.SecureRandom;

/** Makes the key that a process is known by in rooms, for as long as it lives. */
public final class PeerKeys {
    private PeerKeys() {}

    /**
     * Never to be stored: a {@link BodyCipher} counts from 1 again in each process, and peers refuse numbers that they have
     * seen from the same peer id.
     */
    public static PeerKey fresh() {
        byte[] bytes = new byte[PeerKey.BYTES];
        new SecureRandom().nextBytes(bytes);
        return PeerKey.of(bytes);
    }
}
