package dev.parley.client.transfer.message;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What makes one channel unlike every other, to both of its ends and to nobody between them: so what is said on it to prove
 * that one knows a secret is of no use elsewhere.
 *
 * @param ownNonce what this side said in its {@code hello}
 * @param theirNonce what the other side said
 */
public record ChannelBinding(Digest ownNonce, Digest theirNonce, Fingerprints fingerprints) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] KNOWN = "parley-known-2".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OFFER = "parley-offer-2".getBytes(StandardCharsets.US_ASCII);

    /** By what this side names a transfer in its {@code known}. */
    public ResumeTag tag(TransferSecret secret) {
        return tag(own(secret, KNOWN));
    }

    /** By what the other side would name it. */
    public ResumeTag theirTag(TransferSecret secret) {
        return tag(theirs(secret, KNOWN));
    }

    /** What this side offers a transfer again with. */
    public Digest proof(TransferSecret secret) {
        return Digest.of(own(secret, OFFER));
    }

    /** Whether the other side knows the secret. */
    public boolean isTheirProof(TransferSecret secret, Digest proof) {
        return MessageDigest.isEqual(theirs(secret, OFFER), proof.bytes());
    }

    private byte[] own(TransferSecret secret, byte[] label) {
        return mac(secret, label, ownNonce, theirNonce, fingerprints.own(), fingerprints.theirs());
    }

    private byte[] theirs(TransferSecret secret, byte[] label) {
        return mac(secret, label, theirNonce, ownNonce, fingerprints.theirs(), fingerprints.own());
    }

    private static ResumeTag tag(byte[] mac) {
        return new ResumeTag(HexFormat.of().formatHex(mac, 0, ResumeTag.BYTES));
    }

    private static byte[] mac(TransferSecret secret, byte[] label, Digest... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            mac.update(label);
            for (Digest part : parts) {
                mac.update(part.bytes());
            }
            return mac.doFinal();
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new AssertionError("every Java platform has " + ALGORITHM, e);
        }
    }
}
