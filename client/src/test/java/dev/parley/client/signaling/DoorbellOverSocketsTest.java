package dev.parley.client.signaling;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.id.ListenKey;
import dev.parley.signaling.protocol.reason.ErrorCode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A doorbell's line over a real socket to a server that finds too much what it says. */
class DoorbellOverSocketsTest {
    private static final ListenKey KEY = ListenKey.of(new byte[ListenKey.BYTES]);
    private static final BoxId BOX = KEY.box();

    @Test
    void saysAgainWhatTheServerRefusedAndNoMore() throws Exception {
        try (RoomLayerServer server = new RoomLayerServer()) {
            server.fallSilent();
            DoorbellLine line = WebSocketDoorbell.connect(server.address(), "test", _ -> {});
            line.listen(List.of(KEY), true);
            line.watch(List.of(BOX));
            await().until(() -> server.heard(ClientMessage.Watch.class).size() == 1);

            server.send(new ServerMessage.Failure(ErrorCode.TOO_FAST, "ids", "listen again, and take it then"));
            server.send(new ServerMessage.Failure(ErrorCode.TOO_FAST, "keys", "listen again later"));
            await().until(() -> server.heard(ClientMessage.Listen.class).size() >= 2);
            server.send(new ServerMessage.Failure(ErrorCode.TOO_FAST, "boxes", "watch again later"));
            await().until(() -> server.heard(ClientMessage.Watch.class).size() >= 2);

            line.end().get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(server.heard(ClientMessage.Listen.class)).hasSize(2);
            assertThat(server.heard(ClientMessage.Watch.class)).hasSize(2);
        }
    }
}
