package dev.parley.signaling.websocket;

import static dev.parley.signaling.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.PemFiles;
import dev.parley.signaling.TestLimits;
import dev.parley.signaling.protocol.limit.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes through a proxy that hands on the stream as it is, and says first whose it is. */
class AnnouncedClientsTest {
    private static final int PER_ADDRESS = 3;
    private static final String UPGRADE = String.join(
            "\r\n",
            "GET /ws HTTP/1.1",
            "Host: 127.0.0.1",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Version: 13",
            "");
    private static final String CONFIG = "GET /config HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

    @TempDir
    private Path folder;

    private final List<Socket> open = new ArrayList<>();

    private static Limits limits() {
        return new TestLimits().connections(100, PER_ADDRESS).build();
    }

    private Socket connect(int port, byte[] header) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(120_000);
        socket.setTcpNoDelay(true);
        open.add(socket);
        socket.getOutputStream().write(header);
        return socket;
    }

    /** The first line of what is answered; nothing where the server has closed, which it may have before the request was written. */
    private static String ask(Socket socket, String request) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        } catch (SocketException e) {
            return "";
        }
        StringBuilder line = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private String upgrade(TestServer server, byte[] header, String more) throws IOException {
        return ask(connect(server.port, header), UPGRADE + more + "\r\n");
    }

    private static byte[] line(String client) {
        return ("PROXY TCP4 " + client + " 203.0.113.5 56324 443\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] binary(String client) {
        byte[] signature = "\r\n\r\n\0\r\nQUIT\n".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(28)
                .put(signature)
                .put((byte) 0x21)
                .put((byte) 0x11)
                .putShort((short) 12)
                .put(InetAddress.ofLiteral(client).getAddress())
                .put(new byte[8])
                .array();
    }

    private static byte[] local() {
        return ByteBuffer.allocate(16)
                .put("\r\n\r\n\0\r\nQUIT\n".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0x20)
                .array();
    }

    private void closeAll(TestServer server) throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
        await().until(() -> server.endpoint.traffic().connections() == 0);
    }

    private static long refused(TestServer server, Refusal why) {
        return server.endpoint.traffic().refusals().getOrDefault(why, 0L);
    }

    @Test
    void eachIsBoundedByThemselvesAndNotByWhatTheyWrite() throws IOException {
        try (TestServer server = TestServer.announced(limits(), Optional.empty())) {
            for (int round = 1; round <= 2; round++) {
                for (int number = 0; number < PER_ADDRESS; number++) {
                    byte[] header = number % 2 == 0 ? line("192.0.2.7") : binary("192.0.2.7");
                    assertThat(upgrade(server, header, "X-Forwarded-For: 198.51.100." + number + "\r\n"))
                            .contains(" 101 ");
                }
                assertThat(upgrade(server, binary("192.0.2.7"), "X-Forwarded-For: 198.51.100.9\r\n"))
                        .contains(" 503 ");
                assertThat(upgrade(server, binary("192.0.2.8"), "")).contains(" 101 ");
                for (int number = 0; number < 2 * PER_ADDRESS; number++) {
                    assertThat(upgrade(server, local(), ""))
                            .as("the proxy itself")
                            .contains(" 101 ");
                }
                assertThat(refused(server, Refusal.TOO_MANY_FROM_ADDRESS)).isEqualTo(round);
                closeAll(server);
            }
        }
    }

    @Test
    void eachIsToldByTheirOwnAddressFromThisMachine() throws IOException {
        try (TestServer server = TestServer.announced(limits(), Optional.empty())) {
            server.endpoint.serve((_, remote) -> new PlainHttp.Reply(
                    List.of(ByteBuffer.wrap((remote.getHostAddress() + "\n").getBytes(StandardCharsets.US_ASCII))),
                    false));
            assertThat(ask(connect(server.port, binary("192.0.2.7")), CONFIG)).isEqualTo("192.0.2.7");
            assertThat(ask(connect(server.port, local()), CONFIG)).isEqualTo("127.0.0.1");
            closeAll(server);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theHeaderMayComeByteByByteAndWithWhatFollows(boolean secure) throws Exception {
        PemFiles pem = PemFiles.make(folder, "EC");
        Optional<SSLContext> tls = secure ? Optional.of(pem.serving()) : Optional.empty();
        try (TestServer server = TestServer.announced(limits(), tls)) {
            for (byte[] header : List.of(line("192.0.2.7"), binary("192.0.2.8"))) {
                Socket slow = connect(server.port, new byte[0]);
                for (byte each : header) {
                    slow.getOutputStream().write(each);
                }
                assertThat(ask(secured(slow, secure, pem), UPGRADE + "\r\n")).contains(" 101 ");
                Socket quick = connect(server.port, header);
                assertThat(ask(secured(quick, secure, pem), UPGRADE + "\r\n")).contains(" 101 ");
            }
            closeAll(server);
        }
    }

    private static Socket secured(Socket socket, boolean secure, PemFiles pem) throws Exception {
        return secure
                ? pem.trusting().getSocketFactory().createSocket(socket, "127.0.0.1", socket.getPort(), true)
                : socket;
    }

    @Test
    void aProxyThatSaysNothingOrNonsenseIsRefusedAndCounted() throws IOException {
        try (TestServer server = TestServer.announced(limits(), Optional.empty())) {
            assertThat(upgrade(server, new byte[0], "")).isEmpty();
            assertThat(upgrade(server, line("192.0.2.777"), "")).isEmpty();
            assertThat(upgrade(server, new byte[] {0x16, 3, 1, 2, 0, 1, 0, 1, (byte) 0xfc, 3, 3, 7}, ""))
                    .isEmpty();
            byte[] huge = binary("192.0.2.7");
            huge[14] = 0x7f;
            assertThat(upgrade(server, huge, "")).isEmpty();
            assertThat(refused(server, Refusal.NO_PROXY_HEADER)).isEqualTo(4);
            assertThat(upgrade(server, binary("192.0.2.7"), "")).contains(" 101 ");
            closeAll(server);
        }
    }

    @Test
    void aHeaderThatDoesNotComeToItsEndIsGivenNoMoreTimeThanARequest() throws IOException {
        try (TestServer server = TestServer.announced(limits(), Optional.empty())) {
            Socket slow = connect(server.port, "PROXY TCP4 192".getBytes(StandardCharsets.US_ASCII));
            await().until(() -> server.endpoint.traffic().bytesReceived() == 14);
            for (int i = 0; i < 4; i++) {
                slow.getOutputStream().write('.');
                server.pass(Duration.ofSeconds(3));
            }
            assertThat(slow.getInputStream().read()).isEqualTo(-1);
            assertThat(refused(server, Refusal.UPGRADE_TOO_SLOW)).isEqualTo(1);
            closeAll(server);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobodyElseSpeaksForAnybody(boolean secure) throws Exception {
        PemFiles pem = PemFiles.make(folder, "EC");
        try (TestServer server = secure ? TestServer.start(pem.serving()) : TestServer.start(limits())) {
            assertThat(upgrade(server, line("192.0.2.7"), "")).doesNotContain(" 101 ");
            assertThat(upgrade(server, binary("192.0.2.7"), "")).doesNotContain(" 101 ");
            Refusal why = secure ? Refusal.TLS_FAILED : Refusal.PROXY_NOT_NAMED;
            await().untilAsserted(() -> assertThat(refused(server, why)).isEqualTo(2));
            closeAll(server);
        }
    }
}
