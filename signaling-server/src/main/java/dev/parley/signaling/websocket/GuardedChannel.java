package dev.parley.signaling.websocket;

import dev.parley.signaling.address.ProxyHeader;
import dev.parley.signaling.rate.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.WrappedByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Stands between one socket and the library: caps what the library may buffer of an upgrade request, and counts what it
 * has taken over to write and has not written. On the room loop's thread.
 */
final class GuardedChannel implements WrappedByteChannel {
    private static final byte[] SWITCHING_PROTOCOLS = "HTTP/1.1 101 ".getBytes(StandardCharsets.US_ASCII);

    private final Guard guard;
    private final WebSocketImpl socket;
    private final boolean believed;
    private final AtomicBoolean closed = new AtomicBoolean();
    /** The socket's own channel, or TLS over it. */
    private ByteChannel inner;

    private Source source;
    private Instant deadline;
    private @Nullable HttpFront front;
    private @Nullable Announcement announcement;
    private boolean upgraded;
    private @Nullable Refusal refusal;
    private int requestBytes;
    private int responseBytes;
    private int unwritten;

    /**
     * What is spoken over a socket.
     *
     * @param inner the socket's own channel, or TLS over it
     * @param front what answers until there is a WebSocket, where the port takes both
     */
    record Stream(ByteChannel inner, @Nullable HttpFront front) {}

    /** Opens what stands behind a proxy's header; it may know whom that named. */
    @FunctionalInterface
    interface Behind {
        Stream open(Optional<InetAddress> client) throws IOException;
    }

    private record Announcement(ProxyHeader header, Behind behind) {}

    /** @param believed whether what the request says of its source holds */
    GuardedChannel(Guard guard, WebSocketImpl socket, Source source, boolean believed, Stream stream) {
        this.guard = guard;
        this.socket = socket;
        this.source = source;
        this.believed = believed;
        this.inner = stream.inner();
        this.front = stream.front();
        this.deadline = guard.untilAsked();
    }

    /** One of a proxy, which says first whom it speaks for, in the time for a request. */
    static GuardedChannel announced(
            Guard guard, WebSocketImpl socket, Source source, ByteChannel inner, Behind behind) {
        GuardedChannel channel = new GuardedChannel(guard, socket, source, false, new Stream(inner, null));
        channel.announcement = new Announcement(new ProxyHeader(), behind);
        return channel;
    }

    WebSocketImpl socket() {
        return socket;
    }

    Source source() {
        return source;
    }

    /** Whether what its request says of its source holds. */
    boolean isBelieved() {
        return believed;
    }

    /** To be called by {@link Guard} alone, which counts. */
    void comesFrom(Source client) {
        source = client;
    }

    /** Whether it has become no WebSocket, asked for nothing and taken no answer for as long as it may. */
    boolean isLate(Instant now) {
        return !upgraded && deadline.isBefore(now);
    }

    /** Whether it has been answered, so that its end is no refusal. */
    boolean hasBeenServed() {
        HttpFront http = front;
        return http != null && http.answers() > 0;
    }

    boolean isUpgraded() {
        return upgraded;
    }

    /** Counts so many bytes of frames as handed to the library, and answers with how many it holds for this socket. */
    int handedOver(int bytes) {
        unwritten += bytes;
        return unwritten;
    }

    /** Has the library's refusal of the upgrade, which is always 404, go out as this one. */
    void refuseAs(Refusal reason) {
        refusal = reason;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        try {
            Announcement coming = announcement;
            if (coming != null) {
                int count = readHeader(coming);
                if (announcement != null) {
                    return count;
                }
            }
            int count = checked(inner.read(target));
            if (!upgraded
                    && requestBytes == count
                    && ProxyHeader.begins(target.duplicate().flip())) {
                guard.refuse(this, Refusal.PROXY_NOT_NAMED);
                throw new IOException("nobody believes whom it speaks for");
            }
            HttpFront http = front;
            return http == null || count <= 0 ? count : readBy(http, target);
        } catch (SSLException e) {
            if (!upgraded && requestBytes == 0) {
                guard.traffic().count(Refusal.TLS_FAILED);
            }
            throw e;
        } catch (RuntimeException e) {
            // A fault of the stream ends this socket, as whoever reads it expects.
            throw new IOException("the stream is broken", e);
        }
    }

