package dev.parley.signaling.websocket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ExecutorService;
import javax.net.ssl.SSLEngine;
import org.java_websocket.SSLSocketChannel2;

/**
 * The library's TLS channel without its busy wait: it asks to write as long as the TLS handshake is not done, and since a
 * socket can nearly always be written to, one client that stays silent after connecting turns the selector thread in
 * circles. This one asks to write only when there is something to write, and asks again after a read brought it about.
 */
final class TlsChannel extends SSLSocketChannel2 {
    TlsChannel(SocketChannel channel, SSLEngine engine, ExecutorService tasks, SelectionKey key) throws IOException {
        super(channel, engine, tasks, key);
    }

    @Override
    public boolean isNeedWrite() {
        return outCrypt.hasRemaining()
                || isReadWaiting()
                || switch (sslEngine.getHandshakeStatus()) {
                    case NEED_WRAP, NEED_TASK -> true;
                    case NEED_UNWRAP, NEED_UNWRAP_AGAIN, NOT_HANDSHAKING, FINISHED -> false;
                };
    }

    /**
     * Whether whole records are read from the socket and not yet from here, such as those behind one that needed a task.
     * The socket will not become readable for them again, so the selector has to come round for another reason.
     */
    private boolean isReadWaiting() {
        return inCrypt.hasRemaining()
                && switch (readEngineResult.getStatus()) {
                    case OK, BUFFER_OVERFLOW -> true;
                    case BUFFER_UNDERFLOW, CLOSED -> false;
                };
    }

    /** Goes on with the handshake; after it, an empty buffer would be sent as an empty record. */
    @Override
    public void writeMore() throws IOException {
        boolean handshaking = switch (sslEngine.getHandshakeStatus()) {
            case NEED_WRAP, NEED_TASK, NEED_UNWRAP, NEED_UNWRAP_AGAIN -> true;
            case NOT_HANDSHAKING, FINISHED -> false;
        };
        if (handshaking || outCrypt.hasRemaining()) {
            super.writeMore();
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = super.read(target);
        if (isNeedWrite() && selectionKey.isValid()) {
            selectionKey.interestOps(selectionKey.interestOps() | SelectionKey.OP_WRITE);
        }
        return count;
    }
}
