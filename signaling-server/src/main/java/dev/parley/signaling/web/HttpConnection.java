package dev.parley.signaling.web;

import dev.parley.signaling.rate.Source;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection: requests and answers in turn, on a virtual thread of its own, each within its time. What is late is ended
 * from outside, by closing the socket below TLS, which waits for nobody.
 */
final class HttpConnection {
    /** For TLS and the head of a request, from the accepted socket or the last answer on. */
    static final Duration REQUEST_TIME = Duration.ofSeconds(10);

    /** For a client to take an answer. */
    static final Duration ANSWER_TIME = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(HttpConnection.class);
    private static final int ANSWER_BYTES = 8 * 1024;

    private final Socket socket;
    private final Source source;
    private final Optional<? extends Supplier<SSLContext>> tls;
    private final LongSupplier nanoTime;
    private volatile boolean answering;
    private volatile long since;

    HttpConnection(Socket socket, Source source, Optional<? extends Supplier<SSLContext>> tls, LongSupplier nanoTime) {
        this.socket = socket;
        this.source = source;
        this.tls = tls;
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
    }

    Source source() {
        return source;
    }

    /** Whether it is the client's turn to ask. */
    boolean isWaiting() {
        return !answering;
    }

    /** How long it has been doing what it does. */
    long nanosSince() {
        return nanoTime.getAsLong() - since;
    }

    boolean isLate() {
        return nanosSince() >= (answering ? ANSWER_TIME : REQUEST_TIME).toNanos();
    }

    void end() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.trace("a socket could not be closed", e);
        }
    }

    void serve(Function<Request, Answer> handler) {
        try (socket;
                Socket secured = secured()) {
            socket.setTcpNoDelay(true);
            RequestReader requests =
                    new RequestReader(new BufferedInputStream(secured.getInputStream()), socket.getInetAddress());
            OutputStream out = new BufferedOutputStream(secured.getOutputStream(), ANSWER_BYTES);
            while (answersNext(requests, handler, out)) {
                turn(false);
            }
        } catch (IOException e) {
            LOG.trace("a connection broke", e);
        }
    }

    private boolean answersNext(RequestReader requests, Function<Request, Answer> handler, OutputStream out)
            throws IOException {
        try {
            Optional<Request> request = requests.next();
            turn(true);
            if (request.isPresent()) {
                handler.apply(request.get()).send(request.get(), out);
            }
            return request.isPresent() && !request.get().isLast();
        } catch (RequestReader.BadRequest e) {
            turn(true);
            e.answer().sendLast(out);
            return false;
        }
    }

    private void turn(boolean ours) {
        since = nanoTime.getAsLong();
        answering = ours;
    }

    /** The same socket, or TLS over it as its server. */
    private Socket secured() throws IOException {
        return tls.isPresent() ? tls.get().get().getSocketFactory().createSocket(socket, null, true) : socket;
    }
}
