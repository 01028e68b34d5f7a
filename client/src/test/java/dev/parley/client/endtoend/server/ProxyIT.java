package dev.parley.client.endtoend.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.client.LongRun;
import dev.parley.client.Waiting;
import dev.parley.client.browser.Browser;
import dev.parley.client.browser.Chromium;
import dev.parley.client.endtoend.page.PageDriver;
import dev.parley.client.endtoend.server.ProxyProcess.Ports;
import dev.parley.client.tree.Documents;
import dev.parley.client.trust.PeerKeys;
import dev.parley.client.trust.RoomLink;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.protocol.limit.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/deploy.md tells people to write into their proxies and services, tried with the real programs. */
class ProxyIT {
    private static final String GUIDE = "docs/deploy.md";
    private static final Pattern SERVICE = Pattern.compile("ExecStart=/opt/parley/scripts/launch (serve .*)");
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(web/[0-9a-f]+/[^\"]+)\"");

    /** Where the test calls from: not where the proxy is, which is believed itself. */
    private static final String ELSEWHERE = "127.0.0.2";

    private static final String HELLO = "{\"type\":\"hello\",\"protocol\":1,\"client\":\"test\"}";

    @TempDir
    private Path folder;

    @Test
    void everyConfigurationOfTheGuideIsTriedBelow() throws IOException {
        assertThat(Documents.blocks(GUIDE, "caddyfile")).hasSize(2);
        assertThat(Documents.blocks(GUIDE, "nginx")).hasSize(2);
        assertThat(Documents.blocks(GUIDE, "haproxy")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"caddy, caddyfile, 0, /", "nginx, nginx, 1, /parley/"})
    void servesPageAndWebSocketAndNothingElse(String program, String language, int block, String path)
            throws Exception {
        ThrowAwayCertificate certificate = ThrowAwayCertificate.make(folder, "dns:localhost");
        Ports ports = Ports.free();
        URI base = URI.create("https://localhost:" + ports.https() + path);
        try (ServeProcess server = ServeProcess.run(Map.of(), service(base));
                ProxyProcess proxy = ProxyProcess.start(
                        program, Documents.blocks(GUIDE, language).get(block), folder, certificate, ports);
                HttpClient http = from(ELSEWHERE, certificate)) {
            assertThat(server.http().getPort()).isEqualTo(7480);
            URI webSocket = URI.create(base.toString().replace("https:", "wss:") + "ws");
            assertThat(get(http, base.resolve("config")).body())
                    .as(proxy::toString)
                    .isEqualTo("{\"protocol\":1,\"webSocket\":\"" + webSocket + "\"}");
            servesThePage(http, base, webSocket);
            hidesTheRest(http, base);
            opensTheWebSocketToItsOwnPageOnly(http, base, webSocket);
            if (block == 1) {
                // Below a path of its own there is more to get wrong.
                aBrowserJoinsACall(base);
            }
            boundsEachPersonWhateverTheySayOfThemselves(http, base, webSocket);
            HttpResponse<String> plain = get(http, URI.create("http://localhost:" + ports.http() + path + "j"));
            assertThat(plain.statusCode()).isIn(301, 308);
            assertThat(plain.headers().firstValue("Location").orElse("")).startsWith("https://localhost");
        }
    }

    @LongRun.Only
    @ParameterizedTest
    @CsvSource({"caddy, caddyfile, 1, /parley/", "nginx, nginx, 0, /"})
    void theOthersDoSoToo(String program, String language, int block, String path) throws Exception {
        servesPageAndWebSocketAndNothingElse(program, language, block, path);
    }

    /** Of whom it is nothing but the header ahead of TLS that says where they come from. */
    @Test
    void isToldWhoComesThroughAProxyThatHandsOnTlsAsItIs() throws Exception {
        ThrowAwayCertificate certificate = ThrowAwayCertificate.make(folder, "dns:localhost");
        Ports ports = Ports.free();
        URI base = URI.create("https://localhost:" + ports.https() + "/");
        URI webSocket = URI.create("wss://localhost:" + ports.https() + "/ws");
        String options = Documents.blocks(GUIDE, "sh").stream()
                .filter(block -> block.contains("--proxy-protocol"))
                .findFirst()
                .orElseThrow()
                .strip()
                .replaceFirst("^PARLEY_SERVER_OPTIONS=\"(.*)\"$", "$1")
                .replace(
                        "/run/credentials/parley-server.service/chain",
                        certificate.certificate().toString())
                .replace(
                        "/run/credentials/parley-server.service/key",
                        certificate.key().toString())
                .replace("https://call.example.org/", base.toString());
        try (ServeProcess server =
                        ServeProcess.run(Map.of(), List.of(("serve " + options + " --joins-per-minute 2").split(" ")));
                ProxyProcess proxy = ProxyProcess.start(
                        "haproxy", Documents.blocks(GUIDE, "haproxy").getFirst(), folder, certificate, ports);
                HttpClient one = from(ServeProcess.HOST, certificate);
                HttpClient another = from("127.0.0.4", certificate);
                HttpClient here = from("127.0.0.1", certificate)) {
            assertThat(get(one, base.resolve("config")).body())
                    .as(proxy::toString)
                    .isEqualTo("{\"protocol\":1,\"webSocket\":\"" + webSocket + "\"}");
            servesThePage(one, base, webSocket);
            opensTheWebSocketToItsOwnPageOnly(one, base, webSocket);
            aBrowserJoinsACall(base);
            boundsEachPersonWhateverTheySayOfThemselves(one, base, webSocket);
            assertThat(join(another, base, webSocket, 9)).contains("\"joined\"");
            assertThat(get(one, base.resolve("metrics")).statusCode()).isEqualTo(404);
            assertThat(get(here, URI.create("https://localhost:" + server.http().getPort() + "/metrics"))
                            .body())
                    .contains("\"no_proxy_header\"} 0", "\"proxy_not_named\"} 0", "\"tls_failed\"} 0");
            await().untilAsserted(() -> assertThat(proxy.toString())
                    .contains(
                            "Health check for server parley/parley succeeded, reason: Layer7 check passed, code: 200"));
            assertThat(get(one, URI.create("http://localhost:" + ports.http() + "/j"))
                            .headers()
                            .firstValue("Location"))
                    .hasValue("https://localhost:" + ports.http() + "/j");
        }
    }

    private static HttpClient from(String address, ThrowAwayCertificate certificate) {
        return HttpClient.newBuilder()
                .sslContext(certificate.trusting())
                .localAddress(InetAddress.ofLiteral(address))
                .build();
    }

    private static void aBrowserJoinsACall(URI base) throws Exception {
        String link = RoomLink.fresh(base.toString()).text();
        try (Browser browser = Chromium.withoutCamera().start();
                PageDriver page = PageDriver.open(browser, link.replace("#", "?from=chat#"))) {
            page.join("Paula");
            page.awaitSentence("Waiting for somebody to join");
            assertThat(page.tab().evaluate("location.href").asString()).isEqualTo(base + "j?from=chat");
        }
    }

    /** Of one address there are two joins a minute, though each says to come from another. */
    private static void boundsEachPersonWhateverTheySayOfThemselves(HttpClient http, URI base, URI webSocket)
            throws Exception {
        String answer = "";
        for (int number = 1; number <= 6 && !answer.contains("\"refused\""); number++) {
            answer = join(http, base, webSocket, number);
        }
        assertThat(answer).contains("\"refused\"").contains("serverBusy");
    }

    private static String join(HttpClient http, URI base, URI webSocket, int number) throws Exception {
        Heard heard = new Heard();
        WebSocket socket = http.newWebSocketBuilder()
                .header("Origin", "https://" + base.getAuthority())
                .header("X-Forwarded-For", "192.0.2." + number)
                .buildAsync(webSocket, heard)
                .get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        try {
            socket.sendText(HELLO, true).get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            heard.await("welcome");
            ClientMessage.Join join = new ClientMessage.Join(
                    RoomId.of(new byte[RoomId.BYTES]), JoinToken.of(new byte[JoinToken.BYTES]), PeerKeys.fresh(), 1);
            socket.sendText(new MessageCodec(Limits.DEFAULT).encode(join), true)
                    .get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return heard.await("joined|refused");
        } finally {
            socket.abort();
        }
    }

    private static void servesThePage(HttpClient http, URI base, URI webSocket) throws Exception {
        HttpResponse<String> page = get(http, base.resolve("j?from=chat"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        List<String> files = FILE.matcher(page.body())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(files).isNotEmpty();
        String own = base.resolve(files.getFirst()).resolve(".").toString();
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .startsWith("default-src 'none'; ")
                        .contains("style-src " + own + ";", "connect-src " + base + "config " + webSocket + ";"));
        for (String file : files) {
            HttpResponse<String> answer = get(http, base.resolve(file));
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        }
        HttpRequest compressed = HttpRequest.newBuilder(base.resolve("j"))
                .header("Accept-Encoding", "gzip")
                .build();
        assertThat(http.send(compressed, HttpResponse.BodyHandlers.discarding())
                        .headers()
                        .firstValue("Content-Encoding"))
                .hasValue("gzip");
    }

    private static void hidesTheRest(HttpClient http, URI base) throws Exception {
        for (String path : List.of(
                "metrics",
                "health",
                "/metrics",
                "",
                "web/metrics",
                "web/../metrics",
                "web/%2e%2e/metrics",
                "web/..%2fmetrics",
                "j/../metrics",
                "ws/../metrics",
                "j/",
                "web/0123456789abcdef01234567/style.css")) {
            URI hidden = URI.create(base + path);
            assertThat(get(http, hidden).statusCode()).as(hidden.toString()).isIn(400, 404);
        }
    }

    private static void opensTheWebSocketToItsOwnPageOnly(HttpClient http, URI base, URI webSocket) throws Exception {
        Heard heard = new Heard();
        WebSocket socket = http.newWebSocketBuilder()
                .header("Origin", "https://" + base.getAuthority())
                .buildAsync(webSocket, heard)
                .get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        socket.sendText(HELLO, true).get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        heard.await("welcome");
        socket.abort();
        for (String foreign : List.of("https://evil.example", "null", "https://localhost.evil.example")) {
            assertThatThrownBy(() -> http.newWebSocketBuilder()
                            .header("Origin", foreign)
                            .buildAsync(webSocket, new Heard())
                            .get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as(foreign)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            WebSocketHandshakeException.class,
                            refused -> assertThat(refused.getResponse().statusCode())
                                    .isEqualTo(403));
        }
    }

    /** The arguments of the documented service, with another public address, and a smaller bound that can be met. */
    private static List<String> service(URI base) throws IOException {
        Matcher service = SERVICE.matcher(Documents.blocks(GUIDE, "ini").getFirst());
        assertThat(service.find()).isTrue();
        String arguments = service.group(1);
        assertThat(arguments).contains("https://call.example.org/");
        return List.of(
                (arguments.replace("https://call.example.org/", base.toString()) + " --joins-per-minute 2").split(" "));
    }

    private static HttpResponse<String> get(HttpClient http, URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** All messages of a server, each by itself. */
    private static final class Heard implements WebSocket.Listener {
        private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        private final StringBuilder begun = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            begun.append(data);
            if (last) {
                texts.add(begun.toString());
                begun.setLength(0);
            }
            return WebSocket.Listener.super.onText(socket, data, last);
        }

        /** The next of one of these types. */
        String await(String types) throws InterruptedException {
            Pattern wanted = Pattern.compile("\"type\":\"(?:" + types + ")\"");
            while (true) {
                String text = texts.poll(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
                assertThat(text).as("one of " + types).isNotNull();
                if (wanted.matcher(text).find()) {
                    return text;
                }
            }
        }
    }
}
