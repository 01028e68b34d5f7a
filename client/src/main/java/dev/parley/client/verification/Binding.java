package dev.parley.client.verification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.parley.client.trust.Digest32;
import dev.parley.client.trust.Identity;
import dev.parley.client.trust.IdentityKey;
import dev.parley.signaling.protocol.id.RoomId;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * What both ends of one connection must agree on, and what is made of it. Whoever sits between them has two connections, with
 * certificates of their own, and so two bindings.
 */
public record Binding(RoomId room, Side own, Side theirs) {
    private static final byte[] IDENTITY = "parley-identity-1".getBytes(US_ASCII);
    private static final byte[] CONTEXT = "parley-sas-1".getBytes(US_ASCII);
    private static final byte[] COMMIT = "parley-commit-1".getBytes(US_ASCII);
    private static final int SYMBOL_BYTES = 6;
    private static final int NUMBER_BYTES = 8;

    /** What an {@code identity} is signed over, by the side whose certificate is named first. */
    public static byte[] claimed(RoomId room, Digest32 signer, Digest32 other) {
        return sha256(IDENTITY, roomBytes(room), signer.bytes(), other.bytes());
    }

    /** This side's proof that it has its key, good on this connection alone. */
    public static byte[] claim(Identity identity, RoomId room, Digest32 own, Digest32 theirs) {
        return identity.sign(claimed(room, own, theirs));
    }

    Digest32 ownCommitment(Digest32 nonce) {
        return commitment(own, nonce);
    }

    Digest32 theirCommitment(Digest32 nonce) {
        return commitment(theirs, nonce);
    }

    private Digest32 commitment(Side side, Digest32 nonce) {
        return Digest32.of(sha256(COMMIT, context(), side.certificate().bytes(), nonce.bytes()));
    }

    /** HKDF-SHA256 (RFC 5869) of both nonces; the side with the smaller certificate stands first, so that both derive the same. */
    AuthenticationString string(Digest32 ownNonce, Digest32 theirNonce) {
        byte[] nonces = ownFirst()
                ? concatenated(ownNonce.bytes(), theirNonce.bytes())
                : concatenated(theirNonce.bytes(), ownNonce.bytes());
        try {
            byte[] bytes = KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(nonces)
                            .addSalt(context())
                            .thenExpand(CONTEXT, SYMBOL_BYTES + NUMBER_BYTES));
            return AuthenticationString.of(
                    Arrays.copyOf(bytes, SYMBOL_BYTES), Arrays.copyOfRange(bytes, SYMBOL_BYTES, bytes.length));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK from 25 on has HKDF-SHA256", e);
        }
    }

    private byte[] context() {
        byte[] mine = bytes(own);
        byte[] yours = bytes(theirs);
        return ownFirst()
                ? sha256(CONTEXT, roomBytes(room), mine, yours)
                : sha256(CONTEXT, roomBytes(room), yours, mine);
    }

    private boolean ownFirst() {
        return Arrays.compareUnsigned(
                        own.certificate().bytes(), theirs.certificate().bytes())
                < 0;
    }

    /** A certificate, whether there is a key, and 32 bytes of it or zeros. */
    private static byte[] bytes(Side side) {
        byte[] known = {(byte) (side.key().isPresent() ? 1 : 0)};
        return concatenated(
                side.certificate().bytes(),
                known,
                side.key().map(IdentityKey::bytes).orElseGet(() -> new byte[IdentityKey.BYTES]));
    }

    private static byte[] roomBytes(RoomId room) {
        return room.bytes();
    }

    private static byte[] concatenated(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(concatenated(parts));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
