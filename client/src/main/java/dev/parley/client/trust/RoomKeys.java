package dev.parley.client.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.id.RoomId;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a link secret opens, derived by HKDF-SHA256 (RFC 5869) so that none of the values tells anything of another.
 *
 * @param roomId the server routes by it
 * @param joinToken proves to the server that the client holds the link
 * @param bodyKey AES-256 key of the call layer; never leaves the clients
 * @param cardKey the same for the cards that members leave with the server
 */
public record RoomKeys(RoomId roomId, JoinToken joinToken, SecretKey bodyKey, SecretKey cardKey) {
    private static final byte[] SALT = "parley-link-1".getBytes(US_ASCII);
    private static final int KEY_BYTES = 32;

    public static RoomKeys derive(LinkSecret secret) {
        return new RoomKeys(
                RoomId.of(expand(secret, "room-id", RoomId.BYTES)),
                JoinToken.of(expand(secret, "join-token", JoinToken.BYTES)),
                new SecretKeySpec(expand(secret, "body-key", KEY_BYTES), "AES"),
                new SecretKeySpec(expand(secret, "card-key", KEY_BYTES), "AES"));
    }

    /** Hides the keys. */
    @Override
    public String toString() {
        return "RoomKeys[…]";
    }

    private static byte[] expand(LinkSecret secret, String label, int length) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret.bytes())
                            .addSalt(SALT)
                            .thenExpand(label.getBytes(US_ASCII), length));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK from 25 on has HKDF-SHA256", e);
        }
    }
}
