package dev.parley.signaling.websocket;

import static dev.parley.signaling.Waiting.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import org.java_websocket.WebSocketImpl;
import org.junit.jupiter.api.Test;

/** What the WebSocket library forgot to write goes out all the same. */
class ForgottenWriteTest {
    private static final int UNMASKED_TEXT = 0x81;

    @Test
    void goesOutWithinTheNextTurnOfHousekeeping() throws IOException {
        try (TestServer server = TestServer.start(Limits.DEFAULT);
                RawClient client = RawClient.open(server.port)) {
            client.say(new ClientMessage.Hello(1, "test", null));
            client.hear(ServerMessage.Welcome.class);
            byte[] text = new MessageCodec(Limits.DEFAULT)
                    .encode(new ServerMessage.Ack(7))
                    .getBytes(UTF_8);
            ByteBuffer frame = ByteBuffer.allocate(2 + text.length)
                    .put((byte) UNMASKED_TEXT)
                    .put((byte) text.length)
                    .put(text)
                    .flip();

            WebSocketImpl socket =
                    (WebSocketImpl) server.endpoint.getConnections().iterator().next();
            await().until(() -> socket.getSelectionKey().interestOps() == SelectionKey.OP_READ);

            // As it is when the wish to write it got lost.
            socket.outQueue.add(frame);

            assertThat(client.hear(ServerMessage.Ack.class).seq()).isEqualTo(7);
        }
    }
}
