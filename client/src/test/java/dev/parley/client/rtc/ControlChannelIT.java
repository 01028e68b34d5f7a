package dev.parley.client.rtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.call.ConnectionCommand;
import dev.parley.client.call.ConnectionEvent;
import dev.parley.client.chat.ControlLimits;
import dev.parley.client.chat.ControlMessageCodec;
import dev.parley.client.rtc.common.MediaEvent;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("alone")
class ControlChannelIT {

    @Test
    void carriesWholeMessagesInOrderUpToTheLimit() {
        try (Pair pair = new Pair().connect()) {
            pair.a.awaitNext(ConnectionEvent.ControlOpened.class, 0);
            String large = "ü".repeat(ControlMessageCodec.MAX_BYTES / 2);
            List<String> sent = List.of("", "hello", "grüße \uD83D\uDE00", large, "last");
            sent.forEach(text -> RealRtc.rtc().sendControl(pair.a.id, text));
            RealRtc.rtc().sendControl(pair.a.id, large + "x");
            await().atMost(Pair.PATIENCE).until(() -> received(pair).size() >= sent.size());
            assertThat(received(pair)).isEqualTo(sent);
        }
    }

    @Test
    void tooMuchIsDroppedAndTheChannelLivesOnUntilItIsAFlood() {
        try (Pair pair = new Pair().connect()) {
            pair.a.awaitNext(ConnectionEvent.ControlOpened.class, 0);
            send(pair, 3 * ControlLimits.TAKEN_AT_ONCE);
            await().atMost(Pair.PATIENCE).until(() -> dropped(pair) == 1);
            int before = received(pair).size();
            assertThat(before).isLessThan(3 * ControlLimits.TAKEN_AT_ONCE);
            await().atMost(Pair.PATIENCE).until(() -> {
                RealRtc.rtc().sendControl(pair.a.id, "later");
                return received(pair).getLast().equals("later");
            });

            send(pair, ControlLimits.MAX_DROPPED + 2 * ControlLimits.TAKEN_AT_ONCE);
            pair.b.awaitNext(ConnectionEvent.ControlFlooded.class, 0);
            assertThat(dropped(pair)).as("said once").isEqualTo(1);
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

    private static void send(Pair pair, int count) {
        for (int i = 0; i < count; i++) {
            RealRtc.rtc().sendControl(pair.a.id, "flood " + i);
        }
    }

    private static long dropped(Pair pair) {
        return RealRtc.media(
                        MediaEvent.ControlDropped.class,
                        event -> event.connection().equals(pair.b.id))
                .size();
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
