package dev.parley.client.transfer.message;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** What only the two sides of one transfer know, as hexadecimal; who proves to have it is the other side of it. */
public record TransferSecret(String hex) {
    public static final int BYTES = 32;

    public TransferSecret {
        TransferMessage.require(hex.length() == 2 * BYTES, "secret", "must be " + BYTES + " bytes");
    }

    /** @param random a secure source */
    public static TransferSecret random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TransferSecret(HexFormat.of().formatHex(bytes));
    }

    static TransferSecret read(ByteBuffer from) {
        byte[] bytes = new byte[BYTES];
        from.get(bytes);
        return new TransferSecret(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Not for a log. */
    @Override
    public String toString() {
        return "TransferSecret";
    }
}
