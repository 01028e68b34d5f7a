package dev.parley.client.trust;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.KeyAgreement;

/** With what notes for a box are opened: an X25519 key pair (RFC 7748). Immutable, safe for all threads. */
public final class BellPair {
    private static final String ALGORITHM = "X25519";

    private final BellKey key;
    private final PrivateKey secret;

    private BellPair(BellKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    public static BellPair fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new BellPair(BellKey.of(littleEndian(((XECPublicKey) pair.getPublic()).getU())), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK from 11 on has X25519", e);
        }
    }

    /**
     * What {@link #secret} gave, with its public half.
     *
     * @throws GeneralSecurityException when the bytes are no such key, or belong to another public half
     */
    public static BellPair of(BellKey key, byte[] secret) throws GeneralSecurityException {
        BellPair pair =
                new BellPair(key, KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)));
        BellPair other = fresh();
        if (!Arrays.equals(pair.agree(other.key), other.agree(key))) {
            throw new GeneralSecurityException("the two halves of the bell do not belong together");
        }
        return pair;
    }

    public BellKey key() {
        return key;
    }

    /** The private half, as PKCS #8 (RFC 8410 §7); for the file that only its owner reads. */
    public byte[] secret() {
        return secret.getEncoded();
    }

    /**
     * What both ends of a note have in common.
     *
     * @throws GeneralSecurityException for a key of small order, with which nothing is secret
     */
    byte[] agree(BellKey other) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance(ALGORITHM);
        agreement.init(secret);
        agreement.doPhase(
                KeyFactory.getInstance(ALGORITHM)
                        .generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, number(other.bytes()))),
                true);
        byte[] agreed = agreement.generateSecret();
        int bits = 0;
        for (byte part : agreed) {
            bits |= part;
        }
        if (bits == 0) {
            throw new GeneralSecurityException("a key of small order");
        }
        return agreed;
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "BellPair[" + key.text() + "]";
    }

    private static BigInteger number(byte[] littleEndian) {
        byte[] big = new byte[littleEndian.length];
        for (int i = 0; i < big.length; i++) {
            big[i] = littleEndian[littleEndian.length - 1 - i];
        }
        // Its highest bit does not count (RFC 7748 §5).
        big[0] &= 0x7f;
        return new BigInteger(1, big);
    }

    private static byte[] littleEndian(BigInteger number) {
        byte[] big = number.toByteArray();
        byte[] little = new byte[BellKey.BYTES];
        for (int i = 0; i < Math.min(big.length, little.length); i++) {
            little[i] = big[big.length - 1 - i];
        }
        return little;
    }
}
