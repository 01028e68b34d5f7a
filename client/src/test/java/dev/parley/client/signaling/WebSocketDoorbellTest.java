package dev.parley.client.signaling;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.id.ListenKey;
import dev.parley.signaling.protocol.reason.ErrorCode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A line to a doorbell whose server refuses what is said. */
class WebSocketDoorbellTest {
    @Test
    void whatIsRefusedTogetherIsSaidAgainOnce() throws Exception {
        try (RoomLayerServer server = new RoomLayerServer()) {
            DoorbellLine line = WebSocketDoorbell.connect(server.address(), "test", _ -> {});
            ListenKey key = ListenKey.of(new byte[ListenKey.BYTES]);
            BoxId other = key.box();
            line.listen(List.of(key), true);
            line.watch(List.of(other));
            await().until(() -> times(server, ClientMessage.Watch.class) == 1);

            server.send(new ServerMessage.Failure(ErrorCode.TOO_FAST, "keys", "the store is gone"));
            server.send(new ServerMessage.Failure(ErrorCode.TOO_FAST, "boxes", "the store is gone"));
            await().until(() -> times(server, ClientMessage.Watch.class) == 2);
            TimeUnit.MILLISECONDS.sleep(500);
            assertThat(times(server, ClientMessage.Listen.class)).isEqualTo(2);
            assertThat(times(server, ClientMessage.Watch.class)).isEqualTo(2);

            server.send(new ServerMessage.Failure(ErrorCode.TOO_FAST, "keys", "the store is gone"));
            await().until(() -> times(server, ClientMessage.Listen.class) == 3);
            line.end().join();
        }
    }

    private static int times(RoomLayerServer server, Class<? extends ClientMessage> type) {
        return server.heard(type).size();
    }
}
