package dev.parley.client.app.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.ServerStartException;
import dev.parley.signaling.SignalingServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfSignedTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"));
    private static final OwnHosts DESK =
            new OwnHosts(List.of("localhost", "desk", "127.0.0.1", "192.0.2.7"), List.of("2001:db8:0:0:0:0:0:7"));

    @TempDir
    private Path home;

    @Test
    void tellsWithoutOpeningTheStoreWhetherItStillFits() throws Exception {
        assertThat(SelfSigned.isKept(folder(), DESK)).isFalse();
        SelfSigned made = SelfSigned.certificate(folder(), DESK);
        Instant ends = made.certificate().getNotAfter().toInstant();

        assertThat(SelfSigned.isKept(folder(), DESK)).isTrue();
        assertThat(SelfSigned.isKept(folder(), DESK.and("198.51.100.9"))).isFalse();
        assertThat(SelfSigned.isKept(folder(), DESK, ends.minus(Duration.ofDays(29))))
                .isFalse();
        Files.writeString(folder().resolve("self-signed.p12.hosts"), "nonsense\n127.0.0.1\n");
        assertThat(SelfSigned.isKept(folder(), DESK)).isFalse();
        assertThat(SelfSigned.certificate(folder(), DESK)).isEqualTo(made);
        assertThat(SelfSigned.isKept(folder(), DESK)).isTrue();
        Files.delete(file());
        assertThat(SelfSigned.isKept(folder(), DESK)).isFalse();
    }

    @Test
    void namesThisMachineAndIsOpenToItsOwnerOnly() throws Exception {
        SelfSigned made = SelfSigned.certificate(folder(), DESK);

        assertThat(made.names())
                .containsExactlyInAnyOrder("localhost", "desk", "127.0.0.1", "192.0.2.7", "2001:db8:0:0:0:0:0:7");
        assertThat(((ECPublicKey) made.certificate().getPublicKey())
                        .getParams()
                        .getOrder()
                        .bitLength())
                .isEqualTo(256);
        assertThat(made.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(folder()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void staysWhileItFits() throws Exception {
        String first = made(DESK, Instant.now()).fingerprint();

        assertThat(made(DESK, Instant.now().plus(Duration.ofDays(360))).fingerprint())
                .isEqualTo(first);
        assertThat(made(new OwnHosts(List.of("localhost", "desk"), List.of("2001:db8:0:0:0:0:0:8")), Instant.now())
                        .fingerprint())
                .as("addresses that went, and IPv6 ones, which change every day")
                .isEqualTo(first);
    }

    @Test
    void isRenewedBeforeItRunsOutAndForAnotherAddress() throws Exception {
        String first = made(DESK, Instant.now()).fingerprint();
        String second = made(DESK, Instant.now().plus(Duration.ofDays(367))).fingerprint();
        SelfSigned third = made(DESK.and("192.0.2.8").and("[2001:db8::9]").and("call.example"), Instant.now());

        assertThat(List.of(first, second, third.fingerprint())).doesNotHaveDuplicates();
        assertThat(third.names()).contains("192.0.2.7", "192.0.2.8", "2001:db8:0:0:0:0:0:9", "call.example");
    }

    @Test
    void isMadeAnewWhenTheFileIsBroken() throws Exception {
        Files.createDirectories(folder());
        Files.writeString(file(), "no store");
        String made = made(DESK, Instant.now()).fingerprint();

        assertThat(made(DESK, Instant.now()).fingerprint()).isEqualTo(made);
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        assertThatThrownBy(() -> SelfSigned.certificate(folder(), DESK, Instant.now(), home))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("made by keytool, which the Java in " + home + " lacks");
        Files.writeString(home.resolve("file"), "");
        assertThatThrownBy(() -> SelfSigned.certificate(home.resolve("file"), DESK, Instant.now(), JAVA))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("cannot be kept in ");
    }

    @Test
    void nobodyIsAskedForAllAddresses() {
        assertThat(DESK.and("0.0.0.0").and("::")).isEqualTo(DESK);
        assertThat(OwnHosts.find().lasting()).contains("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "10.77.0.1");
    }

    @Test
    void servesBothPorts() throws Exception {
        SelfSigned made = SelfSigned.certificate(folder(), OwnHosts.find());
        ServerConfig config = ServerConfig.local("10.77.0.1").withTls(made.tls());
        try (SignalingServer server = SignalingServer.start(config);
                HttpClient http =
                        HttpClient.newBuilder().sslContext(trusting(made)).build()) {
            assertThat(server.webSocketUri().getScheme()).isEqualTo("wss");
            HttpRequest request =
                    HttpRequest.newBuilder(server.httpUri().resolve("health")).build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private SelfSigned made(OwnHosts hosts, Instant now) throws ServerStartException {
        return SelfSigned.certificate(folder(), hosts, now, JAVA);
    }

    private Path folder() {
        return home.resolve("share").resolve("parley");
    }

    private Path file() {
        return folder().resolve("self-signed.p12");
    }

    private static SSLContext trusting(SelfSigned certificate) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("server", certificate.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
