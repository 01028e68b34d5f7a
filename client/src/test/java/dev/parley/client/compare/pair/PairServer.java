package dev.parley.client.compare.pair;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.client.compare.screen.PictureOnScreen;
import dev.parley.client.picture.I420Planes;
import dev.parley.client.picture.TestPicture;
import dev.parley.client.picture.TestPictureCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Serves the page of a pair of browsers, and hands what one of them says to the other. */
public final class PairServer implements AutoCloseable {
    private final HttpServer http;
    private final Relay relay;
    private final PictureOnScreen place;

    /**
     * @param file a Y4M file, which is the camera
     * @param timed the page makes the test picture itself, with the time in it
     */
    public record Camera(Path file, boolean timed) {}

    /** @param place where the page shows the other's picture: the same size as in the program beside which it is measured */
    public PairServer(PictureOnScreen place) throws IOException {
        this.place = place;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> answer(exchange, "text/html", page()));
        http.createContext("/background", exchange -> answer(exchange, "application/octet-stream", background()));
        http.start();
        relay = new Relay();
        relay.start();
        try {
            relay.started.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static byte[] page() throws IOException {
        try (InputStream in = PairServer.class.getResourceAsStream("pair.html")) {
            return Objects.requireNonNull(in, "pair.html").readAllBytes();
        }
    }

    /** The test picture, whose code, ribbon and box the page moves. */
    private static byte[] background() {
        I420Planes planes = I420Planes.allocate(TestPicture.WIDTH, TestPicture.HEIGHT);
        new TestPicture().render(new TestPictureCode(0, 0), planes);
        ByteBuffer all = ByteBuffer.allocate(TestPicture.WIDTH * TestPicture.HEIGHT * 3 / 2);
        all.put(planes.y().duplicate().rewind());
        all.put(planes.u().duplicate().rewind());
        all.put(planes.v().duplicate().rewind());
        return all.array();
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    public String page(String name, Camera camera) {
        return page(name, String.valueOf(camera.timed()));
    }

    /** The page of somebody without a camera, who shares the screen when calling. */
    public String sharingPage(String name) {
        return page(name, "screen");
    }

    private String page(String name, String camera) {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/#" + name + "," + relay.getPort() + ","
                + place.left() + "," + place.top() + "," + place.width() + "," + place.height() + "," + camera;
    }

    /** Forgets who was there before. */
    public void expect() {
        relay.ready.clear();
    }

    public boolean isComplete() {
        return relay.ready.size() == 2;
    }

    /** What a page said last of the picture that it receives. */
    public String statistics() {
        return relay.statistics;
    }

    @Override
    public void close() {
        http.stop(0);
        try {
            relay.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Relay extends WebSocketServer {
        private final CountDownLatch started = new CountDownLatch(1);
        private final Set<WebSocket> ready = ConcurrentHashMap.newKeySet();
        private volatile String statistics = "";

        Relay() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            setTcpNoDelay(true);
            setDaemon(true);
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            // It says when it is ready.
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            if (message.equals("ready")) {
                ready.add(connection);
            } else if (message.startsWith("statistics ")) {
                statistics = message.substring("statistics ".length());
            } else {
                getConnections().stream()
                        .filter(other -> !other.equals(connection) && ready.contains(other))
                        .forEach(other -> other.send(message));
            }
        }

        @Override
        public void onMessage(WebSocket connection, ByteBuffer message) {
            onMessage(connection, UTF_8.decode(message).toString());
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            ready.remove(connection);
        }

        @Override
        public void onError(WebSocket connection, Exception error) {
            System.err.println("benchmark-peers: between the pages: " + error);
        }
    }
}
