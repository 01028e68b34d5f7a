package dev.parley.client.verification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.parley.client.trust.Identity;
import dev.parley.client.trust.IdentityKey;
import dev.parley.signaling.protocol.id.Base64Url;
import dev.parley.signaling.protocol.id.RoomId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A person's word for a key of one call: good in that room, and for that key alone (docs/protocol.md §8). */
public final class Voucher {
    private static final byte[] LABEL = "parley-person-1".getBytes(US_ASCII);
    private static final int SIGNATURE_BYTES = 64;

    private Voucher() {}

    /** As base64url. */
    public static String of(Identity person, RoomId room, IdentityKey callKey) {
        return Base64Url.encode(person.sign(vouched(room, callKey)));
    }

    /** Whether this person said so. */
    public static boolean isOf(IdentityKey person, RoomId room, IdentityKey callKey, String voucher) {
        return person.signed(vouched(room, callKey), Base64Url.decode("voucher", voucher, SIGNATURE_BYTES));
    }

    private static byte[] vouched(RoomId room, IdentityKey callKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(LABEL);
            digest.update(room.bytes());
            return digest.digest(callKey.bytes());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
