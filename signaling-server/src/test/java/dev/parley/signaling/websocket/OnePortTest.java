package dev.parley.signaling.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.PemFiles;
import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.ServerStartException;
import dev.parley.signaling.SignalingServer;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.shelf.Shelf;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One port takes page and WebSocket. */
class OnePortTest {
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(web/[^\"]*)\"");
    private static final int PATIENCE_MILLIS = 120_000;
    private static final PlainHttp NOTHING = (_, _) -> new PlainHttp.Reply(
            List.of(ByteBuffer.wrap(
                    "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII))),
            false);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void answersRequestsOneAfterTheOtherAndThenBecomesAWebSocket(boolean secure) throws Exception {
        PemFiles pem = PemFiles.make(folder, "EC");
        try (SignalingServer server = start(secure ? Optional.of(pem.tls()) : Optional.empty());
                Socket socket = connect(server, secure ? Optional.of(pem) : Optional.empty())) {
            assertThat(server.httpUri().getPort())
                    .isEqualTo(server.webSocketUri().getPort());
            String page = ask(socket, "GET /j");
            Matcher files = FILE.matcher(page);
            int found = 0;
            while (files.find()) {
                assertThat(ask(socket, "GET /" + files.group(1))).isNotEmpty();
                found++;
            }
            assertThat(found).isPositive();
            assertThat(ask(socket, "GET /config"))
                    .isEqualTo("{\"protocol\":1,\"webSocket\":\"" + server.webSocketUri() + "\"}");
            assertThat(ask(socket, "HEAD /health")).isEmpty();
            assertThat(ask(socket, "GET /metrics")).contains("parley_connections 1.0\n");
            assertThat(ask(socket, "GET /nothing")).startsWith("Nothing is here.");

            write(socket, upgrade("http://x"));
            assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 101 ");
            socket.getOutputStream()
                    .write(RawClient.frameBytes(
                            RawClient.TEXT,
                            true,
                            "{\"type\":\"hello\",\"protocol\":1,\"client\":\"test\"}"
                                    .getBytes(StandardCharsets.UTF_8)));
            socket.getInputStream().readNBytes(4);
            assertThat(new String(socket.getInputStream().readNBytes(17), StandardCharsets.UTF_8))
                    .isEqualTo("{\"type\":\"welcome\"");
        }
    }

    @Test
    void takesWebSocketsAsEver() throws Exception {
        try (SignalingServer server = start(Optional.empty());
                RawClient ada = RawClient.greet(server.webSocketUri().getPort())) {
            ada.say(TestServer.join(1, 1));
            ada.hear(ServerMessage.Joined.class);
        }
    }

    @Test
    void bringsALargeAnswerToWhoReadsSlowly() throws Exception {
        try (SignalingServer server = start(Optional.empty());
                Socket socket = new Socket()) {
            socket.setReceiveBufferSize(1024);
            socket.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), server.httpUri().getPort()));
            socket.setSoTimeout(PATIENCE_MILLIS);
            String whole = ask(socket, "GET /j");
            // More of them than buffers of both sides hold, asked for before one is read.
            int pages = 40;
            for (int i = 0; i < pages; i++) {
                write(socket, "GET /j HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            }
            for (int i = 0; i < pages; i++) {
                assertThat(answer(socket.getInputStream())).isEqualTo(whole);
            }
        }
    }

    @Test
    void endsWhatIsTooLargeOrNoRequest() throws Exception {
        try (SignalingServer server = start(Optional.empty())) {
            assertThat(all(server, "GET /j HTTP/1.1\r\nX-Fill: " + "x".repeat(40_000)))
                    .doesNotContain(" 200 ");
            assertThat(all(server, "nonsense\r\n\r\n")).startsWith("HTTP/1.1 400 ");
            assertThat(all(server, "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200 ");
            assertThat(all(server, "GET /health HTTP/1.0\r\n\r\n")).endsWith("{\"status\":\"ok\"}");
            assertThat(all(server, "POST /health HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}"))
                    .startsWith("HTTP/1.1 405 ");
            assertThat(all(server, upgrade("https://evil.example"))).startsWith("HTTP/1.1 403 ");
        }
    }

    /** As while a server enters its cluster: a balancer that asks meanwhile is to hear how it is, and not that it has to upgrade. */
    @Test
    void whoAsksBeforeAllIsThereWaitsForTheAnswer() throws Exception {
        try (SignalingEndpoint endpoint = TestServer.closed();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, "GET /ready HTTP/1.1\r\nHost: x\r\n\r\n");
            endpoint.serve(NOTHING);
            endpoint.open();
            assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void aByteNowAndThenWinsNoTime() throws Exception {
        try (TestServer server = TestServer.start(Limits.DEFAULT)) {
            server.endpoint.serve(NOTHING);
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port)) {
                socket.setSoTimeout(PATIENCE_MILLIS);
                ask(socket, "GET /");
                server.pass(Duration.ofSeconds(6));
                write(socket, "G");
                ask(socket, "ET /");
                // That request has come to its end, so there is time for another one, whatever is said of it meanwhile.
                for (int i = 0; i < 4; i++) {
                    write(socket, "G");
                    server.pass(Duration.ofSeconds(3));
                }
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    private static String upgrade(String origin) {
        return String.join(
                "\r\n",
                "GET /ws HTTP/1.1",
                "Host: x",
                "Origin: " + origin,
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
                "",
                "");
    }

    private static SignalingServer start(Optional<ServerConfig.Tls> tls) throws IOException, ServerStartException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        return SignalingServer.start(new ServerConfig(
                "127.0.0.1",
                port,
                port,
                tls,
                Optional.empty(),
                ServerConfig.Proxies.NONE,
                List.of(),
                Optional.empty(),
                ServerConfig.Metrics.LOCAL,
                Limits.DEFAULT,
                Shelf.NONE));
    }

    private static Socket connect(SignalingServer server, Optional<PemFiles> pem) throws Exception {
        int port = server.httpUri().getPort();
        Socket socket = pem.isEmpty()
                ? new Socket(InetAddress.getLoopbackAddress(), port)
                : trusting(pem.get().certificates())
                        .getSocketFactory()
                        .createSocket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static SSLContext trusting(Path certificates) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(certificates)) {
            store.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** Asks, and answers with the body; the connection stays. */
    private static String ask(Socket socket, String request) throws IOException {
        write(socket, request + " HTTP/1.1\r\nHost: 127.0.0.1:" + socket.getPort() + "\r\n\r\n");
        return request.startsWith("HEAD") ? bodiless(socket.getInputStream()) : answer(socket.getInputStream());
    }

    private static String bodiless(InputStream in) throws IOException {
        assertThat(head(in)).startsWith("HTTP/1.1 200 ");
        return "";
    }

    private static String answer(InputStream in) throws IOException {
        Matcher length = Pattern.compile("(?i)content-length: ([0-9]+)").matcher(head(in));
        assertThat(length.find()).isTrue();
        return new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8);
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        int next = in.read();
        while (next >= 0) {
            head.append((char) next);
            if (head.length() > 3 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                break;
            }
            next = in.read();
        }
        return head.toString();
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String all(SignalingServer server, String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.httpUri().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return "reset";
        }
    }
}
