package dev.parley.client.trust;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The 128 bits that a link carries; whoever holds them may enter the room and read its messages. */
public final class LinkSecret {
    public static final int BYTES = 16;
    public static final int CHARS = 26;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHECK_BITS = 2;

    private final byte[] bytes;

    private LinkSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    public static LinkSecret fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new LinkSecret(bytes);
    }

    public static LinkSecret of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a link secret has " + BYTES + " bytes, not " + bytes.length);
        }
        return new LinkSecret(bytes.clone());
    }

    /** Reads what {@link #text} wrote, as a person may have typed it: small letters, I and L for 1, O for 0, hyphens. */
    public static LinkSecret parse(String text) throws LinkException {
        String symbols = text.replace("-", "")
                .toUpperCase(Locale.ROOT)
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
        if (symbols.isEmpty()) {
            throw missing();
        }
        if (symbols.length() > CHARS && isWhole(symbols.substring(0, CHARS))) {
            String sign = Character.toString(symbols.codePointAt(CHARS));
            throw new LinkException(
                    LinkProblem.SURPLUS,
                    sign,
                    "Behind this link's secret stands \u201C" + sign
                            + "\u201D, which does not belong to it. Give the link" + " alone, without what follows.");
        }
        if (symbols.length() != CHARS) {
            throw new LinkException(
                    LinkProblem.SECRET_LENGTH,
                    Integer.toString(symbols.length()),
                    "This link's secret has " + symbols.length() + " characters instead of " + CHARS
                            + ". Copy the whole link again.");
        }
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < CHARS; i++) {
            int digit = ALPHABET.indexOf(symbols.charAt(i));
            if (digit < 0) {
                throw new LinkException(
                        LinkProblem.SECRET_CHARACTER,
                        Integer.toString(i + 1),
                        "Character " + (i + 1)
                                + " of this link's secret is neither a letter nor a digit that a link may have."
                                + " Copy the link again.");
            }
            value = value.shiftLeft(5).or(BigInteger.valueOf(digit));
        }
        LinkSecret secret = new LinkSecret(fixedLength(value.shiftRight(CHECK_BITS)));
        if (!secret.text().equals(symbols)) {
            throw new LinkException(
                    LinkProblem.MISTYPED,
                    "This link is mistyped: the check at its end does not match. Copy it again instead of typing it.");
        }
        return secret;
    }

    /** Whether a text is a secret, neither more nor less. */
    static boolean isWhole(String text) {
        try {
            return parse(text).text().length() == CHARS;
        } catch (LinkException e) {
            return false;
        }
    }

    static LinkException missing() {
        return new LinkException(
                LinkProblem.NO_SECRET,
                "This link has nothing after its #, so its secret is missing. Copy the whole link again.");
    }

    /** 26 characters of Crockford base32: 128 bits of secret, then the first 2 bits of its SHA-256 as a check. */
    public String text() {
        BigInteger value = new BigInteger(1, bytes).shiftLeft(CHECK_BITS).or(BigInteger.valueOf(check()));
        StringBuilder text = new StringBuilder();
        for (int shift = 5 * (CHARS - 1); shift >= 0; shift -= 5) {
            text.append(ALPHABET.charAt(value.shiftRight(shift).intValue() & 31));
        }
        return text.toString();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LinkSecret secret && MessageDigest.isEqual(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Hides the value. */
    @Override
    public String toString() {
        return "LinkSecret[…]";
    }

    private int check() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return (digest[0] & 0xFF) >>> (8 - CHECK_BITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** BigInteger drops leading zeros and adds one for the sign. */
    private static byte[] fixedLength(BigInteger value) {
        byte[] minimal = value.toByteArray();
        byte[] bytes = new byte[BYTES];
        int length = Math.min(minimal.length, BYTES);
        System.arraycopy(minimal, minimal.length - length, bytes, BYTES - length, length);
        return bytes;
    }
}
