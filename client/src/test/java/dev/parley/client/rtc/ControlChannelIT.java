package dev.parley.client.rtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.call.ConnectionCommand;
import dev.parley.client.call.ConnectionEvent;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.connection.ControlChannel;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("alone")
class ControlChannelIT {

    @Test
    void carriesWholeMessagesInOrderUpToTheLimit() {
        try (Pair pair = new Pair().connect()) {
            pair.a.awaitNext(ConnectionEvent.ControlOpened.class, 0);
            String large = "ü".repeat(ControlChannel.MAX_BYTES / 2);
            List<String> sent = List.of("", "hello", "grüße \uD83D\uDE00", large, "last");
            sent.forEach(text -> RealRtc.rtc().sendControl(pair.a.id, text));
            RealRtc.rtc().sendControl(pair.a.id, large + "x");
            await().atMost(Pair.PATIENCE).until(() -> received(pair).size() >= sent.size());
            assertThat(received(pair)).isEqualTo(sent);
        }
    }

    @Test
    void aFloodCostsThePeerItsChannelButNotTheCall() {
        try (Pair pair = new Pair().connect()) {
            pair.a.awaitNext(ConnectionEvent.ControlOpened.class, 0);
            for (int i = 0; i < 3 * ControlChannel.MAX_MESSAGES_A_SECOND; i++) {
                RealRtc.rtc().sendControl(pair.a.id, "flood " + i);
            }
            pair.b.awaitNext(ConnectionEvent.ControlClosed.class, 0);
            assertThat(received(pair).size()).isLessThan(3 * ControlChannel.MAX_MESSAGES_A_SECOND);
            assertThat(pair.b.connected()).isTrue();
        }
    }

    @Test
    void tellsAtOnceThatTheOtherSideLeft() {
        try (Pair pair = new Pair().connect()) {
            pair.b.awaitNext(ConnectionEvent.ControlOpened.class, 0);
            Pair.run(new ConnectionCommand.Close(pair.a.id));
            pair.b.awaitNext(ConnectionEvent.ControlClosed.class, 0);
        }
    }

    private static List<String> received(Pair pair) {
        return RealRtc.media(
                        MediaEvent.ControlReceived.class,
                        event -> event.connection().equals(pair.b.id))
                .stream()
                .map(MediaEvent.ControlReceived::text)
                .toList();
    }
}
