package dev.parley.client.transfer.message;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What an offer says about its transfer.
 *
 * @param total the length of the stream: the manifest and all contents
 * @param manifestBytes the length of the manifest
 * @param manifest SHA-256 of the manifest
 */
public record FilesOffer(long total, int manifestBytes, Digest manifest, Summary summary) {
    public FilesOffer {
        TransferMessage.requireSize("total", total);
        TransferMessage.require(
                manifestBytes > 0 && manifestBytes <= Manifest.MAX_BYTES && manifestBytes <= total,
                "manifest",
                "must be at most " + Manifest.MAX_BYTES + " bytes long, and a part of the total");
    }

    public static FilesOffer of(Manifest manifest) {
        byte[] bytes = manifest.encode();
        return new FilesOffer(
                bytes.length + manifest.contents(), bytes.length, digest(ByteBuffer.wrap(bytes)), Summary.of(manifest));
    }

    /** Whether it describes this manifest truly, down to the last number. */
    public boolean isOf(ByteBuffer encoded) {
        if (encoded.remaining() != manifestBytes || !digest(encoded).equals(manifest)) {
            return false;
        }
        Manifest decoded = Manifest.decode(encoded);
        return manifestBytes + decoded.contents() == total
                && Summary.of(decoded).equals(summary);
    }

    public long blocks() {
        return Math.ceilDiv(total, TransferLimits.BLOCK_BYTES);
    }

    private static Digest digest(ByteBuffer manifest) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(manifest.duplicate());
            return Digest.of(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
