package dev.parley.client.transfer.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Names a transfer in a {@code hello} to him who knows its id, and tells nothing to anybody else; as hexadecimal. */
public record ResumeTag(String hex) {
    public static final int BYTES = 16;

    private static final byte[] LABEL = "parley-resume-1".getBytes(StandardCharsets.US_ASCII);

    public static ResumeTag of(TransferId id) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(LABEL);
            return of(sha.digest(id.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    static ResumeTag read(ByteBuffer from) {
        byte[] bytes = new byte[BYTES];
        from.get(bytes);
        return of(bytes);
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static ResumeTag of(byte[] bytes) {
        return new ResumeTag(HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES)));
    }
}
