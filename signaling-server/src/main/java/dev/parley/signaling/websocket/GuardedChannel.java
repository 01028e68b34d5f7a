package dev.parley.signaling.websocket;

import dev.parley.signaling.rate.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.WrappedByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Stands between one socket and the library: caps what the library may buffer of an upgrade request, and counts what it
 * has taken over to write and has not written. Read by the selector thread; written by that and the room loop's.
 */
final class GuardedChannel implements WrappedByteChannel {
    private static final byte[] SWITCHING_PROTOCOLS = "HTTP/1.1 101 ".getBytes(StandardCharsets.US_ASCII);

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Guard guard;
    private final WebSocketImpl socket;
    private final Source source;
    private final ByteChannel inner;
    private final Instant acceptedAt;
    private final AtomicInteger unwritten = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean upgraded;
    private volatile @Nullable Refusal refusal;
    private int requestBytes;
    private int responseBytes;
    /** What {@link #writeNow} could not write: goes out before all that the library has. */
    private ByteBuffer rest = NOTHING;

    /** @param inner the socket's own channel, or TLS over it */
    GuardedChannel(Guard guard, WebSocketImpl socket, Source source, ByteChannel inner, Instant acceptedAt) {
        this.guard = guard;
        this.socket = socket;
        this.source = source;
        this.inner = inner;
        this.acceptedAt = acceptedAt;
    }

    WebSocketImpl socket() {
        return socket;
    }

    Source source() {
        return source;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    boolean isUpgraded() {
        return upgraded;
    }

    /** Bytes of frames that the library holds for this socket. */
    AtomicInteger unwritten() {
        return unwritten;
    }

    /** Has the library's refusal of the upgrade, which is always 404, go out as this one. */
    void refuseAs(Refusal reason) {
        refusal = reason;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        try {
            return checked(inner.read(target));
        } catch (RuntimeException e) {
            // Thrown on, it would end the selector thread and with it the server.
            throw new IOException("the stream is broken", e);
        }
    }

    /** An exception from here would make the library close another client's socket, or the listening one. */
    @Override
    public int readMore(ByteBuffer target) {
        try {
            return inner instanceof WrappedByteChannel tls ? checked(tls.readMore(target)) : 0;
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }

    private int checked(int count) throws IOException {
        if (count > 0) {
            guard.traffic().countReceived(count);
            if (!upgraded) {
                requestBytes += count;
                if (requestBytes > guard.limits().handshakeBytes()) {
                    guard.refuse(this, Refusal.REQUEST_TOO_LARGE);
                    throw new IOException("the upgrade request is too large");
                }
            }
        }
        return count;
    }

    /**
     * Writes whole frames past the library's queue if nothing waits there. What does not fit into the socket's buffer stays here, and the
     * selector is asked to write it when it does. Behind others, and by TLS, which only the selector's thread may drive, they go through
     * the queue.
     */
    synchronized void writeNow(ByteBuffer frames) throws IOException {
        if (!socket.isOpen()) {
            return; // As the library does, which says so.
        }
        boolean free = !rest.hasRemaining() && socket.outQueue.isEmpty();
        if (!free || !upgraded || inner instanceof WrappedByteChannel) {
            socket.outQueue.add(frames);
            socket.getWebSocketListener().onWriteDemand(socket);
            return;
        }
        rest = frames;
        writeRest();
        if (rest.hasRemaining()) {
            socket.getWebSocketListener().onWriteDemand(socket);
        }
    }

    private void writeRest() throws IOException {
        int written = inner.write(rest);
        unwritten.addAndGet(-written);
        guard.traffic().countSent(written);
        if (!rest.hasRemaining()) {
            rest = NOTHING;
        }
    }

    @Override
    public synchronized int write(ByteBuffer source) throws IOException {
        if (!upgraded) {
            answerUpgrade(source);
        }
        if (rest.hasRemaining()) {
            writeRest();
            if (rest.hasRemaining()) {
                return 0;
            }
        }
        int before = source.remaining();
        try {
            inner.write(source);
        } catch (RuntimeException e) {
            throw new IOException("the stream is broken", e);
        }
        int written = before - source.remaining();
        int response = Math.min(written, responseBytes);
        responseBytes -= response;
        unwritten.addAndGet(response - written);
        guard.traffic().countSent(written);
        return written;
    }

    @Override
    public synchronized void writeMore() throws IOException {
        if (rest.hasRemaining()) {
            writeRest();
        }
        try {
            if (inner instanceof WrappedByteChannel tls) {
                tls.writeMore();
            }
        } catch (RuntimeException e) {
            throw new IOException("the stream is broken", e);
        }
    }

    /** The first thing the library writes is its answer to the upgrade request; after a refusal it would leave the socket open. */
    private void answerUpgrade(ByteBuffer source) throws IOException {
        if (source.remaining() == 0) {
            return; // A step of the TLS handshake.
        }
        byte[] start = new byte[Math.min(SWITCHING_PROTOCOLS.length, source.remaining())];
        source.duplicate().get(start);
        if (Arrays.equals(start, SWITCHING_PROTOCOLS)) {
            responseBytes = source.remaining();
            upgraded = true;
        } else {
            Refusal reason = refusal;
            guard.refuse(this, reason == null ? Refusal.NO_UPGRADE : reason);
            throw new IOException("the upgrade was refused");
        }
    }

    /** Writes what fits into the socket's buffer: who cannot take even that learns nothing. */
    void writeOnce(String text) {
        try {
            inner.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException | RuntimeException e) {
            guard.ignore(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            guard.released(this);
        }
        inner.close();
    }

    @Override
    public boolean isOpen() {
        return inner.isOpen();
    }

    @Override
    public synchronized boolean isNeedWrite() {
        return rest.hasRemaining() || (inner instanceof WrappedByteChannel tls && tls.isNeedWrite());
    }

    @Override
    public boolean isNeedRead() {
        return inner instanceof WrappedByteChannel tls && tls.isNeedRead();
    }

    @Override
    public boolean isBlocking() {
        return false;
    }
}
