package dev.parley.signaling.websocket;

import static dev.parley.signaling.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.SignalingServer;
import dev.parley.signaling.Waiting;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A server that is about to stop. */
class DrainTest {
    @Test
    void beginsNoRoomAndKeepsThoseThatAreThereUntilItStops() throws Exception {
        SignalingServer server = SignalingServer.start(ServerConfig.local("127.0.0.1"));
        try (RawClient ada = RawClient.greet(server.webSocketUri().getPort());
                RawClient bob = RawClient.greet(server.webSocketUri().getPort());
                RawClient dora = RawClient.greet(server.webSocketUri().getPort())) {
            ada.say(TestServer.join(1, 1));
            ada.hear(ServerMessage.Joined.class);
            assertThat(get(server, "ready").statusCode()).isEqualTo(200);
            Thread drain = Thread.ofPlatform().start(() -> drain(server, Waiting.PATIENCE.multipliedBy(2)));

            await().until(() -> get(server, "ready").statusCode() == 503);
            assertThat(get(server, "ready").body()).isEqualTo("{\"status\":\"unready\",\"reason\":\"stops soon\"}");
            assertThat(get(server, "health").statusCode()).isEqualTo(200);
            assertThat(get(server, "metrics").body()).contains("parley_ready 0.0\n");
            dora.say(TestServer.join(2, 2));
            assertThat(dora.hear(ServerMessage.Refused.class).reason()).isEqualTo(RefusalReason.SERVER_BUSY);
            bob.say(TestServer.join(1, 3));
            bob.hear(ServerMessage.Joined.class);
            ServerMessage.MemberJoined newcomer = ada.hear(ServerMessage.MemberJoined.class);
            ada.say(new ClientMessage.Signal(newcomer.member().id(), "still here", 2));
            assertThat(bob.hear(ServerMessage.Signal.class).body().text()).isEqualTo("still here");
            assertThat(drain.isAlive()).isTrue();

            server.close();
            ada.hear(ServerMessage.GoAway.class);
            assertThat(ada.readCloseCode()).isEqualTo(CloseCode.GOING_AWAY.code());
            drain.join(Waiting.PATIENCE);
            assertThat(drain.isAlive()).isFalse();
        }
    }

    @Test
    void waitsForNobodyAndNotForEver() throws Exception {
        try (SignalingServer server = SignalingServer.start(ServerConfig.local("127.0.0.1"))) {
            RawClient ada = RawClient.greet(server.webSocketUri().getPort());
            Thread drain = Thread.ofPlatform().start(() -> drain(server, Waiting.PATIENCE.multipliedBy(2)));
            await().until(() -> get(server, "ready").statusCode() == 503);
            assertThat(drain.isAlive()).isTrue();
            ada.close();
            drain.join(Waiting.PATIENCE);
            assertThat(drain.isAlive()).isFalse();
        }
        try (SignalingServer server = SignalingServer.start(ServerConfig.local("127.0.0.1"));
                RawClient ada = RawClient.greet(server.webSocketUri().getPort())) {
            server.drain(Duration.ofMillis(300));
            ada.say(TestServer.join(1, 1));
            assertThat(ada.hear(ServerMessage.Refused.class).reason()).isEqualTo(RefusalReason.SERVER_BUSY);
        }
    }

    private static void drain(SignalingServer server, Duration patience) {
        try {
            server.drain(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpResponse<String> get(SignalingServer server, String path)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(server.httpUri().resolve(path)).build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
