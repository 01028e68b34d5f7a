package dev.parley.signaling.websocket;

import dev.parley.signaling.loop.Guarded;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.java_websocket.SocketChannelIOHelper;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.WebSocketListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes, reads and writes the sockets, in turns of bounded length, on the room loop's thread: what a client says is handed to the rooms
 * without waking anybody. Frames, closing and TLS are the library's.
 */
final class SocketSelector {
    private static final Logger LOG = LoggerFactory.getLogger(SocketSelector.class);
    private static final int ACCEPTED_AT_ONCE = 64;
    private static final int READ_AT_ONCE = 256;
    private static final int BUFFER = 16 * 1024;

    private final ServerSocketChannel listener;
    private final Guard guard;
    private final Selector selector;
    private final SelectionKey accepting;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    /** Of whom more was read than was handed on, as TLS does. */
    private final Set<WebSocketImpl> unread = new LinkedHashSet<>();
    /** For whom something waits since they were last written to. */
    private final Set<WebSocketImpl> unwritten = new LinkedHashSet<>();
    /** For whom another thread has computed what they waited for. */
    private final Queue<WebSocketImpl> resumed = new ConcurrentLinkedQueue<>();

    private long looked = System.nanoTime();
    private long since = looked;

    SocketSelector(ServerSocketChannel listener, Guard guard) throws IOException {
        this.listener = listener;
        this.guard = guard;
        this.selector = Selector.open();
        listener.configureBlocking(false);
        this.accepting = listener.register(selector, 0);
    }

    /** From now on connections are taken; whatever comes of them is told to {@code all}, on the thread that calls {@link #turn}. */
    void open(WebSocketListener all) {
        accepting.attach(all);
        accepting.interestOps(SelectionKey.OP_ACCEPT);
        selector.wakeup();
    }

    /** Takes connections again, where that has failed. */
    void acceptAgain() {
        if (accepting.attachment() != null) {
            takeConnections(SelectionKey.OP_ACCEPT);
        }
    }

    /** Ends the wait of a turn. Any thread. */
    void wake() {
        selector.wakeup();
    }

    /**
     * Serves some of those who can be, and waits for one if there is none.
     *
     * @param millis to wait at most; 0 does not
     */
    void turn(long millis) throws IOException {
        Set<SelectionKey> ready = selector.selectedKeys();
        if (ready.isEmpty()) {
            long before = looked;
            boolean idle = selector.selectNow() == 0 && unread.isEmpty() && unwritten.isEmpty() && resumed.isEmpty();
            if (idle && millis > 0) {
                selector.select(millis);
            }
            looked = System.nanoTime();
            since = idle ? looked : before;
        }
        // Who is left over comes next turn, before anybody who has come meanwhile.
        Iterator<SelectionKey> keys = ready.iterator();
        for (int i = 0; i < READ_AT_ONCE && keys.hasNext(); i++) {
            SelectionKey key = keys.next();
            keys.remove();
            serve(key);
        }
        for (WebSocketImpl socket : taken(unread)) {
            attempt(socket, () -> read(socket));
        }
        for (WebSocketImpl socket = resumed.poll(); socket != null; socket = resumed.poll()) {
            resume(socket);
        }
    }

    private void resume(WebSocketImpl socket) {
        attempt(socket, () -> {
            read(socket);
            write(socket);
        });
    }

    /** Since when at most what this turn reads has waited in the kernel, by {@link System#nanoTime}. */
    long since() {
        return since;
    }

    /** Writes what waits in the library's queues, as far as the sockets take it. */
    void write() {
        for (WebSocketImpl socket : taken(unwritten)) {
            attempt(socket, () -> write(socket));
        }
    }

    private static List<WebSocketImpl> taken(Set<WebSocketImpl> sockets) {
        if (sockets.isEmpty()) {
            return List.of();
        }
        List<WebSocketImpl> all = List.copyOf(sockets);
        sockets.clear();
        return all;
    }

    private void serve(SelectionKey key) {
        if (key.attachment() instanceof WebSocketImpl socket) {
            attempt(socket, () -> {
                if (key.isReadable()) {
                    read(socket);
                }
                if (key.isValid() && key.isWritable()) {
                    write(socket);
                }
            });
        } else if (key.attachment() instanceof WebSocketListener events) {
            Guarded.run(() -> accept(events), fault -> LOG.error("a connection could not be taken", fault));
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    /** Whatever is wrong with a socket ends that one. */
    private static void attempt(WebSocketImpl socket, Step step) {
        Guarded.run(
                () -> {
                    try {
                        step.run();
                    } catch (CancelledKeyException e) {
                        LOG.trace("a socket was closed meanwhile", e);
                    } catch (IOException e) {
                        socket.closeConnection(Client.ABNORMAL_CLOSE, String.valueOf(e.getMessage()));
                    }
                },
                fault -> {
                    LOG.error("a socket could not be served", fault);
                    socket.closeConnection(Client.ABNORMAL_CLOSE, "a fault of the server");
                });
    }

    private void read(WebSocketImpl socket) throws IOException {
        GuardedChannel channel = (GuardedChannel) socket.getChannel();
        if (SocketChannelIOHelper.read(buffer, socket, channel)) {
            socket.decode(buffer);
        }
        if (!channel.isOpen()) {
            // TLS that the other side ends closes its socket by itself, and tells nobody.
            if (!socket.isClosed()) {
                socket.eot();
            }
        } else if (channel.isNeedRead()) {
            unread.add(socket);
        }
    }

    private void write(WebSocketImpl socket) throws IOException {
        GuardedChannel channel = (GuardedChannel) socket.getChannel();
        boolean all = SocketChannelIOHelper.batch(socket, channel);
        SelectionKey key = socket.getSelectionKey();
        if (key.isValid() && !channel.isBusy()) {
            if (channel.isNeedRead()) {
                unread.add(socket);
            }
            // The library forgets what its TLS has taken over and the socket has not.
            boolean more = !all || !socket.outQueue.isEmpty() || channel.isNeedWrite();
            key.interestOps(more ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        }
    }

    /** Has something written that the library has taken over for it. On the thread of the turns. */
    void demand(WebSocket socket) {
        unwritten.add((WebSocketImpl) socket);
    }

    private void accept(WebSocketListener events) {
        try {
            for (int i = 0; i < ACCEPTED_AT_ONCE; i++) {
                SocketChannel channel = listener.accept();
                if (channel == null) {
                    return;
                }
                accepted(channel, events);
            }
        } catch (ClosedChannelException e) {
            LOG.trace("no connections are taken any more", e);
        } catch (IOException e) {
            // Out of files, most likely: who waits would have this turn in circles.
            LOG.warn("a connection cannot be accepted", e);
            takeConnections(0);
        }
    }

    /** @param interest in connections; another thread may be closing the listener */
    private void takeConnections(int interest) {
        try {
            accepting.interestOps(interest);
        } catch (CancelledKeyException e) {
            LOG.trace("no connections are taken any more", e);
        }
    }

    private void accepted(SocketChannel channel, WebSocketListener events) throws IOException {
        boolean taken = false;
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            WebSocketImpl socket = guard.socket(events);
            SelectionKey key = channel.register(selector, SelectionKey.OP_READ, socket);
            socket.setSelectionKey(key);
            socket.setChannel(guard.channel(channel, key, () -> resumed(socket)));
            taken = true;
        } catch (IOException e) {
            LOG.debug("a connection was not taken", e);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private void resumed(WebSocketImpl socket) {
        resumed.add(socket);
        selector.wakeup();
    }

    void close() throws IOException {
        selector.close();
    }
}
