package dev.parley.client.ui.shell;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.contact.CallDirection;
import dev.parley.client.contact.CallOutcome;
import dev.parley.client.control.Command;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.control.media.Chime;
import dev.parley.client.ringing.RingStage;
import dev.parley.client.ringing.RingingNotice;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.common.Considered;
import dev.parley.client.ui.people.StagedPeople;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.shell.staged.PeopleSight;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedComparing;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People in the window: pressed, rung, answered, kept. */
class PeopleSeenTest {
    @TempDir
    Path folder;

    private StagedWindow window;
    private StagedPeople people;

    @BeforeEach
    void open() {
        window = StagedWindow.open(folder, Preferences.initial("Ann"), List.of(), 1120, 720, 1);
        people = window.people();
        window.act(Wiring::painted);
        window.settle();
        PeopleSight.everybody(window);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static RingingNotice.Answered answered(boolean video) {
        return new RingingNotice.Answered(
                StagedPeople.ring(1), StagedWindow.LINK, Optional.of(StagedPeople.BOB.key()), true, video);
    }

    private void say(RingingNotice notice) {
        people.say(notice);
        window.settle();
    }

    @Test
    void nothingIsAskedOfABookBeforeTheFirstScreenIsPainted() {
        try (StagedWindow fresh =
                StagedWindow.open(folder.resolve("2"), Preferences.initial("Ann"), List.of(), 1120, 720, 1)) {
            assertThat(fresh.people().told).doesNotContain("start");
            assertThat(FxToolkit.call(() -> fresh.text("People"))).isFalse();
            fresh.act(Wiring::painted);
            fresh.settle();
            assertThat(fresh.people().told).contains("start");
            assertThat(FxToolkit.call(() -> fresh.text("People"))).isTrue();
        }
    }

    @Test
    void aPressOnANameRingsAndItsAnswerIsJoinedWithSoundOnly() {
        FxToolkit.run(() -> ((ButtonBase) window.node(".person-main")).fire());
        assertThat(people.told).contains("ring " + StagedPeople.BOB.key().text() + " true");
        people.outgoing(StagedPeople.BOB, true, RingStage.RINGING, "");
        window.settle();
        assertThat(FxToolkit.call(() -> window.text("It rings at Bob Lindgren.")))
                .isTrue();
        people.outgoing(StagedPeople.BOB, true, RingStage.ACCEPTED, "");
        say(answered(false));
        assertThat(window.sent(Command.Join.class)).hasSize(1);
        assertThat(window.sent(Command.Media.class).getLast().camera()).isFalse();
        assertThat(window.preferences().entry().camera()).isTrue();
        assertThat(window.node("#outgoing").isVisible()).isFalse();
        assertThat(people.told).contains("inCall true");
    }

    @Test
    void aRingThatIsAnsweredInACallEndsThatOne() {
        Sight.call(window, 1);
        window.settle();
        say(answered(true));
        assertThat(window.sent(Command.Join.class)).hasSize(2);
        assertThat(window.sent(Command.Leave.class)).hasSize(1);
        assertThat(window.sent(Command.Media.class).getLast().camera()).isTrue();
    }

    @Test
    void aCallThatATerminalKeptStandsAmongTheRecentOnes() {
        people.book.keep(StagedPeople.call(0, 3, "Grandma at a terminal"));
        window.settle();
        assertThat(FxToolkit.call(() -> window.text("Grandma at a terminal"))).isFalse();
        people.changedElsewhere();
        window.settle();
        assertThat(FxToolkit.call(() -> window.text("Grandma at a terminal"))).isTrue();
    }

    @Test
    void whoRingsIsAnsweredInAWindowOnceItWasSeenLongEnough() {
        people.incoming(PeopleSight.ring(1, "Robert", true));
        window.settle();
        Stage ringing = Objects.requireNonNull(
                FxToolkit.call(() -> Objects.requireNonNull(window.ringing()).stage()));
        await().until(() -> FxToolkit.call(() -> ringing.getIcons().size()) == 4);
        assertThat(window.sent(Command.PlayChime.class)).isNotEmpty();
        assertThat(window.desktop().notifications.shown.getLast().title()).isEqualTo("Bob Lindgren");
        press("#accept-sound");
        assertThat(people.told).noneMatch(told -> told.startsWith("accept"));
        FxToolkit.awaitPulse(FxToolkit.call(() -> ringing().getScene()));
        window.pass(Considered.MOMENT);
        press("#accept-sound");
        assertThat(people.told).contains("accept " + StagedPeople.ring(1).text() + " false");
        people.incoming();
        window.settle();
        assertThat(FxToolkit.call(() -> Objects.requireNonNull(
                                Objects.requireNonNull(window.ringing()).stage())
                        .isShowing()))
                .isFalse();
    }

    @Test
    void theFirstRingFindsItsWindowMadeAndNobodyInIt() {
        window.act(wiring -> wiring.people().prepare());
        window.settle();
        Stage made = Objects.requireNonNull(
                FxToolkit.call(() -> Objects.requireNonNull(window.ringing()).stage()));
        assertThat(FxToolkit.call(made::isShowing)).isFalse();
        assertThat(FxToolkit.call(() -> made.getScene().getRoot().lookupAll(".incoming-card")))
                .isEmpty();
        people.incoming(PeopleSight.ring(1, "Robert", true));
        window.settle();
        assertThat(FxToolkit.call(() -> Objects.requireNonNull(window.ringing()).stage()))
                .isSameAs(made);
        assertThat(FxToolkit.call(made::isShowing)).isTrue();
        assertThat(FxToolkit.call(() -> made.getScene().getRoot().lookupAll(".incoming-card")))
                .hasSize(1);
    }

    @Test
    void ringsAloudAgainAndAgainWithATuneOfItsOwnUntilTheCallerIsGone() {
        people.incoming(PeopleSight.ring(1, "Robert", true));
        await().until(() -> window.sent(Command.PlayChime.class).size() > 1);
        assertThat(window.sent(Command.PlayChime.class))
                .extracting(Command.PlayChime::chime)
                .containsOnly(Chime.RING);
        people.incoming();
        window.settle();
        int before = window.sent(Command.PlayChime.class).size();
        // Longer than between two tones.
        await().during(Duration.ofSeconds(3))
                .until(() -> window.sent(Command.PlayChime.class).size() == before);
    }

    @Test
    void theDesktopsNotificationAnswersToo() {
        people.incoming(PeopleSight.ring(1, "Robert", true));
        window.settle();
        window.desktop().notifications.pressed.accept(2, "");
        window.settle();
        assertThat(people.told).contains("decline " + StagedPeople.ring(1).text() + " ");
    }

    @Test
    void somebodyElseThanWhoWasRungCoversTheCall() {
        say(answered(true));
        Sight.room(window, true, Sight.all(0));
        window.settle();
        window.say(StagedComparing.told(window, VerificationStage.OPEN, Sight.peer(0), StagedPeople.key(9)));
        window.settle();
        assertThat(window.node("#stranger").isVisible()).isTrue();
        Command.Media media = window.sent(Command.Media.class).getLast();
        assertThat(media.camera() || media.microphone()).isFalse();
        window.press("#stranger-hang-up");
        window.settle();
        assertThat(window.node("#stranger").isVisible()).isFalse();
        assertThat(window.sent(Command.Leave.class)).hasSize(1);
    }

    @Test
    void whoGoesBackIntoSuchACallStillExpectsWhoWasRung() {
        say(answered(true));
        Sight.room(window, true, Sight.all(0));
        window.say(StagedComparing.told(window, VerificationStage.OPEN, Sight.peer(0), StagedPeople.key(9)));
        window.settle();
        window.press("#stranger-hang-up");
        window.settle();

        window.press("#call-again");
        window.settle();
        assertThat(window.sent(Command.Join.class)).hasSize(2);
        assertThat(window.sent(Command.Join.class).getLast().expected()).isEqualTo(StagedPeople.BOB.key());
        Sight.room(window, true, Sight.all(0));
        window.say(StagedComparing.told(window, VerificationStage.OPEN, Sight.peer(0), StagedPeople.key(9)));
        window.settle();
        assertThat(window.node("#stranger").isVisible()).isTrue();
    }

    @Test
    void aCallIsKeptWhenItIsOverAndStandsOnTheFirstScreen() {
        say(answered(true));
        Sight.room(window, true, Sight.all(0));
        window.say(StagedComparing.told(window, VerificationStage.OPEN, Sight.peer(0), StagedPeople.BOB.key()));
        window.pass(Duration.ofSeconds(1));
        window.act(wiring -> wiring.call().hangUp());
        window.settle();
        var kept = people.book.calls("", 0, 50).stream()
                .filter(call -> call.id().equals(StagedPeople.ring(1).uuid()))
                .findFirst()
                .orElseThrow();
        assertThat(kept.direction()).isEqualTo(CallDirection.OUTGOING);
        assertThat(kept.outcome()).isEqualTo(CallOutcome.HELD);
        assertThat(kept.people().getFirst().key()).contains(StagedPeople.BOB.key());
        assertThat(kept.people().getFirst().verified()).isTrue();
    }

    @Test
    void aLinkToSomebodyInTheFieldForCallsAddsThem() {
        window.act(wiring ->
                wiring.home().join("ftp " + StagedPeople.link(42).text().replace("https://", "parley://")));
        window.settle();
        assertThat(window.node("#people-card").isVisible()).isTrue();
    }

    private Node ringing() {
        return Objects.requireNonNull(Objects.requireNonNull(window.ringing()).stage())
                .getScene()
                .getRoot();
    }

    private void press(String selector) {
        FxToolkit.run(() -> {
            Parent root = (Parent) ringing();
            root.applyCss();
            root.layout();
            ((ButtonBase) root.lookup(selector)).fire();
        });
    }
}
