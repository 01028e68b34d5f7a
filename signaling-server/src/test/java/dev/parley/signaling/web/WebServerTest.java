package dev.parley.signaling.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.ServerStartException;
import dev.parley.signaling.SignalingServer;
import dev.parley.signaling.address.Sources;
import dev.parley.signaling.metrics.Delays;
import dev.parley.signaling.room.Census;
import dev.parley.signaling.websocket.Traffic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(web/[^\"]*)\"");

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

    @Test
    void saysInItsHealthWhatIsWrong() throws Exception {
        AtomicReference<Optional<String>> trouble = new AtomicReference<>(Optional.empty());
        Condition condition = new Condition(trouble::get, () -> false);
        WebServer sick = WebServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Optional.empty(),
                Sources.behind(Set.of()),
                new ServerAddress(Optional.empty(), false, 1),
                condition,
                new MetricsText(() -> new Traffic().read(), () -> Census.EMPTY, new Delays(), condition),
                new MetricsRule(false, Optional.empty()));
        try (sick) {
            URI health = URI.create("http://127.0.0.1:" + sick.port() + "/health");
            HttpRequest request = HttpRequest.newBuilder(health).build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                    .isEqualTo("{\"status\":\"ok\"}");

            trouble.set(Optional.of("memory ran out"));
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).isEqualTo("{\"status\":\"failing\",\"reason\":\"memory ran out\"}");
            HttpRequest ready = HttpRequest.newBuilder(health.resolve("ready")).build();
            assertThat(http.send(ready, HttpResponse.BodyHandlers.ofString()).body())
                    .isEqualTo("{\"status\":\"unready\",\"reason\":\"memory ran out\"}");
        }
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
        "GET, /ready, 200",
        "GET, /readyz, 404",
        "POST, /health, 405",
        "DELETE, /j, 405",
        "GET, /c, 200",
        "GET, /c/, 404",
        "GET, /c%231., 404",
        "POST, /nothing, 404",
        "GET, /, 404",
        "GET, /j/, 404",
        "GET, /jx, 404",
        "GET, /web/join.html, 404",
        "GET, /web/, 404",
        "GET, /web, 404",
        "GET, /..%2f..%2fetc/passwd, 404",
        "GET, /%6a, 404",
        "GET, /web/../j, 404",
        "GET, /web/..%5cj, 404",
        "GET, /web/%2e%2e/j, 404",
        "GET, //other/j, 404",
        "GET, ///j, 404",
        "GET, /j?x=1, 200",
        "GET, /j%231., 404",
        "GET, /j%231.a%0d%0aX:y, 404",
        "GET, /j%23//other, 404",
        "POST, /j%231.000G40R40M30E209185GR38E1Y, 405",
    })
    void answersExactlyThesePaths(String method, String path, int status) throws Exception {
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
    void putsTheSignBackThatWhatProtectsMailsHasRewritten() throws Exception {
        HttpResponse<String> answer = request("GET", "/j%231.000G40R40M30E209185GR38E1Y");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("j#1.000G40R40M30E209185GR38E1Y");
        assertThat(request("GET", "/c%231.DkIz57DKto2EdEMU1Tk4r-_A").headers().firstValue("Location"))
                .hasValue("c#1.DkIz57DKto2EdEMU1Tk4r-_A");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void servesThePageAndEveryFileThatItNames() throws Exception {
        HttpResponse<String> page = request("GET", "/j");

        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Permissions-Policy").orElse("")).contains("camera=(self)", "usb=()");
        assertThat(page.body()).doesNotContain("@web@", "<style", " style=", "http://", "https://");
        List<String> named = FILE.matcher(page.body())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(named).isNotEmpty();
        for (String file : named) {
            HttpResponse<String> answer = request("GET", "/" + file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue(MediaType.of(file).header());
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValue(Policy.STRICT);
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            String hash = file.split("/", 3)[1];
            for (String wrong : List.of(
                    file.replace(hash, hash.replace(hash.charAt(0), hash.charAt(0) == '0' ? '1' : '0')),
                    file.replace("web/", "web//"),
                    file.replace("web/", "web/%2e/"),
                    file + "/",
                    file.replace("/" + hash, "%2f" + hash),
                    "web/" + hash,
                    "web/" + hash + "/",
                    "web/" + hash + "/join.html",
                    "web/" + hash + "/../" + hash + "/" + file.split("/", 3)[2])) {
                assertThat(status(wrong)).as(wrong).isEqualTo(404);
            }
        }
    }

    @Test
    void letsThePageUseItsOwnFilesAndTheServerOnly() throws Exception {
        HttpResponse<String> page = request("GET", "/j");
        String base = "http://127.0.0.1:" + server.httpUri().getPort() + "/";
        String folder = FILE.matcher(page.body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replaceFirst("[^/]*$", "");

        assertThat(page.headers()
                        .firstValue("Content-Security-Policy")
                        .orElse("")
                        .split("; "))
                .startsWith("default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'")
                .contains(
                        "style-src " + base + folder,
                        "connect-src " + base + "config " + server.webSocketUri(),
                        "require-trusted-types-for 'script'",
                        "trusted-types parley-worker")
                .noneMatch(directive -> directive.contains("unsafe") || directive.contains("*"));
        assertThat(raw("GET /j HTTP/1.1\r\nHost: a;b\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void sendsThePageAgainOnlyWhenItHasChanged() throws Exception {
        String tag = request("GET", "/j").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> unchanged = request("GET", "/j", "If-None-Match", "\"other\", " + tag);

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(unchanged.headers().firstValue("ETag")).hasValue(tag);
        assertThat(unchanged.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("connect-src");
        assertThat(request("GET", "/j", "If-None-Match", "W/\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(request("HEAD", "/j", "If-None-Match", "*").statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "gzip,                    true",
        "'deflate, GZIP;q=0.5',   true",
        "'br, gzip; q=1',         true",
        "gzip;q=0,                false",
        "'gzip;q=0.000, br',      false",
        "'identity, xgzip, *',    false",
    })
    void compressesForThoseWhoAskForIt(String accepted, boolean compressed) throws Exception {
        HttpResponse<byte[]> page = http.send(
                HttpRequest.newBuilder(uri("/j"))
                        .header("Accept-Encoding", accepted)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(page.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(page.headers().firstValue("Content-Encoding").isPresent()).isEqualTo(compressed);
        byte[] plain =
                compressed ? new GZIPInputStream(new ByteArrayInputStream(page.body())).readAllBytes() : page.body();
        assertThat(new String(plain, StandardCharsets.UTF_8))
                .isEqualTo(request("GET", "/j").body());
    }

    @Test
    void countsInPrometheusText() throws Exception {
        HttpResponse<String> metrics = request("GET", "/metrics");

        assertThat(metrics.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(metrics.body())
                .contains(
                        "# TYPE parley_connections gauge\nparley_connections 0.0\n",
                        "parley_refusals_total{reason=\"room_full\"} 0.0\n",
                        "parley_refusals_total{reason=\"foreign_origin\"} 0.0\n",
                        "parley_closes_total{reason=\"flood\"} 0.0\n",
                        "parley_message_delay_seconds_bucket{type=\"signal\",le=\"+Inf\"} 0\n",
                        "jvm_memory_used_bytes{area=\"heap\"} ",
                        "jvm_gc_collection_seconds_count{gc=",
                        "jvm_threads_current ",
                        "process_cpu_seconds_total ",
                        "process_start_time_seconds ");
        assertThat(metrics.body().lines())
                .allMatch(line -> line.matches("(#.*|[a-z_]+(\\{[a-z]+=\"[^\"]+\"(,le=\"[^\"]+\")?})? [0-9.E-]+)"));
    }

    @Test
    void countsOnlyForProgramsOnThisMachine() throws IOException {
        assertThat(raw("GET /metrics HTTP/1.1\r\nHost: localhost:7480\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
        // A proxy here that hands everything on, and a page that had its own name led to this machine.
        for (String host : List.of("call.example.org", "localhost.evil.example", "127.0.0.1.evil.example", "")) {
            assertThat(raw("GET /metrics HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .as(host)
                    .startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void cutsLargeHeadersOff() throws IOException {
        String answer = raw("GET /health HTTP/1.1\r\nHost: x\r\nX-Fill: " + "x".repeat(40_000) + "\r\n\r\n");

        assertThat(answer).doesNotContain("200 OK");
        assertThat(raw("GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK");
    }

    private HttpResponse<String> request(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private int status(String path) throws IOException {
        String answer = raw("GET /" + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.httpUri().getPort() + path);
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
