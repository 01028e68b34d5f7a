package dev.parley.signaling.websocket;

import static dev.parley.signaling.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.SignalingServer;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.id.PeerKey;
import dev.parley.signaling.protocol.id.RoomId;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What people wait for is timed, each kind for itself. */
class MessageDelayTest {
    @Test
    void timesJoinsRelayedMessagesAndRings() throws Exception {
        try (SignalingServer server = SignalingServer.start(ServerConfig.local("127.0.0.1"));
                RawClient ada = RawClient.greet(server.webSocketUri().getPort());
                RawClient bob = RawClient.greet(server.webSocketUri().getPort())) {
            ada.say(join(1));
            ada.hear(ServerMessage.Joined.class);
            bob.say(join(2));
            bob.hear(ServerMessage.Joined.class);
            ServerMessage.MemberJoined newcomer = ada.hear(ServerMessage.MemberJoined.class);
            for (int i = 0; i < 3; i++) {
                ada.say(new ClientMessage.Signal(newcomer.member().id(), "hello", 2 + i));
                bob.hear(ServerMessage.Signal.class);
            }

            // A message is timed a moment after what follows from it is on its way.
            await().untilAsserted(() -> assertThat(metrics(server).lines())
                    .contains(
                            "parley_message_delay_seconds_count{type=\"join\"} 2",
                            "parley_message_delay_seconds_bucket{type=\"join\",le=\"+Inf\"} 2",
                            "parley_message_delay_seconds_count{type=\"signal\"} 3",
                            "parley_message_delay_seconds_count{type=\"ring\"} 0")
                    .noneMatch(
                            line -> line.matches("parley_message_delay_seconds_sum\\{type=\"(join|signal)\"} 0\\.0")));
            bob.say(new ClientMessage.Ring(BoxId.of(new byte[BoxId.BYTES]), new Note("c2VhbGVk"), false, 1));
            bob.hear(ServerMessage.Rung.class);
            await().untilAsserted(() -> assertThat(metrics(server).lines())
                    .contains("parley_message_delay_seconds_count{type=\"ring\"} 1"));
        }
    }

    private static ClientMessage.Join join(int peer) {
        byte[] key = new byte[PeerKey.BYTES];
        key[0] = (byte) peer;
        return new ClientMessage.Join(
                RoomId.of(new byte[RoomId.BYTES]), JoinToken.of(new byte[JoinToken.BYTES]), PeerKey.of(key), 1);
    }

    private static String metrics(SignalingServer server) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(server.httpUri().resolve("metrics")).build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
