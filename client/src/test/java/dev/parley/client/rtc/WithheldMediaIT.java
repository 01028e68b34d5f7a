package dev.parley.client.rtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.call.ConnectionCommand;
import dev.parley.client.call.ConnectionEvent;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.client.control.statistics.StreamStatistics;
import dev.parley.client.rtc.common.MediaEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sound and pictures that are withheld, on real connections. */
@Tag("alone")
class WithheldMediaIT {
    /** Statistics are taken once for each; a camera's picture and a packet of sound are due many times in that. */
    private static final int SECONDS = 3;

    @AfterEach
    void letThrough() {
        RealRtc.rtc().withhold(false);
    }

    @Test
    void noPacketLeavesAndNothingIsShownUntilItMay() {
        RealRtc.rtc().withhold(true);
        try (Pair pair = new Pair()) {
            pair.connect();
            for (int second = 1; second <= SECONDS; second++) {
                ConnectionStatistics a = taken(pair.a.id);
                ConnectionStatistics b = taken(pair.b.id);
                assertThat(List.of(a.outgoing(), b.outgoing(), a.incoming(), b.incoming()))
                        .allSatisfy(streams -> assertThat(streams)
                                .allSatisfy(
                                        stream -> assertThat(stream.packets()).isZero()));
            }
            assertThat(shown(pair.a.id) + shown(pair.b.id)).isZero();

            RealRtc.rtc().withhold(pair.a.id, false);
            await().atMost(Pair.PATIENCE)
                    .until(() -> packets(taken(pair.b.id).incoming(), "audio") > 10
                            && packets(taken(pair.b.id).incoming(), "camera") > 10);
            assertThat(shown(pair.b.id)).isZero();
            assertThat(taken(pair.b.id).outgoing())
                    .allSatisfy(stream -> assertThat(stream.packets()).isZero());

            RealRtc.rtc().withhold(pair.b.id, false);
            await().atMost(Pair.PATIENCE).until(() -> shown(pair.a.id) == 1 && shown(pair.b.id) == 1);

            RealRtc.rtc().withhold(pair.a.id, true);
            List<StreamStatistics> before = taken(pair.a.id).outgoing();
            List<StreamStatistics> after = taken(pair.a.id).outgoing();
            assertThat(packets(after, "audio")).isEqualTo(packets(before, "audio"));
            assertThat(packets(after, "camera")).isEqualTo(packets(before, "camera"));
        }
    }

    @Test
    void anOwnOfferThatIsTakenBackLetsNothingThroughThatWasWithheldSince() {
        try (Pair pair = new Pair()) {
            pair.open();
            cross(pair, () -> RealRtc.rtc().withhold(pair.a.id, true));
            await().atMost(Pair.PATIENCE).until(() -> packets(taken(pair.a.id).incoming(), "camera") > 10);
            assertThat(taken(pair.a.id).outgoing())
                    .allSatisfy(stream -> assertThat(stream.packets()).isZero());
            assertThat(shown(pair.a.id)).isZero();
        }
    }

    @Test
    void anOwnOfferThatIsTakenBackWithholdsNothingThatWasLetThroughSince() {
        try (Pair pair = new Pair()) {
            pair.open();
            RealRtc.rtc().withhold(pair.a.id, true);
            cross(pair, () -> RealRtc.rtc().withhold(pair.a.id, false));
            await().atMost(Pair.PATIENCE)
                    .until(() -> packets(taken(pair.b.id).incoming(), "audio") > 10
                            && packets(taken(pair.b.id).incoming(), "camera") > 10);
        }
    }

    /** Connects by an offer of b's, for which one of a's is taken back that was made before what is done meanwhile. */
    private static void cross(Pair pair, Runnable meanwhile) {
        pair.a.relay(false);
        pair.b.relay(false);
        Pair.run(new ConnectionCommand.MakeOffer(pair.a.id, 1, false));
        pair.a.awaitNext(ConnectionEvent.OfferMade.class, 0);
        meanwhile.run();
        Pair.run(new ConnectionCommand.MakeOffer(pair.b.id, 2, false));
        String offer = pair.b.awaitNext(ConnectionEvent.OfferMade.class, 0).sdp();
        pair.a.relay(true);
        pair.b.relay(true);
        Pair.run(new ConnectionCommand.AnswerOffer(pair.a.id, 2, offer, true));
        await().atMost(Pair.PATIENCE).until(() -> pair.a.connected() && pair.b.connected());
    }

    private static long packets(List<StreamStatistics> streams, String kind) {
        return streams.stream()
                .filter(stream -> stream.kind().equals(kind))
                .mapToLong(StreamStatistics::packets)
                .sum();
    }

    private static long shown(ConnectionId connection) {
        return RealRtc.media(
                        MediaEvent.FirstPicture.class,
                        event -> event.tile()
                                .peer()
                                .filter(connection.peer()::equals)
                                .isPresent())
                .size();
    }

    /** Of a second from now on. */
    private static ConnectionStatistics taken(ConnectionId connection) {
        int before = all(connection).size();
        await().pollDelay(Duration.ofSeconds(1)).atMost(Pair.PATIENCE).until(() -> {
            RealRtc.rtc().takeStatistics();
            return all(connection).size() > before;
        });
        return all(connection).getLast().statistics();
    }

    private static List<MediaEvent.StatisticsTaken> all(ConnectionId connection) {
        return RealRtc.media(
                MediaEvent.StatisticsTaken.class, event -> event.connection().equals(connection));
    }
}
