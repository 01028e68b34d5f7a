package dev.parley.client.signaling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import dev.parley.client.signaling.ServerProblem.Kind;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands where a server should be, a person gets one sentence that fits. */
class UnreachableServerTest {
    private static final Duration BRIEF = Duration.ofMillis(700);
    /** In which the configuration comes on a busy machine too. */
    private static final Duration UNTIL_THE_UPGRADE = Duration.ofSeconds(5);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            404 | Not here                                          | NOT_PARLEY
            200 | <html><body>It works!</body></html>               | NOT_PARLEY
            200 | {}                                                | NOT_PARLEY
            200 | []                                                | NOT_PARLEY
            200 | {"protocol":1}                                    | NOT_PARLEY
            200 | {"protocol":"1","webSocket":"ws://localhost:1"}   | NOT_PARLEY
            200 | {"protocol":1,"webSocket":"http://localhost:1"}   | NOT_PARLEY
            200 | {"protocol":1,"webSocket":"ws://"}                | NOT_PARLEY
            200 | {"protocol":1,"webSocket":"ws://localhost:70000"} | NOT_PARLEY
            200 | {"protocol":1,"webSocket":"::: no address"}       | NOT_PARLEY
            200 | {"protocol":2,"webSocket":"ws://localhost:1"}     | PROTOCOL_VERSION
            200 | {"protocol":1,"webSocket":"ws://localhost:1"}     | REFUSED
            500 | Oh                                                | UNAVAILABLE
            502 | Bad Gateway                                       | PROXY_ALONE
            503 | No server is available to handle this request.    | PROXY_ALONE
            504 | Gateway Timeout                                   | PROXY_ALONE
            503 | too many connections                              | PROXY_ALONE
            301 | Moved without saying where                        | NOT_PARLEY
            """)
    void wrongConfigurations(int status, String body, Kind kind) throws Exception {
        try (HttpStub stub = new HttpStub(HttpStub.status(status, body))) {
            assertThat(problemOf(stub.address(), Waiting.PATIENCE).kind()).isEqualTo(kind);
        }
    }

    @Test
    void nothingListens() throws Exception {
        URI address;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = URI.create("http://localhost:" + gone.getLocalPort());
        }

        ServerProblem problem = problemOf(address, Waiting.PATIENCE);
        assertThat(problem.kind()).isEqualTo(Kind.REFUSED);
        assertThat(problem.sentence())
                .isEqualTo("Nothing answers at " + address.getAuthority()
                        + ": the server is not running, or the port is wrong.");
    }

    @Test
    void nameWithoutAddress() throws Exception {
        assertThat(problemOf(URI.create("http://nowhere.invalid"), Waiting.PATIENCE)
                        .kind())
                .isEqualTo(Kind.NO_ADDRESS);
    }

    @Test
    void nameThatIsNone() throws Exception {
        assertThat(problemOf(URI.create("http://under_score"), Waiting.PATIENCE).kind())
                .isEqualTo(Kind.NOT_PARLEY);
    }

    @Test
    void noNetworkLeadsThere() throws Exception {
        assertThat(problemOf(URI.create("http://192.0.2.1"), Duration.ofSeconds(5))
                        .kind())
                .isIn(Kind.NETWORK, Kind.REFUSED, Kind.TIMED_OUT);
    }

    @Test
    void hangsBeforeItsAnswer() throws Exception {
        try (HttpStub stub = new HttpStub(HttpStub::hang)) {
            assertThat(problemOf(stub.address(), BRIEF).kind()).isEqualTo(Kind.TIMED_OUT);
        }
    }

    @Test
    void hangsInsideItsAnswer() throws Exception {
        try (HttpStub stub = new HttpStub(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".getBytes(UTF_8));
            out.flush();
            HttpStub.hang(out);
        })) {
            assertThat(problemOf(stub.address(), BRIEF).kind()).isEqualTo(Kind.TIMED_OUT);
        }
    }

    @Test
    void neverEndsItsAnswer() throws Exception {
        byte[] spaces = new byte[64 * 1024];
        Arrays.fill(spaces, (byte) ' ');
        try (HttpStub stub = new HttpStub(out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
            while (!Thread.interrupted()) {
                out.write(spaces);
            }
        })) {
            assertThat(problemOf(stub.address(), Waiting.PATIENCE).kind()).isEqualTo(Kind.NOT_PARLEY);
        }
    }

    @Test
    void speaksAnotherLanguage() throws Exception {
        try (HttpStub stub = new HttpStub(out -> out.write("220 mail.example ESMTP\r\n".getBytes(UTF_8)))) {
            assertThat(problemOf(stub.address(), Waiting.PATIENCE).kind()).isEqualTo(Kind.NOT_PARLEY);
        }
    }

    @Test
    void refusesTheUpgrade() throws Exception {
        try (HttpStub web = new HttpStub(HttpStub.status(404, "no WebSocket here"));
                HttpStub stub = new HttpStub(HttpStub.config(URI.create("ws://localhost:" + web.port())))) {
            ServerProblem problem = problemOf(stub.address(), Waiting.PATIENCE);
            assertThat(problem.kind()).isEqualTo(Kind.NO_WEB_SOCKET);
            assertThat(problem.sentence())
                    .startsWith("The server answers, but the way to localhost:" + web.port() + " lets no WebSocket");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK",
                "HTTP/1.1 426 Upgrade Required\r\nConnection: close\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\n\r\n",
                ""
            })
    void aProxySwallowsTheUpgrade(String answer) throws Exception {
        try (HttpStub proxy = new HttpStub(out -> out.write(answer.getBytes(UTF_8)));
                HttpStub stub = new HttpStub(HttpStub.config(URI.create("ws://localhost:" + proxy.port())))) {
            assertThat(problemOf(stub.address(), Waiting.PATIENCE).kind()).isEqualTo(Kind.NO_WEB_SOCKET);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            502 | Bad Gateway                                    | PROXY_ALONE
            503 | No server is available to handle this request. | PROXY_ALONE
            504 | Gateway Timeout                                | PROXY_ALONE
            """)
    void theServerBehindAProxyTakesNoUpgrade(int status, String body, Kind kind) throws Exception {
        try (HttpStub proxy = new HttpStub(HttpStub.status(status, body));
                HttpStub stub = new HttpStub(HttpStub.config(URI.create("ws://localhost:" + proxy.port())))) {
            ServerProblem problem = problemOf(stub.address(), Waiting.PATIENCE);
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.server()).isEqualTo("localhost:" + proxy.port());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"too many connections", "too many from address"})
    void aServerThatIsFullSaysSoInAHeader(String reason) throws Exception {
        try (HttpStub full = new HttpStub(HttpStub.refusal(503, reason));
                HttpStub stub = new HttpStub(HttpStub.config(URI.create("ws://localhost:" + full.port())))) {
            assertThat(problemOf(full.address(), Waiting.PATIENCE).kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(problemOf(stub.address(), Waiting.PATIENCE).kind()).isEqualTo(Kind.UNAVAILABLE);
        }
    }

    @Test
    void neverFinishesTheUpgrade() throws Exception {
        try (HttpStub slow = new HttpStub(HttpStub::hang);
                HttpStub stub = new HttpStub(HttpStub.config(URI.create("ws://localhost:" + slow.port())))) {
            assertThat(problemOf(stub.address(), UNTIL_THE_UPGRADE).kind()).isEqualTo(Kind.NO_WEB_SOCKET);
        }
    }

    @Test
    void sendsHeadersWithoutEnd() throws Exception {
        byte[] junk = "X-Junk: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n"
                .repeat(200)
                .getBytes(UTF_8);
        try (HttpStub endless = new HttpStub(out -> {
                    out.write("HTTP/1.1 101 Switching Protocols\r\n".getBytes(UTF_8));
                    while (!Thread.interrupted()) {
                        out.write(junk);
                    }
                });
                HttpStub stub = new HttpStub(HttpStub.config(URI.create("ws://localhost:" + endless.port())))) {
            assertThat(problemOf(stub.address(), UNTIL_THE_UPGRADE).kind()).isEqualTo(Kind.NO_WEB_SOCKET);
        }
    }

    @Test
    void encryptedLinkToServerWithoutTls() throws Exception {
        try (HttpStub stub = new HttpStub(HttpStub.status(400, "plain HTTP"))) {
            URI https = URI.create("https://localhost:" + stub.port());
            assertThat(problemOf(https, Duration.ofSeconds(2)).kind()).isIn(Kind.TLS, Kind.TIMED_OUT);
        }
    }

    private static ServerProblem problemOf(URI address, Duration patience) throws Exception {
        Recorder events = new Recorder();
        try (WebSocketSignaling signaling = events.connect(address, patience, ServerTrust.platform())) {
            signaling.join(Values.ROOM, Values.TOKEN, Values.ME, Optional.empty());
            ServerProblem problem =
                    events.next(SignalingEvent.Unreachable.class).problem();
            assertThat(problem.sentence()).endsWith(".").doesNotContain("null", "Exception");
            assertThat(events.all()).hasSize(1);
            return problem;
        }
    }
}
