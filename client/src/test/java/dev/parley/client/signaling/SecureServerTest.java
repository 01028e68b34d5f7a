package dev.parley.client.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import dev.parley.client.signaling.ServerProblem.Kind;
import dev.parley.signaling.protocol.ServerMessage;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * https and wss: a certificate counts only when it is trusted, for this name and of this day, on both connections. At a
 * private address, and at no name that leads to one, the day is enough.
 */
class SecureServerTest {
    private static TestCertificate localhost;
    private static TestCertificate elsewhere;
    private static TestCertificate expired;
    private static ServerTrust platform;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final Recorder events = new Recorder();

    @BeforeAll
    static void makeCertificates(@TempDir Path folder) throws Exception {
        localhost = TestCertificate.make(folder, "dns:localhost");
        elsewhere = TestCertificate.make(folder, "dns:elsewhere.example");
        expired = TestCertificate.make(folder, "dns:localhost", "-startdate", "-9d", "-validity", "2");
        platform = ServerTrust.platform();
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void joinsThroughTrustedCertificate() throws Exception {
        joins(server(localhost).address(), localhost.trusting());
    }

    @Test
    void refusesUnknownCertificate() throws Exception {
        assertThat(problemOf(server(localhost).address(), platform)).isEqualTo(Kind.CERTIFICATE_SIGNER);
    }

    @Test
    void refusesCertificateForAnotherName() throws Exception {
        assertThat(problemOf(server(elsewhere).address(), elsewhere.trusting())).isEqualTo(Kind.CERTIFICATE_NAME);
    }

    @Test
    void refusesCertificateOfThePast() throws Exception {
        assertThat(problemOf(server(expired).address(), expired.trusting())).isEqualTo(Kind.CERTIFICATE_DATE);
    }

    @Test
    void refusesWebSocketWithUnknownCertificate() throws Exception {
        RoomLayerServer server = server(localhost);
        server.configure(HttpStub.config(server(elsewhere).webSocket("wss")));

        assertThat(problemOf(server.address(), localhost.trusting())).isEqualTo(Kind.CERTIFICATE_SIGNER);
    }

    @Test
    void refusesWebSocketWithCertificateForAnotherName() throws Exception {
        RoomLayerServer server = server(elsewhere);
        server.configure(HttpStub.config(server.webSocket("wss")));

        assertThat(problemOf(server.address(), elsewhere.trusting())).isEqualTo(Kind.CERTIFICATE_NAME);
    }

    @Test
    void refusesUnencryptedWebSocketBehindEncryptedLink() throws Exception {
        RoomLayerServer server = server(localhost);
        server.configure(HttpStub.config(server.webSocket("ws")));

        assertThat(problemOf(server.address(), localhost.trusting())).isEqualTo(Kind.TLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::ffff:127.0.0.1]"})
    void joinsAtPrivateAddressWithAnyCertificateOfToday(String address) throws Exception {
        RoomLayerServer server = server(elsewhere);
        server.configure(HttpStub.config(at(address, server.webSocket("wss"))));

        joins(at(address, server.address()), platform);
    }

    @Test
    void refusesCertificateOfThePastAtPrivateAddressToo() throws Exception {
        assertThat(problemOf(at("127.0.0.1", server(expired).address()), platform))
                .isEqualTo(Kind.CERTIFICATE_DATE);
    }

    /** A server at home may name a WebSocket anywhere; that one has to prove itself. */
    @Test
    void refusesUnknownWebSocketThatServerAtPrivateAddressNames() throws Exception {
        RoomLayerServer server = server(localhost);

        assertThat(problemOf(at("127.0.0.1", server.address()), platform)).isEqualTo(Kind.CERTIFICATE_SIGNER);
    }

    /** Only the link's own private address needs no signature, not one that its server names. */
    @Test
    void refusesUnknownWebSocketAtPrivateAddressThatANameNames() throws Exception {
        RoomLayerServer server = server(localhost);
        server.configure(HttpStub.config(at("127.0.0.1", server(elsewhere).webSocket("wss"))));

        assertThat(problemOf(server.address(), localhost.trusting())).isEqualTo(Kind.CERTIFICATE_SIGNER);
        assertThat(server.configRequests()).isPositive();
    }

    @Test
    void refusesUnknownWebSocketAtPrivateAddressThatAnotherNames() throws Exception {
        RoomLayerServer server = server(elsewhere);
        try (HttpStub other = new HttpStub(
                "https",
                elsewhere.server().getServerSocketFactory(),
                InetAddress.ofLiteral("127.0.0.2"),
                HttpStub::hang)) {
            server.configure(HttpStub.config(URI.create("wss://127.0.0.2:" + other.port() + "/")));

            assertThat(problemOf(at("127.0.0.1", server.address()), platform)).isEqualTo(Kind.CERTIFICATE_SIGNER);
            assertThat(other.connections()).isPositive();
        }
    }

    @Test
    void followsARedirectionFromHttpToHttpsOnTheSameHost() throws Exception {
        RoomLayerServer server = server(localhost);
        try (HttpStub http = new HttpStub(HttpStub.redirect(server.address() + "/config"))) {
            joins(http.address(), localhost.trusting());
        }
    }

    @Test
    void neverGoesOnUnencrypted() throws Exception {
        RoomLayerServer server = server(localhost);
        try (HttpStub http = new HttpStub(HttpStub.config(server.webSocket("wss")))) {
            server.configure(HttpStub.redirect(http.address() + "/config"));

            assertThat(problemOf(server.address(), localhost.trusting())).isEqualTo(Kind.REDIRECT);
            assertThat(http.connections()).isZero();
        }
    }

    private RoomLayerServer server(TestCertificate certificate) throws Exception {
        RoomLayerServer server = new RoomLayerServer(Optional.of(certificate.server()));
        open.add(server);
        return server;
    }

    private static URI at(String address, URI server) {
        return URI.create(server.toString().replace("localhost", address));
    }

    private void joins(URI address, ServerTrust trust) throws Exception {
        try (WebSocketSignaling signaling = connect(address, trust)) {
            signaling.join(Values.ROOM, Values.TOKEN, Values.ME, Optional.empty());

            events.next(SignalingEvent.Connected.class);
            assertThat(events.next(SignalingEvent.Delivered.class).message()).isInstanceOf(ServerMessage.Joined.class);
        }
    }

    private Kind problemOf(URI address, ServerTrust trust) throws Exception {
        try (WebSocketSignaling _ = connect(address, trust)) {
            return events.next(SignalingEvent.Unreachable.class).problem().kind();
        }
    }

    private WebSocketSignaling connect(URI address, ServerTrust trust) {
        return events.connect(address, Waiting.PATIENCE, trust);
    }
}
