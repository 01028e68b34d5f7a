package dev.parley.signaling.websocket;

import dev.parley.signaling.protocol.MessageText;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.room.state.SocketId;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.framing.PongFrame;

/** One upgraded socket with its byte-counted outbox. Nothing here waits. On the room loop's thread. */
final class Client {
    /** Not sent in a frame: the library's code for a socket that is just closed. */
    static final int ABNORMAL_CLOSE = 1006;

    private static final byte FIN_AND_TEXT = (byte) 0x81;
    /** What stands where the length would, if that comes behind it. */
    private static final int IN_TWO_BYTES = 126;

    private static final int IN_EIGHT_BYTES = 127;
    private static final int SHORT = 0xffff;

    private static final long OPEN = Long.MAX_VALUE;

    private final SocketId id;
    private final WebSocketImpl socket;
    private final GuardedChannel channel;
    private final Guard guard;
    private final RoomLoop loop;
    private long closingSince = OPEN;
    /** What was said in this turn of the room loop. */
    private final List<MessageText> said = new ArrayList<>(0);

    Client(SocketId id, WebSocketImpl socket, GuardedChannel channel, Guard guard, RoomLoop loop) {
        this.id = id;
        this.socket = socket;
        this.channel = channel;
        this.guard = guard;
        this.loop = loop;
    }

    SocketId id() {
        return id;
    }

    /** Has this go out with the next {@link #flush}. */
    void say(MessageText text) {
        said.add(text);
    }

    /** Hands on what was said, to be written at the end of this turn. */
    void flush() {
        int bytes = 0;
        for (MessageText text : said) {
            bytes += frameSize(text.length());
        }
        if (bytes > 0 && !isClosing() && socket.isOpen() && takes(bytes)) {
            ByteBuffer frames = ByteBuffer.allocate(bytes);
            said.forEach(text -> putFrame(frames, text));
            socket.outQueue.add(frames.flip());
            socket.getWebSocketListener().onWriteDemand(socket);
        }
        said.clear();
    }

    /** RFC 6455 §5.2, not masked. */
    static void putFrame(ByteBuffer target, MessageText text) {
        int length = text.length();
        target.put(FIN_AND_TEXT);
        if (length < IN_TWO_BYTES) {
            target.put((byte) length);
        } else if (length <= SHORT) {
            target.put((byte) IN_TWO_BYTES).putShort((short) length);
        } else {
            target.put((byte) IN_EIGHT_BYTES).putLong(length);
        }
        text.putTo(target);
    }

    private boolean takes(int bytes) {
        boolean few = channel.handedOver(bytes) <= guard.limits().outboxBytes();
        if (!few) {
            close(CloseCode.TRY_AGAIN_LATER);
        }
        return few;
    }

    void pong(Framedata ping) {
        PongFrame frame = new PongFrame();
        frame.setPayload(ping.getPayloadData());
        if (isClosing() || !takes(frameSize(frame.getPayloadData().remaining()))) {
            return;
        }
        try {
            socket.sendFrame(frame);
        } catch (WebsocketNotConnectedException e) {
            guard.ignore(e); // It has closed meanwhile; what is numbered is kept in its session.
        }
    }

    /** RFC 6455 §5.2, unmasked; exact, because what is written is subtracted again. */
    static int frameSize(int payload) {
        return payload + (payload < IN_TWO_BYTES ? 2 : payload <= SHORT ? 4 : 10);
    }

    /** Sends a close frame after what is in the outbox; where that does not go out in time, the sweep closes the socket. */
    void close(CloseCode code) {
        if (!isClosing()) {
            beginsToClose();
            guard.traffic().count(code);
            socket.close(code.code(), code.reason());
        }
    }

    /** The socket is being closed with {@code code}, by the library or by us. */
    void closing(int code) {
        if (!isClosing()) {
            beginsToClose();
            for (CloseCode known : CloseCode.values()) {
                if (known.code() == code) {
                    guard.traffic().count(known);
                }
            }
        }
    }

    private void beginsToClose() {
        closingSince = System.nanoTime();
        guard.awaitsEnd(this);
    }

    void closeHard() {
        socket.closeConnection(ABNORMAL_CLOSE, "the close frame did not go out");
    }

    boolean isClosing() {
        return closingSince != OPEN;
    }

    boolean isClosingFor(long nanos) {
        return isClosing() && System.nanoTime() - closingSince > nanos;
    }

    void flood() {
        loop.post(new RoomEvent.Flooded(this));
    }

    void refuseBinary() {
        close(CloseCode.UNSUPPORTED_DATA);
    }
}
