package dev.parley.client.transfer.message;

import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** 32 bytes as hexadecimal: a SHA-256 digest, or a random number as long as one. */
public record Digest(String hex) {
    public static final int BYTES = 32;

    public Digest {
        if (hex.length() != 2 * BYTES) {
            throw new ProtocolException("digest", "must be " + BYTES + " bytes");
        }
    }

    /** @param random a secure source */
    public static Digest random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return of(bytes);
    }

    static Digest of(byte[] bytes) {
        return new Digest(HexFormat.of().formatHex(bytes));
    }

    public static Digest read(ByteBuffer from) {
        byte[] bytes = new byte[BYTES];
        from.get(bytes);
        return of(bytes);
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
