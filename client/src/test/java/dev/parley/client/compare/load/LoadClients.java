package dev.parley.client.compare.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Thousands of WebSocket clients on one thread, in pairs that talk to each other: what they take themselves is little. */
final class LoadClients implements AutoCloseable {
    /** So many are on their way in at once. */
    private static final int IN_FLIGHT = 128;

    private static final int BUFFER = 256 * 1024;
    private static final long PATIENCE_SECONDS = 180;
    private static final long SELECT_MILLIS = 5;
    private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final String UPGRADED = "HTTP/1.1 101";

    /** How the clients of one server talk. */
    interface Dialect {
        /** What stands behind the host in the address of the WebSocket. */
        String path(Peer peer);

        /** The socket is open; what has to be said is said. */
        void opened(Peer peer) throws IOException;

        void heard(Peer peer, String text) throws IOException;

        /** Has one client hand 2 KB to the other of its pair. */
        void signal(Peer from, String body) throws IOException;

        /** Says what a client says that has nothing to say, and acknowledges what is not acknowledged. */
        void breathe(Peer peer, boolean heartbeat) throws IOException;
    }

    /** One client; the members of a pair have the numbers 2n and 2n + 1. */
    static final class Peer {
        final int number;
        private final SocketChannel channel;
        private ByteBuffer unread = ByteBuffer.allocate(0);
        private boolean open;
        boolean joined;
        String id = "";
        long said;
        long seen;
        long acknowledged;

        Peer(int number, SocketChannel channel) {
            this.number = number;
            this.channel = channel;
        }

        /** A text frame, masked with zeros, as RFC 6455 lets a client choose. */
        void say(String text) throws IOException {
            byte[] payload = text.getBytes(UTF_8);
            ByteBuffer frame = ByteBuffer.allocate(payload.length + 8).put((byte) 0x81);
            if (payload.length < 126) {
                frame.put((byte) (0x80 | payload.length));
            } else {
                frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
            }
            write(frame.putInt(0).put(payload).flip());
        }

        private void write(ByteBuffer frame) throws IOException {
            while (frame.hasRemaining()) {
                if (channel.write(frame) == 0) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    private final InetSocketAddress server;
    private final Dialect dialect;
    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final List<Peer> peers = new ArrayList<>();
    private final Queue<SelectionKey> selected = new ArrayDeque<>();
    private long heardAt = System.nanoTime();
    private int next;
    private int joined;
    private long relayed;

    LoadClients(int port, Dialect dialect) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.dialect = dialect;
        this.selector = Selector.open();
    }

    /** Opens so many, and returns the seconds until the last of them has joined. */
    double join(int count) throws IOException {
        long begin = System.nanoTime();
        int all = peers.size() + count;
        while (joined < all) {
            while (peers.size() < all && peers.size() - joined < IN_FLIGHT) {
                SocketChannel channel = SocketChannel.open();
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.configureBlocking(false);
                Peer peer = new Peer(peers.size(), channel);
                peers.add(peer);
                channel.register(selector, SelectionKey.OP_CONNECT, peer);
                channel.connect(server);
            }
            turn();
            patient(begin, joined + " of " + all + " have joined");
        }
        return seconds(begin);
    }

    /** Says {@code rate} messages a second in all from the first {@code talkers}, and returns how many came over. */
    long talk(int talkers, int rate, String body, double forSeconds) throws IOException {
        long begin = System.nanoTime();
        long before = relayed;
        long said = 0;
        double nextBreath = 0;
        while (seconds(begin) < forSeconds) {
            long due = (long) (seconds(begin) * rate);
            for (; said < due; said++) {
                dialect.signal(peers.get((int) (said % talkers)), body);
            }
            turn();
            if (seconds(begin) > nextBreath) {
                // As our clients do, who acknowledge several at once.
                nextBreath += 0.5;
                acknowledge();
            }
        }
        long expected = before + said;
        while (relayed < expected) {
            turn();
            patient(begin, relayed - before + " of " + said + " messages came");
        }
        acknowledge();
        return said;
    }

    /** Lets time pass in which nobody says more than that it is there. */
    void rest(double forSeconds) throws IOException {
        long begin = System.nanoTime();
        while (seconds(begin) < forSeconds) {
            turn();
        }
    }

    private void acknowledge() throws IOException {
        for (Peer peer : peers) {
            dialect.breathe(peer, false);
        }
    }

    /** As clients are that know nothing of each other: not all at the same moment. */
    private void sayThatTheyAreThere() throws IOException {
        long now = System.nanoTime();
        int due = Math.toIntExact(peers.size() * (now - heardAt) / HEARTBEAT_NANOS);
        if (due > 0) {
            heardAt = now;
            for (int i = 0; i < due; i++) {
                Peer peer = peers.get(next++ % peers.size());
                if (peer.joined) {
                    dialect.breathe(peer, true);
                }
            }
        }
    }

    Peer other(Peer peer) {
        return peers.get(peer.number ^ 1);
    }

    void hasJoined(Peer peer) {
        if (!peer.joined) {
            peer.joined = true;
            joined++;
        }
    }

    void hasRelayed() {
        relayed++;
    }

    private void turn() throws IOException {
        sayThatTheyAreThere();
        selector.select(SELECT_MILLIS);
        selected.addAll(selector.selectedKeys());
        selector.selectedKeys().clear();
        for (@Nullable SelectionKey key = selected.poll(); key != null; key = selected.poll()) {
            Peer peer = (Peer) key.attachment();
            if (key.isConnectable()) {
                peer.channel.finishConnect();
                key.interestOps(SelectionKey.OP_READ);
                peer.write(UTF_8.encode("GET " + dialect.path(peer) + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.getPort()
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"));
            } else if (key.isReadable()) {
                read(peer);
            }
        }
    }

    private void read(Peer peer) throws IOException {
        buffer.clear().put(peer.unread);
        if (peer.channel.read(buffer) < 0) {
            throw new IOException("the server has closed the socket of client " + peer.number);
        }
        buffer.flip();
        boolean more = true;
        while (more) {
            more = peer.open ? frame(peer) : answer(peer);
        }
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        peer.unread = ByteBuffer.wrap(rest);
    }

    private boolean answer(Peer peer) throws IOException {
        String text = UTF_8.decode(buffer.duplicate()).toString();
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        if (!text.startsWith(UPGRADED)) {
            throw new IOException("refused: " + text);
        }
        buffer.position(buffer.position() + end + 4);
        peer.open = true;
        dialect.opened(peer);
        return true;
    }

    private boolean frame(Peer peer) throws IOException {
        ByteBuffer look = buffer.duplicate();
        if (look.remaining() < 2) {
            return false;
        }
        int opcode = look.get() & 0xf;
        int length = look.get() & 0x7f;
        if (length == 126) {
            if (look.remaining() < 2) {
                return false;
            }
            length = look.getShort() & 0xffff;
        }
        if (look.remaining() < length) {
            return false;
        }
        byte[] payload = new byte[length];
        look.get(payload);
        buffer.position(look.position());
        if (opcode == 1) {
            dialect.heard(peer, new String(payload, UTF_8));
        } else if (opcode == 8) {
            throw new IOException("the server says goodbye to client " + peer.number);
        }
        return true;
    }

    /** Has all of them go. */
    @Override
    public void close() throws IOException {
        for (Peer peer : peers) {
            peer.channel.close();
        }
        selector.close();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static void patient(long begin, String what) {
        if (seconds(begin) > PATIENCE_SECONDS) {
            throw new IllegalStateException("not in time: " + what);
        }
    }
}
