package dev.parley.signaling.doorbell;

import static dev.parley.signaling.doorbell.DoorbellHarness.box;
import static dev.parley.signaling.doorbell.DoorbellHarness.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.reason.ErrorCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who rings at a box reaches all that listen there, and nobody else. */
class RingTest {
    private final DoorbellHarness harness = new DoorbellHarness();

    @Test
    void reachesEachDeviceThatListensAndNobodyElse() {
        DoorbellHarness.Person desk = harness.person().listen(1, 2);
        DoorbellHarness.Person laptop = harness.person().listen(1);
        DoorbellHarness.Person other = harness.person().listen(3);

        assertThat(harness.person().ring(1, "abc", false)).isEqualTo(new ServerMessage.Rung(1, 2, false));

        assertThat(desk.heard.getLast()).isEqualTo(new ServerMessage.Noted(box(1), note("abc")));
        assertThat(laptop.heard.getLast()).isEqualTo(new ServerMessage.Noted(box(1), note("abc")));
        assertThat(other.notes()).isEmpty();
    }

    @Test
    void saysWhereOneListensAndHowOftenToBeHeard() {
        assertThat(harness.person().listen(2, 1, 2).heard)
                .containsExactly(new ServerMessage.Listening(List.of(box(2), box(1)), 6));
        assertThat(harness.person().listen(1).listen().heard.getLast())
                .isEqualTo(new ServerMessage.Listening(List.of(), 15));
    }

    @Test
    void anotherListeningReplacesTheOneBefore() {
        DoorbellHarness.Person ada = harness.person().listen(1).listen(2);

        assertThat(harness.person().ring(1)).isEqualTo(new ServerMessage.Rung(1, 0, false));
        assertThat(harness.person().ring(2)).isEqualTo(new ServerMessage.Rung(1, 1, false));
        assertThat(ada.notes()).hasSize(1);
    }

    @Test
    void whoIsGoneListensNoMore() {
        DoorbellHarness.Person ada = harness.person().listen(1);
        ada.go();

        assertThat(harness.person().ring(1)).isEqualTo(new ServerMessage.Rung(1, 0, false));
        assertThat(ada.notes()).isEmpty();
        assertThat(harness.doorbell.census()).isEqualTo(new Bells(0, 0, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void ringingAtABoxOfNobodyLeavesNoTrace() {
        assertThat(harness.person().ring(9, "abc", true)).isEqualTo(new ServerMessage.Rung(1, 0, false));

        assertThat(harness.person().listen(9).notes()).isEmpty();
    }

    @Test
    void watchersAreToldAtOnceAndAtEachChange() {
        DoorbellHarness.Person watcher = harness.person().watch(1, 2);
        DoorbellHarness.Person ada = harness.person().listen(1);
        harness.person().listen(1).go();
        ada.go();
        harness.person().listen(3);

        assertThat(watcher.heard)
                .containsExactly(
                        new ServerMessage.There(box(1), false),
                        new ServerMessage.There(box(2), false),
                        new ServerMessage.There(box(1), true),
                        new ServerMessage.There(box(1), false));
    }

    @Test
    void whoWatchesElsewhereOrIsGoneIsToldNoMore() {
        DoorbellHarness.Person elsewhere = harness.person().watch(1).watch(2);
        DoorbellHarness.Person gone = harness.person().watch(1);
        gone.go();
        harness.person().listen(1);

        assertThat(elsewhere.heard)
                .containsExactly(new ServerMessage.There(box(1), false), new ServerMessage.There(box(2), false));
        assertThat(gone.heard).hasSize(1);
        assertThat(harness.doorbell.census().watches()).isOne();
    }

    @Test
    void whoHidesIsSeenByNobodyAndRungAsIfThere() {
        DoorbellHarness.Person watcher = harness.person().watch(1);
        DoorbellHarness.Person ada = harness.person().listen(false, 1);
        assertThat(harness.person().ring(1)).isEqualTo(new ServerMessage.Rung(1, 1, false));
        harness.pass(Duration.ofMinutes(2));
        ada.go();

        assertThat(harness.person().ring(1, "away", true))
                .as("nobody learns by ringing whether somebody is there")
                .isEqualTo(new ServerMessage.Rung(1, 1, false));
        assertThat(harness.person().listen(false, 1).notes()).containsExactly("away");
        assertThat(watcher.heard).containsExactly(new ServerMessage.There(box(1), false));
    }

    @Test
    void showingAndHidingIsAChangeWithoutGoing() {
        DoorbellHarness.Person watcher = harness.person().watch(1);
        harness.person().listen(true, 1).listen(false, 1).listen(true, 1);

        assertThat(watcher.all(ServerMessage.There.class))
                .extracting(ServerMessage.There::there)
                .containsExactly(false, true, false, true);
    }

    @Test
    void onlyWhoListensTakesWhatWaits() {
        DoorbellHarness.Person stranger = harness.person();
        stranger.take(1, 1L);

        assertThat(stranger.heard).singleElement().isInstanceOfSatisfying(ServerMessage.Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(ErrorCode.OUT_OF_ORDER);
            assertThat(failure.field()).isEqualTo("box");
        });
    }
}