    /** @return what the socket gave last; the announcement is over when it is whole */
    private int readHeader(Announcement coming) throws IOException {
        ProxyHeader header = coming.header();
        try {
            while (!header.look()) {
                int count = inner.read(header.next());
                if (count <= 0) {
                    return count;
                }
                guard.traffic().countReceived(count);
            }
        } catch (ProtocolException e) {
            guard.refuse(this, Refusal.NO_PROXY_HEADER);
            throw e;
        }
        Stream stream = coming.behind().open(header.client());
        inner = stream.inner();
        front = stream.front();
        announcement = null;
        Optional<InetAddress> client = header.client();
        if (client.isPresent() && !guard.take(this, client.get())) {
            guard.refuse(this, Refusal.TOO_MANY_FROM_ADDRESS);
            throw new IOException("too many connections");
        }
        return 0;
    }

    /** All that was read, for the library has read nothing and comes back for nothing; then what it is to have. */
    private int readBy(HttpFront http, ByteBuffer target) throws IOException {
        int count = target.position();
        int answers = http.answers();
        boolean answering = http.isAnswering();
        while (count > 0) {
            http.read(target.flip());
            target.clear();
            boolean more = inner instanceof WrappedByteChannel tls && tls.isNeedRead();
            count = more ? checked(((WrappedByteChannel) inner).readMore(target)) : 0;
        }
        if (http.isUpgrade()) {
            front = null;
            target.put(http.asked());
            return http.asked().length;
        }
        settle(http, answers, answering);
        return count;
    }

    /**
     * After a step: how much of a request has come, and how long it may take from here on, unless nothing has come to an end or
     * begun in it. A byte now and then wins nobody time.
     */
    private void settle(HttpFront http, int answersBefore, boolean answeringBefore) {
        requestBytes = http.asked().length;
        if (http.answers() != answersBefore || http.isAnswering() != answeringBefore) {
            deadline = http.isAnswering() ? guard.untilTaken() : guard.untilAsked();
        }
        if (isNeedWrite()) {
            guard.wishToWrite(socket);
        }
    }

    /** The library wants no exception here. */
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

    @Override
    public int write(ByteBuffer source) throws IOException {
        if (!upgraded) {
            answerUpgrade(source);
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
        unwritten -= written - response;
        guard.traffic().countSent(written);
        return written;
    }

    @Override
    public void writeMore() throws IOException {
        try {
            if (inner instanceof WrappedByteChannel tls) {
                tls.writeMore();
            }
            HttpFront http = front;
            if (http != null) {
                int answers = http.answers();
                boolean answering = http.isAnswering();
                http.goOn();
                if (http.isUpgrade()) {
                    throw new IOException("nobody asks for a WebSocket before the answer to what they have asked");
                }
                settle(http, answers, answering);
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
            guard.upgraded(this);
        } else {
            Refusal reason = refusal;
            guard.refuse(this, reason == null ? Refusal.NO_UPGRADE : reason);
            throw new IOException("the upgrade was refused");
        }
    }

    /** Writes what fits into the socket's buffer: who cannot take even that learns nothing. */
    void writeOnce(String text) {
        if (announcement != null) {
            return; // The proxy would hand it on as if it were TLS.
        }
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
    public boolean isNeedWrite() {
        HttpFront http = front;
        return (http != null && (http.isAnswering() || http.hasMore()))
                || (inner instanceof WrappedByteChannel tls && tls.isNeedWrite());
    }

    @Override
    public boolean isNeedRead() {
        return inner instanceof WrappedByteChannel tls && tls.isNeedRead();
    }

    /** Whether TLS computes something for it, before which nothing goes on. */
    boolean isBusy() {
        return inner instanceof TlsChannel tls && tls.isBusy();
    }

    @Override
    public boolean isBlocking() {
        return false;
    }
}
