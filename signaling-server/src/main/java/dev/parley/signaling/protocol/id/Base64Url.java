package dev.parley.signaling.protocol.id;

import dev.parley.signaling.protocol.reason.ProtocolException;
import java.util.Base64;

/** Unpadded base64url (RFC 4648 §5), the text form of every binary value that peers and server exchange as JSON. */
public final class Base64Url {
    private Base64Url() {}

    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns {@code text} if it is the canonical form of exactly {@code length} bytes; names {@code field} if not. */
    public static String require(String field, String text, int length) {
        if (!encode(decode(field, text, length)).equals(text)) {
            throw new ProtocolException(field, "must be canonical base64url of " + length + " bytes");
        }
        return text;
    }

    public static byte[] decode(String field, String text, int length) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(ProtocolException.requirePresent(field, text));
        } catch (IllegalArgumentException e) {
            throw new ProtocolException(field, "must be base64url without padding");
        }
        if (bytes.length != length) {
            throw new ProtocolException(field, "must be " + length + " bytes, not " + bytes.length);
        }
        return bytes;
    }
}
