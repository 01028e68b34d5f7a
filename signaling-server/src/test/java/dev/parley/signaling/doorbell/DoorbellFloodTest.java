package dev.parley.signaling.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.reason.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever does not stop ringing, listening or watching is told to wait, and keeps nobody else from it. */
class DoorbellFloodTest {
    private final DoorbellHarness harness = new DoorbellHarness();

    @Test
    void aThousandSocketsOfOneAddressLeaveOthersTheirRing() {
        DoorbellHarness.Person ada = harness.person().listen(1);
        List<DoorbellHarness.Person> flood = Stream.generate(() -> harness.personFrom("203.0.113.7"))
                .limit(1000)
                .toList();
        for (int second = 0; second < 60; second++) {
            flood.forEach(each -> each.ring(1));
            if (second % 10 == 9) {
                assertThat(harness.person().ring(1)).isEqualTo(new ServerMessage.Rung(1, 1, false));
            }
            harness.pass(Duration.ofSeconds(1));
        }

        assertThat(ada.notes()).as("a person's ear is spared too").hasSizeBetween(20, 30);
        assertThat(harness.doorbell.census().refused()).isGreaterThan(59_000);
    }

    @Test
    void whoIsRefusedSixtyTimesAndDoesNotWaitIsPutOut() {
        DoorbellHarness.Person hasty = harness.personBehindProxy();
        IntStream.range(0, 120).forEach(_ -> hasty.ring(7));
        assertThat(hasty.visitor.manners().isFlooding()).isFalse();
        hasty.ring(7);
        assertThat(hasty.visitor.manners().isFlooding()).isTrue();

        DoorbellHarness.Person patient = harness.personBehindProxy();
        for (int i = 0; i < 1000; i++) {
            patient.ring(7);
            harness.pass(Duration.ofSeconds(1));
        }
        assertThat(patient.visitor.manners().isFlooding()).isFalse();
    }

    @Test
    void aRingThatIsRefusedSaysWhich() {
        DoorbellHarness.Person hasty = harness.personBehindProxy();
        ServerMessage last = null;
        for (int i = 0; i < 61; i++) {
            last = hasty.ring(7);
        }

        assertThat(last).isInstanceOfSatisfying(ServerMessage.Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(ErrorCode.TOO_FAST);
            assertThat(failure.field()).isEqualTo("box");
            assertThat(failure.ref()).isEqualTo(1);
        });
        harness.pass(Duration.ofSeconds(1));
        assertThat(hasty.ring(7)).isInstanceOf(ServerMessage.Rung.class);
    }

    @Test
    void aBoxTakesThirtyRingsInAnyMinuteWhoeverRings() {
        harness.person().listen(1);
        assertThat(IntStream.range(0, 40).mapToObj(_ -> harness.person().ring(1)))
                .filteredOn(ServerMessage.Rung.class::isInstance)
                .hasSize(30);
        harness.pass(Duration.ofSeconds(59));
        assertThat(harness.person().ring(1)).isInstanceOf(ServerMessage.Failure.class);
        harness.pass(Duration.ofSeconds(1));

        assertThat(harness.person().ring(1)).isInstanceOf(ServerMessage.Rung.class);
    }

    @Test
    void listeningAndWatchingHaveARate() {
        DoorbellHarness.Person restless = harness.personBehindProxy();
        IntStream.range(0, 30).forEach(_ -> restless.listen(1).watch(2));
        assertThat(restless.all(ServerMessage.Failure.class)).isEmpty();
        restless.listen(1).watch(2);

        assertThat(restless.all(ServerMessage.Failure.class))
                .extracting(ServerMessage.Failure::field)
                .containsExactly("keys", "boxes");
        assertThat(Stream.generate(() -> harness.personFrom("203.0.113.7").listen(3))
                        .limit(700)
                        .filter(each -> each.visitor.isListening()))
                .as("and a box only so many listeners")
                .hasSize(32);
    }

    @Test
    void listeningCountsForEachBoxThatIsNamedAnew() {
        Integer[] sixteen = IntStream.range(0, 16).boxed().toArray(Integer[]::new);
        DoorbellHarness.Person restless = harness.personBehindProxy();
        for (int i = 0; i < 3; i++) {
            restless.listen(sixteen).listen();
        }
        assertThat(restless.all(ServerMessage.Failure.class)).isEmpty();
        restless.listen(sixteen);
        assertThat(restless.all(ServerMessage.Failure.class))
                .as("48 and 3 of 60")
                .hasSize(1);
        harness.pass(Duration.ofSeconds(7));
        restless.listen(sixteen);
        assertThat(restless.visitor.boxes()).hasSize(16);
        restless.listen(false, sixteen);
        assertThat(restless.all(ServerMessage.Failure.class))
                .as("all who watch would hear of it")
                .hasSize(2);
    }

    @Test
    void takingIsAskingToo() {
        DoorbellHarness.Person restless = harness.personBehindProxy().listen(1);
        IntStream.range(0, 59).forEach(_ -> restless.take(1, 7L));
        assertThat(restless.all(ServerMessage.Failure.class)).isEmpty();
        restless.take(1, 7L);

        assertThat(restless.all(ServerMessage.Failure.class))
                .extracting(ServerMessage.Failure::field)
                .containsExactly("ids");
    }

    @Test
    void whoListensAtAsManyBoxesAndWatchesAsManyAsMayIsNotRefused() {
        Integer[] sixteen = IntStream.range(0, 16).boxed().toArray(Integer[]::new);
        Integer[] hundred = IntStream.range(100, 200).boxed().toArray(Integer[]::new);
        for (int i = 0; i < 30; i++) {
            DoorbellHarness.Person home = harness.personFrom("203.0.113.7");
            home.listen(sixteen).watch(hundred).listen(sixteen).watch(hundred);
            assertThat(home.all(ServerMessage.Failure.class)).isEmpty();
        }
    }

    @Test
    void whatIsWatchedIsBoundedInAll() {
        Integer[] hundred = IntStream.range(0, 100).boxed().toArray(Integer[]::new);
        List<DoorbellHarness.Person> watchers = Stream.generate(
                        () -> harness.person().watch(hundred))
                .limit(5001)
                .toList();

        assertThat(harness.doorbell.census().watches()).isEqualTo(500_000);
        assertThat(watchers.getLast().heard).singleElement().isInstanceOf(ServerMessage.Failure.class);
    }
}
