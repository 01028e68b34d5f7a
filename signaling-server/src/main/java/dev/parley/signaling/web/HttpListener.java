package dev.parley.signaling.web;

import dev.parley.signaling.address.Sources;
import dev.parley.signaling.loop.Guarded;
import dev.parley.signaling.rate.Source;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts connections, and keeps them few and short. Where there are too many, in all or of one address, the one that has
 * been waiting longest without asking for anything gives way; one that is being answered never does.
 */
final class HttpListener implements AutoCloseable {
    static final int MAX_CONNECTIONS = 1024;
    static final int MAX_PER_ADDRESS = 64;

    private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);
    private static final int BACKLOG = 1024;
    private static final Duration SWEEP = Duration.ofMillis(500);

    private final ServerSocket listener;
    private final Optional<? extends Supplier<SSLContext>> tls;
    private final Sources sources;
    private final LongSupplier nanoTime;
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    private HttpListener(
            ServerSocket listener,
            Optional<? extends Supplier<SSLContext>> tls,
            Sources sources,
            LongSupplier nanoTime) {
        this.listener = listener;
        this.tls = tls;
        this.sources = sources;
        this.nanoTime = nanoTime;
    }

    /** @param nanoTime what connections are timed by */
    static HttpListener start(
            InetSocketAddress address,
            Optional<? extends Supplier<SSLContext>> tls,
            Sources sources,
            LongSupplier nanoTime,
            Function<Request, Answer> handler)
            throws IOException {
        HttpListener http = new HttpListener(
                new ServerSocket(address.getPort(), BACKLOG, address.getAddress()), tls, sources, nanoTime);
        Thread.ofPlatform().daemon().name("http-watch").start(http::watch);
        Thread.ofPlatform().daemon().name("http-accept").start(() -> http.accept(handler));
        return http;
    }

    int port() {
        return listener.getLocalPort();
    }

    int size() {
        return connections.size();
    }

    /** How many are being answered. */
    long answering() {
        return connections.stream()
                .filter(connection -> !connection.isWaiting())
                .count();
    }

    private void accept(Function<Request, Answer> handler) {
        try {
            while (!listener.isClosed()) {
                Optional<Socket> socket = accepted();
                Guarded.run(
                        () -> socket.ifPresent(found -> admit(found, handler)),
                        fault -> LOG.error("a connection could not be served", fault));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Socket> accepted() throws InterruptedException {
        try {
            return Optional.of(listener.accept());
        } catch (IOException e) {
            // Out of files, most likely: at once it would be the same again.
            if (!closed.await(SWEEP.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("no connection can be accepted", e);
            }
            return Optional.empty();
        }
    }

    private void admit(Socket socket, Function<Request, Answer> handler) {
        Source source = sources.of(socket.getInetAddress(), socket.getLocalAddress());
        HttpConnection connection = new HttpConnection(socket, source, tls, nanoTime);
        int most = source.shared() ? MAX_CONNECTIONS : MAX_PER_ADDRESS;
        if (!hasPlace(other -> other.source().equals(source), most) || !hasPlace(_ -> true, MAX_CONNECTIONS)) {
            connection.end();
            return;
        }
        connections.add(connection);
        Thread.ofVirtual().name("http").start(() -> {
            try {
                connection.serve(handler);
            } finally {
                connections.remove(connection);
            }
        });
    }

    private boolean hasPlace(Predicate<HttpConnection> which, int most) {
        List<HttpConnection> open = connections.stream().filter(which).toList();
        if (open.size() < most) {
            return true;
        }
        Optional<HttpConnection> idle = open.stream()
                .filter(HttpConnection::isWaiting)
                .max(Comparator.comparingLong(HttpConnection::nanosSince));
        idle.ifPresent(this::end);
        return idle.isPresent();
    }

    private void watch() {
        try {
            while (!closed.await(SWEEP.toMillis(), TimeUnit.MILLISECONDS)) {
                Guarded.run(this::sweep, fault -> LOG.error("late connections could not be ended", fault));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        connections.stream().filter(HttpConnection::isLate).forEach(this::end);
    }

    private void end(HttpConnection connection) {
        connections.remove(connection);
        connection.end();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listener.close();
        } catch (IOException e) {
            LOG.warn("the listening socket could not be closed", e);
        }
        connections.forEach(this::end);
    }
}
