package dev.parley.signaling;

import static dev.parley.signaling.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.shelf.Shelf;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsTest {
    private static final String HELLO = "{\"type\":\"hello\",\"protocol\":1,\"client\":\"test\"}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"RSA, TLSv1.3", "EC, TLSv1.2", "Ed25519, TLSv1.3"})
    void servesBothPortsWithAnyUsualKey(String algorithm, String version) throws Exception {
        PemFiles pem = PemFiles.make(folder, algorithm);
        try (SignalingServer server = SignalingServer.start(config(pem.tls()));
                Socket silent = new Socket(
                        InetAddress.getLoopbackAddress(), server.webSocketUri().getPort());
                HttpClient http = HttpClient.newBuilder()
                        .sslContext(pem.trusting())
                        .sslParameters(new SSLParameters(null, new String[] {version}))
                        .build()) {
            assertThat(silent.isConnected()).isTrue();
            HttpRequest request =
                    HttpRequest.newBuilder(server.httpUri().resolve("config")).build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("\"" + server.webSocketUri() + "\"")
                    .contains("wss://");

            // A browser goes there when a person tells it to trust the certificate on this port too.
            URI other = URI.create("https://127.0.0.1:" + server.webSocketUri().getPort() + "/");
            HttpResponse<String> half =
                    http.send(HttpRequest.newBuilder(other).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(half.statusCode()).isEqualTo(426);
            assertThat(half.body()).contains("reload its page");

            for (int i = 0; i < 20; i++) {
                assertThat(firstAnswer(http, server.webSocketUri())).contains("\"welcome\"");
            }
        }
    }

    private static String firstAnswer(HttpClient http, URI endpoint) throws Exception {
        Answers answers = new Answers();
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(endpoint, answers)
                .get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        socket.sendText(HELLO, true).get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        String answer = answers.first.get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        socket.abort();
        return answer;
    }

    /** The library's own TLS channel turns its selector thread in circles as long as one handshake is unfinished. */
    @Test
    void spendsNoTimeOnClientsThatStaySilent() throws Exception {
        PemFiles pem = PemFiles.make(folder, "EC");
        try (SignalingServer server = SignalingServer.start(config(pem.tls()))) {
            int port = server.webSocketUri().getPort();
            try (Socket first = new Socket(InetAddress.getLoopbackAddress(), port);
                    Socket second = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(first.isConnected() && second.isConnected()).isTrue();
                // What it takes to accept them is spent first; a thread that turns in circles never comes to rest.
                await().until(() -> spentIn(Duration.ofSeconds(1)).compareTo(Duration.ofMillis(30)) < 0);
            }
        }
    }

    private static Duration spentIn(Duration window) {
        long before = selectorNanos();
        await().pollDelay(window).until(() -> true);
        return Duration.ofNanos(selectorNanos() - before);
    }

    private static long selectorNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.dumpAllThreads(false, false))
                .filter(thread -> thread.getThreadName().equals("room-loop"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    @Test
    void saysWhatIsWrongWithTheFiles() throws Exception {
        Path rsa = Files.createDirectory(folder.resolve("rsa"));
        Path ec = Files.createDirectory(folder.resolve("ec"));
        PemFiles first = PemFiles.make(rsa, "RSA");
        PemFiles second = PemFiles.make(ec, "EC");
        Path text = Files.writeString(folder.resolve("text.pem"), "no PEM at all");
        Path old = PemFiles.write(folder.resolve("old.pem"), "RSA PRIVATE KEY", new byte[100]);
        Path damaged = PemFiles.write(folder.resolve("damaged.pem"), "PRIVATE KEY", new byte[100]);

        refuses(folder.resolve("none.pem"), first.key(), "none.pem does not exist");
        refuses(folder, first.key(), "cannot be read");
        refuses(text, first.key(), "no certificate to be read in " + text);
        refuses(first.certificates(), text, "no key to be read in " + text);
        refuses(first.certificates(), old, "openssl pkcs8 -topk8 -nocrypt -in " + old);
        refuses(first.certificates(), damaged, "damaged.pem is damaged");
        refuses(first.certificates(), second.key(), "does not belong to the certificate");
    }

    private static void refuses(Path certificates, Path key, String sentence) {
        assertThatThrownBy(() -> SignalingServer.start(config(new ServerConfig.Tls.Pem(certificates, key))))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining(sentence);
    }

    static ServerConfig config(ServerConfig.Tls tls) {
        return new ServerConfig(
                "127.0.0.1",
                0,
                0,
                Optional.of(tls),
                Optional.empty(),
                ServerConfig.Proxies.NONE,
                List.of(),
                Optional.empty(),
                ServerConfig.Metrics.LOCAL,
                Limits.DEFAULT,
                Shelf.NONE);
    }

    private static final class Answers implements WebSocket.Listener {
        final CompletableFuture<String> first = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            first.complete(text.toString());
            return WebSocket.Listener.super.onText(socket, text, last);
        }
    }
}
