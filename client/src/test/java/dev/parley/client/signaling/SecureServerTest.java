package dev.parley.client.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.signaling.ServerProblem.Kind;
import dev.parley.signaling.protocol.ServerMessage;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** https and wss: a certificate counts only when it is trusted and for this name, on both connections. */
class SecureServerTest {
    private static final char[] PASSWORD = "for this test".toCharArray();
    private static SSLContext localhost;

    private final Recorder events = new Recorder();
    private RoomLayerServer server;

    @BeforeAll
    static void makeCertificate(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(trusted);
        localhost = SSLContext.getInstance("TLS");
        localhost.init(own.getKeyManagers(), others.getTrustManagers(), null);
    }

    @BeforeEach
    void start() throws Exception {
        server = new RoomLayerServer(Optional.of(localhost));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void joinsThroughTrustedCertificate() throws Exception {
        try (WebSocketSignaling signaling = connect(server.address(), localhost)) {
            signaling.join(Values.ROOM, Values.TOKEN, Values.ME, "Ada");

            events.next(SignalingEvent.Connected.class);
            assertThat(events.next(SignalingEvent.Delivered.class).message()).isInstanceOf(ServerMessage.Joined.class);
        }
    }

    @Test
    void refusesUnknownCertificate() throws Exception {
        assertThat(problemOf(server.address(), SSLContext.getDefault())).isEqualTo(Kind.TLS);
    }

    @Test
    void refusesCertificateForAnotherName() throws Exception {
        URI byNumber = URI.create(server.address().toString().replace("localhost", "127.0.0.1"));

        assertThat(problemOf(byNumber, localhost)).isEqualTo(Kind.TLS);
    }

    @Test
    void refusesWebSocketWithCertificateForAnotherName() throws Exception {
        server.configure(
                HttpStub.config(URI.create(server.webSocket("wss").toString().replace("localhost", "127.0.0.1"))));

        assertThat(problemOf(server.address(), localhost)).isEqualTo(Kind.TLS);
    }

    @Test
    void refusesUnencryptedWebSocketBehindEncryptedLink() throws Exception {
        server.configure(HttpStub.config(server.webSocket("ws")));

        assertThat(problemOf(server.address(), localhost)).isEqualTo(Kind.TLS);
    }

    private Kind problemOf(URI address, SSLContext tls) throws Exception {
        try (WebSocketSignaling _ = connect(address, tls)) {
            return events.next(SignalingEvent.Unreachable.class).problem().kind();
        }
    }

    private WebSocketSignaling connect(URI address, SSLContext tls) {
        return events.connect(address, Duration.ofSeconds(10), tls);
    }
}
