package dev.parley.client.transfer.message;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Names a transfer on one channel to him who knows its secret, and tells nothing to anybody else; as hexadecimal. */
public record ResumeTag(String hex) {
    public static final int BYTES = 16;

    static ResumeTag read(ByteBuffer from) {
        byte[] bytes = new byte[BYTES];
        from.get(bytes);
        return new ResumeTag(HexFormat.of().formatHex(bytes));
    }

    /** Takes as long whatever is different. */
    public boolean matches(ResumeTag other) {
        return MessageDigest.isEqual(bytes(), other.bytes());
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
