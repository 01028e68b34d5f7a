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
                || switch (sslEngine.getHandshakeStatus()) {
                    case NEED_WRAP, NEED_TASK -> true;
                    case NEED_UNWRAP, NEED_UNWRAP_AGAIN, NOT_HANDSHAKING, FINISHED -> false;
                };
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
