package dev.parley.signaling.websocket;

import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.limit.TokenBucket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.InvalidFrameException;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.HandshakeBuilder;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.protocols.Protocol;

/**
 * RFC 6455 with bounds. The library's own limit covers one frame and a message's first and last fragment; this one also
 * covers the fragments between, counts every frame against the socket's allowance and takes no binary. One a socket, on the room
 * loop's thread.
 */
final class GuardedDraft extends Draft_6455 {
    /** RFC 6455 §4.2.2. */
    private static final String ACCEPTING = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private static final String KEY = "Sec-WebSocket-Key";

    private final Limits limits;
    private final TokenBucket allowance;
    private final WholeFrames frames;
    private long messageBytes;
    private boolean exhausted;
    private boolean fragmented;

    GuardedDraft(Limits limits) {
        super(List.of(), List.of(new Protocol("")), limits.frameBytes());
        this.limits = limits;
        this.frames = new WholeFrames(limits.frameBytes());
        this.allowance = new TokenBucket(limits.messagesPerSecond(), limits.messageBurst(), System.nanoTime());
    }

    @Override
    public Draft copyInstance() {
        return new GuardedDraft(limits);
    }

    /** What the library answers, but for its name and the date, which no 101 needs: to format that was a fifth of reading a join. */
    @Override
    public HandshakeBuilder postProcessHandshakeResponseAsServer(
            ClientHandshake request, ServerHandshakeBuilder response) throws InvalidHandshakeException {
        String key = request.getFieldValue(KEY);
        if (key.isEmpty()) {
            throw new InvalidHandshakeException("missing " + KEY);
        }
        response.put("Upgrade", "websocket");
        response.put("Connection", "Upgrade");
        response.put("Sec-WebSocket-Accept", accept(key.trim()));
        response.setHttpStatusMessage("Switching Protocols");
        return response;
    }

    private static String accept(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((key + ACCEPTING).getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-1", e);
        }
    }

    @Override
    public List<Framedata> translateFrame(ByteBuffer buffer) throws InvalidDataException {
        List<Framedata> whole = frames.read(buffer);
        if (!buffer.hasRemaining()) {
            return whole;
        }
        try {
            return super.translateFrame(buffer);
        } catch (RuntimeException e) {
            // The library trips over a close whose reason is no UTF-8, and would leave the socket as it is.
            throw new InvalidFrameException(e);
        }
    }

    @Override
    public void processFrame(WebSocketImpl socket, Framedata frame) throws InvalidDataException {
        if (exhausted || (socket.getAttachment() instanceof Client client && client.isClosing())) {
            return; // What was read before the socket was closed.
        }
        if (!allowance.take(System.nanoTime())) {
            exhausted = true;
            if (socket.getAttachment() instanceof Client client) {
                client.flood();
            }
            return;
        }
        if (frame.getOpcode() == Opcode.BINARY) {
            exhausted = true;
            if (socket.getAttachment() instanceof Client client) {
                client.refuseBinary();
            }
            return;
        }
        countFragments(frame);
        if (!fragmented && frame instanceof WholeFrames.WholeText whole) {
            whole.tell(socket);
            return;
        }
        super.processFrame(socket, frame);
        fragmented = switch (frame.getOpcode()) {
            case TEXT, BINARY, CONTINUOUS -> !frame.isFin();
            case PING, PONG, CLOSING -> fragmented;
        };
    }

    private void countFragments(Framedata frame) throws LimitExceededException {
        switch (frame.getOpcode()) {
            case TEXT, BINARY -> messageBytes = frame.getPayloadData().remaining();
            case CONTINUOUS -> messageBytes += frame.getPayloadData().remaining();
            case PING, PONG, CLOSING -> {}
        }
        if (messageBytes > limits.frameBytes()) {
            exhausted = true;
            throw new LimitExceededException("the message is too big", limits.frameBytes());
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
