package dev.parley.client.signaling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** Answers each connection on a port of its own as a test tells it to, well or badly. */
final class HttpStub implements AutoCloseable {
    interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final String scheme;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Answer answer;

    HttpStub(Answer answer) throws IOException {
        this("http", ServerSocketFactory.getDefault(), answer);
    }

    HttpStub(String scheme, ServerSocketFactory factory, Answer answer) throws IOException {
        this(scheme, factory, InetAddress.getLoopbackAddress(), answer);
    }

    HttpStub(String scheme, ServerSocketFactory factory, InetAddress at, Answer answer) throws IOException {
        this.scheme = scheme;
        this.answer = answer;
        this.listener = factory.createServerSocket(0, 50, at);
        Thread.ofVirtual().start(this::accept);
    }

    static Answer status(int status, String body) {
        return status(status, "", body);
    }

    /** @param headers whole lines */
    private static Answer status(int status, String headers, String body) {
        return out -> out.write(("HTTP/1.1 " + status + " Stub\r\n" + headers + "Content-Length: "
                        + body.getBytes(UTF_8).length + "\r\nConnection: close\r\n\r\n" + body)
                .getBytes(UTF_8));
    }

    /** As a server of ours refuses a connection. */
    static Answer refusal(int status, String reason) {
        return status(status, "Parley-Refusal: " + reason + "\r\n", reason + "\n");
    }

    /** Never returns; the interrupt that would end it never comes. */
    static void hang(OutputStream out) throws IOException, InterruptedException {
        out.flush();
        new CountDownLatch(1).await();
    }

    static Answer config(URI webSocket) {
        return status(200, "{\"protocol\":1,\"webSocket\":\"" + webSocket + "\"}");
    }

    static Answer redirect(String location) {
        return out -> out.write(
                ("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                        .getBytes(UTF_8));
    }

    void answer(Answer next) {
        answer = next;
    }

    int connections() {
        return connections.get();
    }

    int requests() {
        return requests.get();
    }

    int port() {
        return listener.getLocalPort();
    }

    URI address() {
        return URI.create(scheme + "://localhost:" + port());
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                head.append((char) c);
                if (head.toString().endsWith("\r\n\r\n")) {
                    requests.incrementAndGet();
                    answer.write(socket.getOutputStream());
                    socket.shutdownOutput();
                    return;
                }
            }
        } catch (IOException | InterruptedException _) {
            // The client went away, as it may.
        } finally {
            sockets.remove(socket);
        }
    }
}
