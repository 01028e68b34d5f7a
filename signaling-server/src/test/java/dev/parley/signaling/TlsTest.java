package dev.parley.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.signaling.protocol.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {
    private static final String HELLO = "{\"type\":\"hello\",\"protocol\":1,\"client\":\"test\"}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-keyalg RSA -keysize 2048", "-keyalg EC -groupname secp256r1", "-keyalg Ed25519"})
    void servesBothPortsWithAnyUsualKey(String keytoolOptions) throws Exception {
        PemFiles pem = PemFiles.make(folder, List.of(keytoolOptions.split(" ")));
        try (SignalingServer server = SignalingServer.start(config(pem.tls()));
                Socket silent = new Socket(
                        InetAddress.getLoopbackAddress(), server.webSocketUri().getPort());
                HttpClient http = HttpClient.newBuilder()
                        .sslContext(trusting(pem.certificates()))
                        .build()) {
            assertThat(silent.isConnected()).isTrue();
            HttpRequest request =
                    HttpRequest.newBuilder(server.httpUri().resolve("config")).build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("\"" + server.webSocketUri() + "\"")
                    .contains("wss://");

            Answers answers = new Answers();
            WebSocket socket = http.newWebSocketBuilder()
                    .buildAsync(server.webSocketUri(), answers)
                    .get(20, TimeUnit.SECONDS);
            socket.sendText(HELLO, true).get(20, TimeUnit.SECONDS);
            assertThat(answers.first.get(20, TimeUnit.SECONDS)).contains("\"welcome\"");
            socket.abort();
        }
    }

    @Test
    void saysWhatIsWrongWithTheFiles() throws Exception {
        Path rsa = Files.createDirectory(folder.resolve("rsa"));
        Path ec = Files.createDirectory(folder.resolve("ec"));
        PemFiles first = PemFiles.make(rsa, List.of("-keyalg", "RSA"));
        PemFiles second = PemFiles.make(ec, List.of("-keyalg", "EC"));
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
        assertThatThrownBy(() -> SignalingServer.start(config(new ServerConfig.Tls(certificates, key))))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining(sentence);
    }

    private static ServerConfig config(ServerConfig.Tls tls) {
        return new ServerConfig(
                "127.0.0.1", 0, 0, Optional.of(tls), Optional.empty(), List.of(), Optional.empty(), Limits.DEFAULT);
    }

    private static SSLContext trusting(Path certificates) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry(
                "server",
                CertificateFactory.getInstance("X.509").generateCertificate(Files.newInputStream(certificates)));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
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
