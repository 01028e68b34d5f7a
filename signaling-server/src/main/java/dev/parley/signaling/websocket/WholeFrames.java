package dev.parley.signaling.websocket;

import dev.parley.signaling.protocol.PlainBytes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.InvalidFrameException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.framing.TextFrame;
import org.jspecify.annotations.Nullable;

/**
 * Reads what nearly always comes: a buffer of whole messages, each in one masked text frame. The library goes through each byte of a frame
 * three times, by itself; this takes eight at once, and leaves every buffer in which anything else is to the library, as it was. It
 * follows where frames begin and end, so as to know whether the library has begun one. One a socket.
 */
final class WholeFrames {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int FIN_AND_TEXT = 0x81;
    private static final int MASKED = 0x80;
    private static final int LENGTH = 0x7f;
    private static final int LENGTH_IN_TWO_BYTES = 126;
    private static final int BYTE = 0xff;
    private static final int SHORT = 0xffff;
    private static final char REPLACEMENT = '\ufffd';

    /** A frame began in a way that this cannot follow; the library has all from there on. */
    private static final int LOST = -1;

    private final int most;
    private int missing;

    /** @param most bytes of a frame that are taken here */
    WholeFrames(int most) {
        this.most = most;
    }

    /** A message of one frame, unmasked, and known to be UTF-8. */
    static final class WholeText extends TextFrame {
        private final @Nullable PlainBytes plain;
        /** What is not plain, and else empty. */
        private final String other;

        private WholeText(byte[] payload, @Nullable PlainBytes plain, String other) {
            this.plain = plain;
            this.other = other;
            setPayload(ByteBuffer.wrap(payload));
        }

        void tell(WebSocketImpl socket) {
            TextListener listener = (TextListener) socket.getWebSocketListener();
            if (plain == null) {
                listener.onWebsocketMessage(socket, other);
            } else {
                listener.onPlainMessage(socket, plain);
            }
        }
    }

    /**
     * All frames of a buffer, which is empty then, or none, and it is as it was.
     *
     * @throws InvalidFrameException if one begins that is not masked, which the library would take (RFC 6455 §5.1); of frames that this can
     *     follow no more nothing is said
     */
    List<Framedata> read(ByteBuffer buffer) throws InvalidFrameException {
        int begin = buffer.position();
        List<Framedata> frames = new ArrayList<>(2);
        while (missing == 0 && buffer.hasRemaining()) {
            WholeText frame = next(buffer);
            if (frame == null) {
                break;
            }
            frames.add(frame);
        }
        if (buffer.hasRemaining()) {
            buffer.position(begin);
            frames.clear();
            follow(buffer);
        }
        return frames;
    }

    private @Nullable WholeText next(ByteBuffer buffer) {
        int at = buffer.position();
        int header = headerLength(buffer, at);
        if (header == LOST || (buffer.get(at) & BYTE) != FIN_AND_TEXT || (buffer.get(at + 1) & MASKED) == 0) {
            return null;
        }
        int length = payloadLength(buffer, at);
        if (length > most || buffer.limit() - at - header < length) {
            return null;
        }
        int mask = buffer.getInt(at + header - Integer.BYTES);
        byte[] payload = new byte[length];
        buffer.get(at + header, payload);
        unmask(payload, mask);
        PlainBytes plain = PlainBytes.of(payload);
        String other = plain == null ? new String(payload, StandardCharsets.UTF_8) : "";
        if (other.indexOf(REPLACEMENT) >= 0) {
            return null; // Perhaps it is no UTF-8, which the library knows to say.
        }
        buffer.position(at + header + length);
        return new WholeText(payload, plain, other);
    }

    private static void unmask(byte[] payload, int mask) {
        long twice = ((long) mask << Integer.SIZE) | (mask & 0xffff_ffffL);
        int i = 0;
        for (; i <= payload.length - Long.BYTES; i += Long.BYTES) {
            EIGHT.set(payload, i, (long) EIGHT.get(payload, i) ^ twice);
        }
        for (; i < payload.length; i++) {
            payload[i] ^= (byte) (mask >>> (Integer.SIZE - Byte.SIZE * (1 + i % Integer.BYTES)));
        }
    }

    /** The library gets this buffer: how much of a frame is still to come after it. */
    private void follow(ByteBuffer buffer) throws InvalidFrameException {
        if (missing == LOST) {
            return;
        }
        int at = buffer.position() + missing;
        while (at < buffer.limit()) {
            if (at + 1 < buffer.limit() && (buffer.get(at + 1) & MASKED) == 0) {
                throw new InvalidFrameException("a client masks its frames");
            }
            int header = headerLength(buffer, at);
            if (header == LOST) {
                missing = LOST;
                return;
            }
            at += header + payloadLength(buffer, at);
        }
        missing = at - buffer.limit();
    }

    /** Of the frame that begins there, or {@link #LOST} if that is not whole, or for one of 64 KiB and more. */
    private static int headerLength(ByteBuffer buffer, int at) {
        int there = buffer.limit() - at;
        if (there < 2) {
            return LOST;
        }
        int length = buffer.get(at + 1) & LENGTH;
        int header = 2
                + (length == LENGTH_IN_TWO_BYTES ? Short.BYTES : 0)
                + ((buffer.get(at + 1) & MASKED) == 0 ? 0 : Integer.BYTES);
        return length > LENGTH_IN_TWO_BYTES || there < header ? LOST : header;
    }

    private static int payloadLength(ByteBuffer buffer, int at) {
        int length = buffer.get(at + 1) & LENGTH;
        return length == LENGTH_IN_TWO_BYTES ? buffer.getShort(at + 2) & SHORT : length;
    }
}
