package dev.parley.client.trust;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.signaling.protocol.id.Base64Url;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The public half of somebody's identity: an Ed25519 key (RFC 8032), as base64url of its 32 bytes. It is what a contact is known by.
 */
public record IdentityKey(@JsonValue String text) {
    public static final int BYTES = 32;

    static final String ALGORITHM = "Ed25519";
    /** What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410 §4). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    @JsonCreator
    public IdentityKey {
        Base64Url.require("key", text, BYTES);
    }

    public static IdentityKey of(byte[] bytes) {
        return new IdentityKey(Base64Url.encode(bytes));
    }

    static IdentityKey of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return of(Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length));
    }

    public byte[] bytes() {
        return Base64Url.decode("key", text, BYTES);
    }

    /** Whether who has the private half signed this; false as well for 32 bytes that are no key at all. */
    public boolean signed(byte[] message, byte[] signature) {
        try {
            byte[] encoded = new byte[PREFIX.length + BYTES];
            System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
            System.arraycopy(bytes(), 0, encoded, PREFIX.length, BYTES);
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
