package dev.parley.signaling.websocket;

import static dev.parley.signaling.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.TestLimits;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who comes through a proxy that was named is bounded as if they came by themselves. */
class ForwardedClientsTest {
    private static final int PER_ADDRESS = 3;
    private static final int JOINS = 2;

    private final List<RawClient> open = new ArrayList<>();

    private static TestServer server(InetAddress... proxies) throws IOException {
        return TestServer.behindProxy(
                new TestLimits()
                        .connections(100, PER_ADDRESS)
                        .perMinute(JOINS, 100)
                        .build(),
                Set.of(proxies));
    }

    private String upgrade(TestServer server, String forwarded) throws IOException {
        RawClient client = RawClient.connect(server.port);
        open.add(client);
        return client.upgrade(forwarded.isEmpty() ? "" : "X-Forwarded-For: " + forwarded + "\r\n");
    }

    private void closeAll(TestServer server) throws IOException {
        for (RawClient client : open) {
            client.close();
        }
        open.clear();
        await().until(() -> server.endpoint.traffic().connections() == 0);
    }

    @Test
    void eachHasAsManyConnectionsAsOneWhoComesAlone() throws IOException {
        try (TestServer server = server(InetAddress.getLoopbackAddress())) {
            for (int round = 0; round < 2; round++) {
                for (int number = 0; number < PER_ADDRESS; number++) {
                    assertThat(upgrade(server, "198.51.100." + number + ", 192.0.2.7"))
                            .contains(" 101 ");
                }
                assertThat(upgrade(server, "192.0.2.7")).contains(" 503 ");
                assertThat(upgrade(server, "192.0.2.8")).contains(" 101 ");
                for (int number = 0; number < 2 * PER_ADDRESS; number++) {
                    assertThat(upgrade(server, "")).as("the proxy itself").contains(" 101 ");
                }
                assertThat(server.endpoint.traffic().refusals().get(Refusal.TOO_MANY_FROM_ADDRESS))
                        .isEqualTo(round + 1);
                closeAll(server);
            }
            server.assertServesOthers();
        }
    }

    @Test
    void eachHasJoinsOfTheirOwn() throws IOException {
        try (TestServer server = server(InetAddress.getLoopbackAddress())) {
            for (int number = 0; number < JOINS; number++) {
                assertThat(joins(server, "192.0.2.7", number)).isTrue();
            }
            assertThat(joins(server, "192.0.2.7", JOINS)).isFalse();
            assertThat(joins(server, "192.0.2.8", JOINS)).isTrue();
            closeAll(server);
        }
    }

    @Test
    void nobodyElseIsBelieved() throws IOException {
        try (TestServer server = server()) {
            for (int number = 0; number < 2 * PER_ADDRESS; number++) {
                assertThat(upgrade(server, "192.0.2.7")).contains(" 101 ");
            }
            closeAll(server);
        }
    }

    private boolean joins(TestServer server, String from, int room) throws IOException {
        assertThat(upgrade(server, from)).contains(" 101 ");
        RawClient client = open.getLast();
        client.say(new ClientMessage.Hello(1, "test", null));
        client.hear(ServerMessage.Welcome.class);
        client.say(TestServer.join(room, room));
        ServerMessage answer = client.hear(ServerMessage.class);
        return switch (answer) {
            case ServerMessage.Joined _ -> true;
            case ServerMessage.Refused(var reason, var _) -> {
                assertThat(reason).isEqualTo(RefusalReason.SERVER_BUSY);
                yield false;
            }
            default -> throw new AssertionError(answer);
        };
    }
}
