package dev.parley.signaling.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.ServerStartException;
import dev.parley.signaling.SignalingServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
    private SignalingServer server;
    private HttpClient http;

    @BeforeEach
    void start() throws ServerStartException {
        server = SignalingServer.start(ServerConfig.local("127.0.0.1"));
        http = HttpClient.newHttpClient();
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void tellsWhereTheWebSocketIs() throws Exception {
        HttpResponse<String> config = request("GET", "/config");

        assertThat(config.statusCode()).isEqualTo(200);
        assertThat(config.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
        assertThat(config.body()).isEqualTo("{\"protocol\":1,\"webSocket\":\"" + server.webSocketUri() + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: evil\"host\r\n", "Host: a b\r\n", "Host: x/y\r\n", ""})
    void believesNoHostThatIsNone(String header) throws IOException {
        assertThat(raw("GET /config HTTP/1.1\r\n" + header + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /health, 200",
        "HEAD, /health, 200",
        "POST, /health, 405",
        "DELETE, /j, 405",
        "POST, /nothing, 404",
        "GET, /, 404",
        "GET, /j/, 404",
        "GET, /jx, 404",
        "GET, /web/join.html, 404",
        "GET, /web/, 404",
        "GET, /..%2f..%2fetc/passwd, 404",
        "GET, /j?x=1, 200",
    })
    void answersExactlyTheFourPaths(String method, String path, int status) throws Exception {
        HttpResponse<String> answer = request(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        if (method.equals("HEAD")) {
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(15);
        }
    }

    @Test
    void showsWhatALinkIs() throws Exception {
        HttpResponse<String> page = request("GET", "/j");

        assertThat(page.body()).contains("./parley call LINK").doesNotContain("<script", "http://", "https://");
        String style = page.body()
                .substring(page.body().indexOf("<style>") + 7, page.body().indexOf("</style>"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }

    @Test
    void countsInPrometheusText() throws Exception {
        HttpResponse<String> metrics = request("GET", "/metrics");

        assertThat(metrics.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(metrics.body())
                .contains(
                        "# TYPE parley_connections gauge\nparley_connections 0\n",
                        "parley_refusals_total{reason=\"room_full\"} 0\n",
                        "parley_refusals_total{reason=\"foreign_origin\"} 0\n",
                        "parley_closes_total{reason=\"flood\"} 0\n",
                        "parley_uptime_seconds ");
        assertThat(metrics.body().lines())
                .allMatch(line -> line.matches("(#.*|[a-z_]+(\\{reason=\"[a-z_]+\"})? [0-9.]+)"));
    }

    @Test
    void cutsLargeHeadersOff() throws IOException {
        String answer = raw("GET /health HTTP/1.1\r\nHost: x\r\nX-Fill: " + "x".repeat(40_000) + "\r\n\r\n");

        assertThat(answer).doesNotContain("200 OK");
        assertThat(raw("GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK");
    }

    private HttpResponse<String> request(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.httpUri().getPort() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.httpUri().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return "reset";
        }
    }
}
