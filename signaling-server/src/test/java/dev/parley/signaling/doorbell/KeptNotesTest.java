package dev.parley.signaling.doorbell;

import static dev.parley.signaling.doorbell.DoorbellHarness.box;
import static dev.parley.signaling.doorbell.DoorbellHarness.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.DoorbellLimits;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is rung where nobody is waits for them, within bounds, until they have taken it. */
class KeptNotesTest {
    private final DoorbellHarness harness = new DoorbellHarness();

    @Test
    void waitUntilTheyAreTaken() {
        settleAndGo(harness, 1);
        assertThat(harness.person().ring(1, "one", true)).isEqualTo(new ServerMessage.Rung(1, 0, true));
        harness.pass(Duration.ofHours(1));

        DoorbellHarness.Person back = harness.person().listen(1);
        assertThat(back.heard.getLast()).isEqualTo(new ServerMessage.Noted(box(1), note("one"), 3600L, 1L));
        back.go();
        DoorbellHarness.Person again = harness.person().listen(1);
        assertThat(again.notes()).as("was not taken").containsExactly("one");
        again.take(1, 1L, 99L);
        again.go();

        assertThat(harness.person().listen(1).notes()).isEmpty();
        assertThat(harness.doorbell.census().keptChars()).isZero();
    }

    @Test
    void waitUntilTheyAreTakenEvenWhereSomebodyListens() {
        settleAndGo(harness, 1);
        harness.person().ring(1, "not-to-keep", false);
        DoorbellHarness.Person asleep = harness.person().listen(1);
        assertThat(harness.person().ring(1, "heard", true)).isEqualTo(new ServerMessage.Rung(1, 1, true));
        asleep.go();

        assertThat(harness.person().listen(1).notes()).containsExactly("heard");
    }

    @Test
    void ofAFullBoxGoThoseOfWhoFillsIt() {
        settleAndGo(harness, 1);
        harness.person().ring(1, "of-a-friend", true);
        DoorbellHarness.Person other = harness.person();
        for (int i = 0; i < 40; i++) {
            other.ring(1, "n" + i, true);
            harness.pass(Duration.ofSeconds(10));
        }

        assertThat(harness.person().listen(1).notes()).hasSize(32).contains("of-a-friend");
    }

    @Test
    void areThirtyTwoABoxOfWhichTheOldestGoFirst() {
        settleAndGo(harness, 1);
        for (int i = 0; i < 40; i++) {
            assertThat(harness.person().ring(1, "n" + i, true)).isEqualTo(new ServerMessage.Rung(1, 0, true));
            harness.pass(Duration.ofSeconds(10));
        }

        assertThat(harness.person().listen(1).notes())
                .isEqualTo(IntStream.range(8, 40).mapToObj(i -> "n" + i).toList());
    }

    @Test
    void waitSevenDays() {
        settleAndGo(harness, 1);
        harness.person().ring(1, "old", true);
        harness.pass(Duration.ofDays(1));
        harness.person().ring(1, "young", true);
        harness.pass(Duration.ofDays(6));

        assertThat(harness.person().listen(1).notes()).containsExactly("young");
    }

    @Test
    void ofAllBoxesFitIntoTheirMemoryAndWhoFillsItLosesTheirOwn() {
        int memory = 1024 * 1024;
        DoorbellHarness bounded = new DoorbellHarness(limits(100_000, memory));
        IntStream.range(0, 200).forEach(n -> settleAndGo(bounded, n));
        bounded.person().ring(0, "of-somebody", true);

        for (int i = 0; i < 2000; i++) {
            bounded.personFrom("203.0.113.7").ring(1 + i % 199, "A".repeat(4000), true);
            bounded.pass(Duration.ofSeconds(2));
            assertThat(bounded.doorbell.census().keptChars()).isLessThanOrEqualTo(memory);
        }

        assertThat(bounded.person().listen(0).notes()).containsExactly("of-somebody");
        assertThat(bounded.doorbell.census().kept()).isGreaterThan(200);
    }

    @Test
    void aBoxIsRememberedForAMonthIfItWasListenedAtForAMinute() {
        harness.person().listen(1).go();
        assertThat(harness.doorbell.census().remembered())
                .as("for a moment, as where answers to a ring go")
                .isZero();
        settleAndGo(harness, 2);
        harness.pass(Duration.ofDays(29));
        assertThat(harness.person().ring(2, "late", true)).isEqualTo(new ServerMessage.Rung(1, 0, true));
        harness.person().listen(2).go();
        harness.pass(Duration.ofDays(31));

        assertThat(harness.doorbell.census()).isEqualTo(new Bells(0, 0, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void rememberedBoxesMakePlaceAndListenedOnesDoNot() {
        DoorbellHarness small = new DoorbellHarness(limits(3, 1024 * 1024));
        settleAndGo(small, 1);
        settleAndGo(small, 2);
        small.person().ring(2, "two", true);
        DoorbellHarness.Person ada = small.person().listen(3);

        DoorbellHarness.Person bob = small.person().listen(2, 4);
        assertThat(bob.notes()).as("the box that was left longest made place").containsExactly("two");
        assertThat(small.person().listen(5).heard).singleElement().isInstanceOf(ServerMessage.Failure.class);
        assertThat(small.doorbell.census().listened()).isEqualTo(3);
        assertThat(ada.all(ServerMessage.Failure.class)).isEmpty();
    }

    @Test
    void oneAddressIsRememberedForSoManyBoxesOnly() {
        DoorbellLimits all = DoorbellLimits.DEFAULT;
        for (int n = 0; n < all.rememberedPerAddress() + 10; n += 10) {
            DoorbellHarness.Person one = harness.personFrom("203.0.113.7");
            one.listen(IntStream.range(n, n + 10).boxed().toArray(Integer[]::new));
            harness.pass(Duration.ofMinutes(1));
            one.go();
        }
        settleAndGo(harness, 5_000);

        assertThat(harness.doorbell.census().remembered()).isEqualTo(all.rememberedPerAddress() + 1);
    }

    @Test
    void allThatWaitsForOneListeningFitsIntoItsOutbox() {
        List<Integer> boxes = IntStream.range(0, 16).boxed().toList();
        boxes.forEach(box -> settleAndGo(harness, box));
        for (int i = 0; i < 20; i++) {
            boxes.forEach(box -> harness.person().ring(box, "A".repeat(4096), true));
            harness.pass(Duration.ofMinutes(1));
        }
        int chars = Stream.of(harness.person().listen(boxes.toArray(Integer[]::new)))
                .flatMap(person -> person.notes().stream())
                .mapToInt(String::length)
                .sum();

        assertThat(chars).isBetween(512 * 1024, 800 * 1024);
    }

    private static void settleAndGo(DoorbellHarness harness, int box) {
        DoorbellHarness.Person home = harness.person().listen(box);
        harness.pass(Duration.ofMinutes(1));
        home.go();
    }

    private static DoorbellLimits limits(int boxes, int keptCharsInAll) {
        DoorbellLimits all = DoorbellLimits.DEFAULT;
        return new DoorbellLimits(
                boxes,
                all.rememberedPerAddress(),
                all.boxListeners(),
                all.watches(),
                all.ringsPerMinute(),
                all.boxRingsPerMinute(),
                all.listensPerMinute(),
                all.keptNotes(),
                all.keptChars(),
                keptCharsInAll,
                all.keptFor(),
                all.rememberedFor(),
                all.heartbeat());
    }
}
