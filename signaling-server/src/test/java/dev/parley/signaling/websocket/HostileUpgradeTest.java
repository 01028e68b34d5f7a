package dev.parley.signaling.websocket;

import static dev.parley.signaling.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.parley.signaling.TestLimits;
import dev.parley.signaling.protocol.reason.CloseCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attacks before the WebSocket is open. Each fails, and others can still come in. */
class HostileUpgradeTest {
    private static final int CONNECTIONS = 20;

    /** Nobody is as slow as that, unless the test moves the clock. */
    private static final Duration HANDSHAKE = Duration.ofHours(1);

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start(new TestLimits()
                .handshakeTime(HANDSHAKE)
                .connections(CONNECTIONS, CONNECTIONS - 5)
                .build());
    }

    @AfterEach
    void stop() throws IOException {
        await().until(() -> server.endpoint.traffic().connections() == 0);
        server.assertServesOthers();
        server.close();
    }

    @Test
    void closesAnUpgradeThatNeverEnds() throws IOException {
        try (RawClient silent = RawClient.connect(server.port);
                RawClient slow = RawClient.connect(server.port)) {
            slow.write("GET / HTTP/1.1\r\nHost: x\r\n".getBytes(StandardCharsets.US_ASCII));
            server.assertServesOthers();

            server.pass(HANDSHAKE);
            assertThat(silent.readHead()).contains(" 408 ");
            assertThat(slow.readHead()).contains(" 408 ");
        }
        assertThat(refusals(Refusal.UPGRADE_TOO_SLOW)).isEqualTo(2);
    }

    @Test
    void cutsAHeaderOfEightMebibytesOffAtEightKibibytes() throws IOException {
        try (RawClient attacker = RawClient.connect(server.port)) {
            byte[] chunk = ("X-Fill: " + "x".repeat(64 * 1024 - 10) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            attacker.write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThatCode(() -> {
                        for (int i = 0; i < 128; i++) {
                            attacker.write(chunk);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        assertThat(refusals(Refusal.REQUEST_TOO_LARGE)).isEqualTo(1);
        assertThat(server.endpoint.traffic().bytesReceived()).isLessThan(256 * 1024);
    }

    @Test
    void saysWhyALargeRequestIsRefused() throws IOException {
        try (RawClient client = RawClient.connect(server.port)) {
            assertThat(client.upgrade("X-Fill: " + "x".repeat(9000) + "\r\n")).contains(" 431 ");
        }
    }

    @Test
    void takesNoMoreConnectionsFromOneAddressThanAllowed() throws IOException {
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS - 5; i++) {
            clients.add(RawClient.greet(server.port));
        }

        try (RawClient late = RawClient.connect(server.port)) {
            // By its header a client knows it from a proxy's (docs/protocol.md, 2.1).
            assertThat(late.readAll())
                    .startsWith("HTTP/1.1 503 ")
                    .contains("\r\nParley-Refusal: too many from address\r\n")
                    .endsWith("\r\n\r\ntoo many from address\n");
        }
        clients.removeLast().close();
        await().until(() -> server.endpoint.traffic().connections() < CONNECTIONS - 5);
        clients.add(RawClient.greet(server.port));

        assertThat(refusals(Refusal.TOO_MANY_FROM_ADDRESS)).isEqualTo(1);
        for (RawClient client : clients) {
            client.close();
        }
    }

    @Test
    void refusesForeignPagesWith403AndTakesItsOwn() throws IOException {
        try (RawClient foreign = RawClient.connect(server.port);
                RawClient own = RawClient.connect(server.port)) {
            assertThat(foreign.upgrade("Origin: https://evil.example\r\n")).contains(" 403 ");
            assertThat(own.upgrade("Origin: http://127.0.0.1:7480\r\n")).contains(" 101 ");
        }
        assertThat(refusals(Refusal.FOREIGN_ORIGIN)).isEqualTo(1);
    }

    @Test
    void tellsABrowserWhatItHasFoundAndClosesAtOnce() throws IOException {
        for (String request :
                List.of("GET / HTTP/1.1\r\nHost: x\r\n\r\n", "POST / HTTP/1.1\r\n\r\n", "\r\n\r\n", "\0\1\2\r\n\r\n")) {
            try (RawClient client = RawClient.connect(server.port)) {
                client.write(request.getBytes(StandardCharsets.ISO_8859_1));
                assertThat(client.readAll())
                        .as(request)
                        .startsWith("HTTP/1.1 426 Upgrade Required\r\nUpgrade: websocket\r\n")
                        .contains("\r\nContent-Type: text/plain; charset=utf-8\r\n", "\r\nConnection: close\r\n")
                        .endsWith("\r\n\r\nThis is the other half of a Parley server."
                                + " Go back to the call and reload its page.\n");
            }
        }
    }

    @Test
    void closesWhoOpensAndNeverSaysHello() throws IOException {
        try (RawClient mute = RawClient.open(server.port)) {
            await().until(() -> {
                server.pass(HANDSHAKE);
                return server.endpoint.traffic().closes().containsKey(CloseCode.NO_HELLO);
            });
            assertThat(mute.readCloseCode()).isEqualTo(CloseCode.NO_HELLO.code());
        }
    }

    private long refusals(Refusal reason) {
        return server.endpoint.traffic().refusals().getOrDefault(reason, 0L);
    }
}
