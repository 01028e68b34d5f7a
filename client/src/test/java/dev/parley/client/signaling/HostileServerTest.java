package dev.parley.client.signaling;

import static dev.parley.client.Waiting.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ServerMessage;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that breaks the rules after its welcome costs at most a reconnect. */
class HostileServerTest {
    private final Recorder events = new Recorder();
    private RoomLayerServer server;
    private WebSocketSignaling signaling;

    @BeforeEach
    void join() throws Exception {
        server = new RoomLayerServer();
        signaling = events.connect(server.address());
        events.next(SignalingEvent.Connected.class);
        signaling.join(Values.ROOM, Values.TOKEN, Values.ME, Optional.empty());
        events.next(SignalingEvent.Delivered.class);
    }

    @AfterEach
    void close() throws Exception {
        signaling.close();
        server.close();
    }

    @Test
    void frameTooLargeEndsTheSocket() throws Exception {
        server.raw("x".repeat(10 * 1024 * 1024));

        comesBack();
    }

    @Test
    void messageInEndlessFragmentsEndsTheSocket() throws Exception {
        fragments(50_000, 3);

        comesBack();
    }

    @Test
    void messageInEndlessEmptyFragmentsEndsTheSocket() throws Exception {
        fragments(0, 1100);

        comesBack();
    }

    @Test
    void readsMessageInAFewFragments() throws Exception {
        server.fragmented(seq -> Values.signal("in three parts", seq));

        assertThat(events.next(SignalingEvent.Delivered.class).message()).isEqualTo(Values.signal("in three parts", 2));
    }

    @Test
    void binaryMessageEndsTheSocket() throws Exception {
        server.client().send(new byte[100]);

        comesBack();
    }

    @Test
    void floodFasterThanItIsHandledEndsTheSocket() throws Exception {
        CountDownLatch slow = events.holdUpNext();
        server.say(seq -> Values.signal("x", seq));
        for (int i = 0; i < 100; i++) {
            server.send(Values.signal("x".repeat(60_000), 2));
        }
        await().until(() -> server.client().isClosed());
        slow.countDown();

        events.next(SignalingEvent.Delivered.class);
        comesBack();
    }

    @Test
    void passesOverWhatItCannotRead() throws Exception {
        server.raw("not JSON");
        server.raw("{\"type\":\"later\",\"seq\":2}");
        server.raw("{\"type\":\"signal\",\"seq\":-5}");
        server.raw("{\"type\":\"memberLeft\",\"id\":\"?\",\"reason\":\"left\",\"seq\":2}");
        server.raw("[".repeat(5000));
        server.send(new ServerMessage.Ack(Long.MAX_VALUE));
        server.send(new ServerMessage.Pong());
        server.say(seq -> Values.signal("still here", seq));

        assertThat(events.next(SignalingEvent.Delivered.class).message()).isEqualTo(Values.signal("still here", 2));
    }

    @Test
    void secondWelcomeChangesNothing() throws Exception {
        server.send(new ServerMessage.Welcome(Values.session(99), Values.resumeToken(99), 15, false, 0));
        server.say(seq -> Values.signal("still here", seq));

        assertThat(events.next(SignalingEvent.Delivered.class).message()).isEqualTo(Values.signal("still here", 2));
    }

    private void fragments(int length, int count) {
        WebSocket socket = server.client();
        try {
            for (int i = 0; i < count; i++) {
                socket.sendFragmentedFrame(
                        Opcode.TEXT, ByteBuffer.wrap("x".repeat(length).getBytes(UTF_8)), false);
            }
        } catch (WebsocketNotConnectedException e) {
            // The client has hung up already, as it should.
            assertThat(socket.isOpen()).isFalse();
        }
    }

    private void comesBack() throws Exception {
        events.next(SignalingEvent.Lost.class);
        assertThat(events.next(SignalingEvent.Restored.class).sameSession()).isTrue();
    }
}
