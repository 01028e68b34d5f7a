package dev.parley.signaling.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.Body;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MessageText;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.enums.Role;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.Framedata;
import org.junit.jupiter.api.Test;

/** What a member says to another comes as it was said, whether its bytes are handed on as they came or go by the mapper. */
class RelayedBodiesTest {
    @Test
    void comeAsTheyWereSaid() throws IOException {
        List<String> bodies = new ArrayList<>(List.of(
                "\"quoted\"",
                "back\\slash",
                "\u0000\u001f\n",
                "a\u007f\u0080\u07ff\u0800\uffff\ud800\udc00",
                "x".repeat(Limits.DEFAULT.bodyChars())));
        // On both sides of the length from which on a frame says it in two bytes.
        IntStream.range(5, 15).mapToObj("sealed-"::repeat).forEach(bodies::add);
        IntStream.range(30, 90).mapToObj("s"::repeat).forEach(bodies::add);
        try (TestServer server = TestServer.start(Limits.DEFAULT);
                RawClient ada = RawClient.greet(server.port);
                RawClient bob = RawClient.greet(server.port)) {
            ada.say(TestServer.join(1, 1));
            ada.hear(ServerMessage.Joined.class);
            bob.say(TestServer.join(1, 2));
            bob.hear(ServerMessage.Joined.class);
            ServerMessage.MemberJoined newcomer = ada.hear(ServerMessage.MemberJoined.class);
            long seq = 1;
            for (String body : bodies) {
                ada.say(new ClientMessage.Signal(newcomer.member().id(), body, ++seq));
                ServerMessage.Signal heard = bob.hear(ServerMessage.Signal.class);
                assertThat(heard.body()).isEqualTo(new Body(body));
                bob.say(new ClientMessage.Ack(heard.seq()));
            }
        }
    }

    @Test
    void theLibraryReadsTheFramesOfAnyLength() throws InvalidDataException {
        for (int length : new int[] {0, 1, 123, 124, 125, 126, 127, 65_533, 65_535, 65_536, 100_000}) {
            String text = "é".repeat(length % 2) + "x".repeat(length);
            MessageText message = MessageText.of(text);
            ByteBuffer frames = ByteBuffer.allocate(2 * Client.frameSize(message.length()));
            Client.putFrame(frames, message);
            Client.putFrame(frames, message);
            assertThat(frames.hasRemaining()).as("bytes that were counted").isFalse();

            Draft_6455 library = new Draft_6455();
            library.setParseMode(Role.CLIENT);
            List<Framedata> read = library.translateFrame(frames.flip());
            assertThat(read).hasSize(2).allSatisfy(frame -> {
                assertThat(frame.getOpcode()).isEqualTo(Opcode.TEXT);
                assertThat(frame.isFin()).isTrue();
                assertThat(UTF_8.decode(frame.getPayloadData().duplicate()).toString())
                        .isEqualTo(text);
            });
        }
    }
}
