package dev.parley.client.transfer.message;

import dev.parley.signaling.protocol.ProtocolException;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** A SHA-256 digest, as hexadecimal. */
public record Digest(String hex) {
    public static final int BYTES = 32;

    public Digest {
        if (hex.length() != 2 * BYTES) {
            throw new ProtocolException("digest", "must be " + BYTES + " bytes");
        }
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
