package dev.parley.client.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/** Who this installation is: an Ed25519 key pair (RFC 8032). Immutable, safe for all threads. */
public final class Identity {
    /** Signed and verified once when an identity is read, so that a file with two halves of different pairs is found out. */
    private static final byte[] PROBE = {0};

    private final IdentityKey key;
    private final PrivateKey secret;

    private Identity(IdentityKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    public static Identity fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(IdentityKey.ALGORITHM).generateKeyPair();
            return new Identity(IdentityKey.of(pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK from 15 on has Ed25519", e);
        }
    }

    /**
     * What {@link #secret} gave, with its public half.
     *
     * @throws GeneralSecurityException when the bytes are no such key, or belong to another public half
     */
    public static Identity of(IdentityKey key, byte[] secret) throws GeneralSecurityException {
        Identity identity = new Identity(
                key, KeyFactory.getInstance(IdentityKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)));
        if (!key.signed(PROBE, identity.sign(PROBE))) {
            throw new GeneralSecurityException("the two halves of the identity do not belong together");
        }
        return identity;
    }

    public IdentityKey key() {
        return key;
    }

    /** The private half, as PKCS #8 (RFC 8410 §7); for the file that only its owner reads. */
    public byte[] secret() {
        return secret.getEncoded();
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "Identity[" + key.text() + "]";
    }

    /** Ed25519 over the message as it is (RFC 8032 §5.1), 64 bytes. */
    public byte[] sign(byte[] message) {
        try {
            Signature signer = Signature.getInstance(IdentityKey.ALGORITHM);
            signer.initSign(secret);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("an Ed25519 key signs everything", e);
        }
    }
}
