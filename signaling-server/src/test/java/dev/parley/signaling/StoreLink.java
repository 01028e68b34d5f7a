package dev.parley.signaling;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The only way of one node to the store, which can be cut: what is under way then may arrive, late, or never. */
final class StoreLink implements AutoCloseable {
    private static final long LOOK_NANOS = 5_000_000;

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int store;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.OPEN;

    enum Mode {
        OPEN,
        /** Nothing comes through, and nobody is told. */
        SILENT,
        /** Connections end, and none begins. */
        CUT
    }

    StoreLink(int store) throws IOException {
        this.store = store;
        Thread.ofVirtual().start(this::take);
    }

    int port() {
        return listener.getLocalPort();
    }

    void set(Mode next) {
        mode = next;
        if (next == Mode.CUT) {
            sockets.forEach(StoreLink::close);
        }
    }

    private void take() {
        while (!listener.isClosed()) {
            try {
                Socket node = listener.accept();
                if (mode == Mode.CUT) {
                    close(node);
                } else {
                    join(node, new Socket(InetAddress.getLoopbackAddress(), store));
                }
            } catch (IOException e) {
                // The store is not there: the node's socket is closed with the next one, or times out.
            }
        }
    }

    private void join(Socket node, Socket redis) {
        sockets.add(node);
        sockets.add(redis);
        Thread.ofVirtual().start(() -> copy(node, redis));
        Thread.ofVirtual().start(() -> copy(redis, node));
    }

    private void copy(Socket from, Socket to) {
        byte[] buffer = new byte[64 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                while (mode == Mode.SILENT) {
                    LockSupport.parkNanos(LOOK_NANOS);
                }
                out.write(buffer, 0, length);
            }
        } catch (IOException e) {
            // Cut.
        } finally {
            close(from);
            close(to);
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        sockets.forEach(StoreLink::close);
    }
}
