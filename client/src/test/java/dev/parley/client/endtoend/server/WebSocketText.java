package dev.parley.client.endtoend.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Reads the payloads out of one direction of a recorded WebSocket connection; a browser masks what it sends (RFC 6455 §5.3). */
public final class WebSocketText {
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int MASKED = 0x80;
    private static final int LENGTH = 0x7f;

    private WebSocketText() {}

    /** All payloads, one after the other. */
    public static byte[] of(byte[] stream) {
        int head = new String(stream, ISO_8859_1).indexOf(END_OF_HEAD);
        if (head < 0) {
            return new byte[0];
        }
        ByteBuffer frames = ByteBuffer.wrap(stream).position(head + END_OF_HEAD.length());
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        while (frames.remaining() >= 2) {
            frames.get();
            int second = frames.get() & 0xff;
            long length = length(second & LENGTH, frames);
            byte[] mask = new byte[4];
            if ((second & MASKED) != 0) {
                frames.get(mask);
            }
            // The recording may end within a frame.
            for (long i = 0; i < length && frames.hasRemaining(); i++) {
                text.write(frames.get() ^ mask[(int) (i % mask.length)]);
            }
        }
        return text.toByteArray();
    }

    private static long length(int length, ByteBuffer frames) {
        return switch (length) {
            case 126 -> frames.getShort() & 0xffff;
            case 127 -> frames.getLong();
            default -> length;
        };
    }
}
