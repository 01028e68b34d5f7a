package dev.parley.client.transfer.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Stands for an offer as a person was shown it: what is in it, from whom, and under which name. Whatever else is offered under the
 * same id has another, so that an answer is never taken for an offer that it was not given to.
 */
public record OfferMark(String text) {

    public static OfferMark of(String peer, String peerName, FilesOffer offer) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            add(sha, peer);
            add(sha, peerName);
            sha.update(OfferCodec.encode(offer));
            return new OfferMark(HexFormat.of().formatHex(sha.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** With its length, so that no other two texts come to the same bytes. */
    private static void add(MessageDigest sha, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sha.update(bytes);
    }
}
