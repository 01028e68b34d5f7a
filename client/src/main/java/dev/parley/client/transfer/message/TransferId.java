package dev.parley.client.transfer.message;

import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Names one transfer for good, over reconnects and restarts: 16 random bytes chosen by its sender, as hexadecimal. */
public record TransferId(String hex) {
    public static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /** Stands where no transfer is meant. */
    public static final TransferId NONE = new TransferId("0".repeat(2 * BYTES));

    public TransferId {
        if (!FORM.matcher(hex).matches()) {
            throw new ProtocolException("transferId", "must be " + 2 * BYTES + " lower-case hexadecimal digits");
        }
    }

    /** @param random a secure source, since an id that can be guessed can be taken */
    public static TransferId random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TransferId(HexFormat.of().formatHex(bytes));
    }

    static TransferId read(ByteBuffer from) {
        byte[] bytes = new byte[BYTES];
        from.get(bytes);
        return new TransferId(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
