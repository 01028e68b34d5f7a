package dev.parley.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.shelf.Shelf;
import dev.parley.signaling.websocket.RawClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignalingServerTest {
    @Test
    void startsAndStopsManyTimesInOneProgram() throws Exception {
        for (int i = 0; i < 3; i++) {
            try (SignalingServer server = SignalingServer.start(ServerConfig.local("127.0.0.1"));
                    HttpClient http = HttpClient.newHttpClient()) {
                HttpRequest request = HttpRequest.newBuilder(server.httpUri().resolve("health"))
                        .build();
                assertThat(http.send(request, HttpResponse.BodyHandlers.ofString())
                                .body())
                        .isEqualTo("{\"status\":\"ok\"}");
                RawClient.open(server.webSocketUri().getPort()).close();
            }
        }
    }

    @Test
    void namesThePortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> SignalingServer.start(config("127.0.0.1", port, 0)))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessage("Port " + port
                            + " on 127.0.0.1 is taken by another program; stop it or choose another port.");
            assertThatThrownBy(() -> SignalingServer.start(config("127.0.0.1", 0, port)))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageContaining("Port " + port);
        }
    }

    @Test
    void saysWhenTheHostIsNotOfThisMachine() {
        assertThatThrownBy(() -> SignalingServer.start(config("192.0.2.1", 0, 0)))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("192.0.2.1 is not one of this machine's");
        assertThatThrownBy(() -> SignalingServer.start(config("no such host", 0, 0)))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("\"no such host\" is not known");
    }

    @Test
    void namesAnAddressThatWorksWhenItListensOnAll() throws Exception {
        try (SignalingServer server = SignalingServer.start(config("0.0.0.0", 0, 0))) {
            assertThat(server.webSocketUri().getHost()).isEqualTo("127.0.0.1");
            new Socket(InetAddress.getLoopbackAddress(), server.httpUri().getPort()).close();
        }
    }

    @Test
    void saysGoAwayAndClosesEverySocketThoughNoClientReadsOrAnswers() throws Exception {
        SignalingServer server = SignalingServer.start(ServerConfig.local("127.0.0.1"));
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            RawClient client = RawClient.open(server.webSocketUri().getPort());
            client.say("{\"type\":\"hello\",\"protocol\":1,\"client\":\"test\"}");
            assertThat(client.read().text()).contains("welcome");
            clients.add(client);
        }

        assertTimeoutPreemptively(Waiting.PATIENCE, server::close);
        server.close();

        for (RawClient client : clients) {
            assertThat(client.read().text()).contains("\"goAway\"");
            assertThat(client.readCloseCode()).isEqualTo(CloseCode.GOING_AWAY.code());
            client.close();
        }
        new ServerSocket(server.webSocketUri().getPort(), 1, InetAddress.getLoopbackAddress()).close();
        new ServerSocket(server.httpUri().getPort(), 1, InetAddress.getLoopbackAddress()).close();
    }

    private static ServerConfig config(String host, int webSocketPort, int httpPort) {
        return new ServerConfig(
                host,
                webSocketPort,
                httpPort,
                Optional.empty(),
                Optional.empty(),
                ServerConfig.Proxies.NONE,
                List.of(),
                Optional.empty(),
                ServerConfig.Metrics.LOCAL,
                Limits.DEFAULT,
                Shelf.NONE);
    }
}
