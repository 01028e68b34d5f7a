package dev.parley.client.signaling;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.Handshakedata;
import org.java_websocket.protocols.Protocol;

/**
 * RFC 6455 with bounds. The library's draft bounds each frame if it is told to, but of a message in fragments it only
 * checks the first and the last: fragments between them, even empty ones, would pile up without end.
 */
final class BoundedDraft extends Draft_6455 {
    private static final int MAX_FRAGMENTS = 1024;

    private final int maxBytes;
    private int bytes;
    private int fragments;
    /** Read on whichever of the library's threads closes the socket. */
    private volatile Optional<HttpRefusal> refusal = Optional.empty();

    BoundedDraft(int maxBytes) {
        super(List.of(), List.of(new Protocol("")), maxBytes);
        this.maxBytes = maxBytes;
    }

    /** Of an answer that is no WebSocket the library tells the status in a sentence of its own, and nothing else. */
    @Override
    public Handshakedata translateHandshake(ByteBuffer answer) throws InvalidHandshakeException {
        refusal = HttpRefusal.read(answer);
        return super.translateHandshake(answer);
    }

    /** What was answered in place of a WebSocket. */
    Optional<HttpRefusal> refusal() {
        return refusal;
    }

    @Override
    public void processFrame(WebSocketImpl connection, Framedata frame) throws InvalidDataException {
        if (frame.getOpcode() == Opcode.TEXT || frame.getOpcode() == Opcode.BINARY) {
            bytes = 0;
            fragments = 0;
        }
        // Control frames may come between fragments (RFC 6455 §5.4) and are never kept.
        if (!frame.getOpcode().equals(Opcode.PING) && !frame.getOpcode().equals(Opcode.PONG)) {
            bytes += frame.getPayloadData().remaining();
            fragments++;
        }
        if (bytes > maxBytes || fragments > MAX_FRAGMENTS) {
            throw new LimitExceededException("a message of too many fragments", maxBytes);
        }
        super.processFrame(connection, frame);
    }

    @Override
    public Draft copyInstance() {
        return new BoundedDraft(maxBytes);
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
