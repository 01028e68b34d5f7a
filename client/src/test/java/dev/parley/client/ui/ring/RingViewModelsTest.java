package dev.parley.client.ui.ring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.contact.Contact;
import dev.parley.client.ringing.BellTrouble;
import dev.parley.client.ringing.IncomingRing;
import dev.parley.client.ringing.RingStage;
import dev.parley.client.ui.common.ViewModels;
import dev.parley.client.ui.people.PeopleModel;
import dev.parley.client.ui.people.RingModel;
import dev.parley.client.ui.people.StagedPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ringing and being rung, without a screen. */
class RingViewModelsTest {
    private static final Contact BOB = StagedPeople.contact(1, "Bob");

    private final ViewModels with = new ViewModels();
    private final StagedPeople staged = new StagedPeople();
    private final PeopleModel model = new PeopleModel(staged, Runnable::run, with.texts);
    private final RingModel bell = new RingModel(Optional.of(() -> staged), model, with.preferences, Runnable::run);
    private boolean quiet;
    private final OutgoingViewModel outgoing = new OutgoingViewModel(bell, model, with.texts);
    private final IncomingViewModel incoming = new IncomingViewModel(
            bell, model, () -> CompletableFuture.completedFuture(quiet), with.texts, Runnable::run);
    private final List<String> announced = new ArrayList<>();

    @BeforeEach
    void begin() {
        staged.book.keep(BOB);
        model.refresh();
        bell.begin();
        incoming.announceBy(ring -> announced.add(incoming.name(ring)));
    }

    private static IncomingRing ring(int number, boolean loud) {
        return new IncomingRing(
                StagedPeople.ring(number),
                Optional.of(StagedPeople.key(number)),
                "Robert",
                true,
                loud,
                StagedPeople.NOW);
    }

    private IncomingViewModel.Ring only() {
        return incoming.all().get().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CALLING      |                  | Calling Bob…
            RINGING      |                  | It rings at Bob.
            BUSY         |                  | Bob is in another call.
            DECLINED     |                  | Bob declined.
            DECLINED     | In ten minutes?  | Bob declined: “In ten minutes?”
            NOT_AT_HOME  |                  | Bob is not there now. If they have been at home for a minute before, they will see that you called.
            UNANSWERED   |                  | Bob did not answer. They see that you called.
            """)
    void eachStageIsASentence(RingStage stage, String words, String sentence) {
        staged.outgoing(BOB, true, stage, words == null ? "" : words);
        assertThat(sentence()).isEqualTo(sentence);
    }

    @Test
    void whyItFailedIsSaidInTheLanguageOfTheWindow() {
        BellTrouble why = new BellTrouble("server.refused", "ring.example", "Nothing answers at ring.example.", true);
        staged.untaken(BOB, RingStage.CALLING, why);
        assertThat(sentence()).isEqualTo("The server does not take the ring to Bob now. It is rung again and again.");
        staged.untaken(BOB, RingStage.FAILED, why);
        assertThat(sentence())
                .isEqualTo(
                        "Bob could not be rung. Nothing answers at ring.example: the server is not running, or the port"
                                + " is wrong.");
        with.texts.speak(Locale.GERMAN);
        assertThat(sentence())
                .isEqualTo(
                        "Bei Bob konnte es nicht klingeln. Unter ring.example antwortet nichts: Der Server läuft nicht, oder der Port ist falsch.");
        staged.untaken(BOB, RingStage.FAILED, new BellTrouble("bell.noDoorbell", "ring.example", "Not there.", false));
        assertThat(sentence()).startsWith("Bei Bob konnte es nicht klingeln. Bei ring.example kann es");
    }

    private String sentence() {
        return outgoing.sentence(outgoing.shown().get().orElseThrow());
    }

    @Test
    void whatWasAnsweredOrGivenUpIsNotShown() {
        staged.outgoing(BOB, true, RingStage.ACCEPTED, "");
        assertThat(outgoing.shown().get()).isEmpty();
        staged.outgoing(BOB, true, RingStage.CANCELLED, "");
        assertThat(outgoing.shown().get()).isEmpty();
    }

    @Test
    void whoDoesNotAnswerIsRungAgainTheSameWay() {
        staged.outgoing(BOB, false, RingStage.UNANSWERED, "");
        outgoing.again(outgoing.shown().get().orElseThrow());
        assertThat(staged.told).contains("ring " + BOB.key().text() + " false");
        outgoing.dismiss();
        assertThat(outgoing.shown().get()).isEmpty();
    }

    @Test
    void aKnownOneRingsAloudByTheNameThatTheyHaveHere() {
        staged.incoming(ring(1, true));
        assertThat(incoming.inWindow().get()).hasSize(1);
        assertThat(incoming.sounds().get()).isTrue();
        assertThat(announced).containsExactly("Bob");
        assertThat(incoming.badge(only())).startsWith("One of your people");
        staged.incoming();
        assertThat(incoming.inWindow().get()).isEmpty();
        assertThat(incoming.sounds().get()).isFalse();
    }

    @Test
    void aQuietOneIsAnEntryAndTheWindowIsOpenedByIt() {
        staged.incoming(ring(2, false));
        assertThat(incoming.inWindow().get()).isEmpty();
        assertThat(incoming.sounds().get()).isFalse();
        assertThat(announced).containsExactly("Unknown: Robert");
        incoming.open();
        assertThat(incoming.inWindow().get()).hasSize(1);
        assertThat(incoming.sounds().get()).isFalse();
        assertThat(incoming.badge(only())).startsWith("Nobody of your people");
    }

    /** An entry that comes and goes would move what a person points at, and is painted while the window is waited for. */
    @Test
    void nothingIsShownBeforeItIsKnownWhetherItRingsAloud() {
        CompletableFuture<Boolean> asked = new CompletableFuture<>();
        IncomingViewModel slow = new IncomingViewModel(bell, model, () -> asked, with.texts, Runnable::run);
        staged.incoming(ring(1, true));
        assertThat(slow.all().get()).hasSize(1);
        assertThat(slow.quietly().get()).isEmpty();
        assertThat(slow.inWindow().get()).isEmpty();
        asked.complete(true);
        assertThat(slow.quietly().get()).hasSize(1);
        slow.open();
        assertThat(slow.quietly().get()).isEmpty();
        assertThat(slow.inWindow().get()).hasSize(1);
    }

    @Test
    void aDesktopThatIsNotToBeDisturbedKeepsAllButThoseQuietWhoAlwaysMay() {
        quiet = true;
        staged.incoming(ring(1, true));
        assertThat(incoming.sounds().get()).isFalse();
        assertThat(incoming.inWindow().get()).isEmpty();
        staged.incoming();
        model.keep(BOB.withAlways(true));
        staged.incoming(ring(1, true));
        assertThat(incoming.sounds().get()).isTrue();
    }

    @Test
    void whoWantsToHearNothingMoreHearsNothingUntilTheNextRing() {
        staged.incoming(ring(1, true));
        assertThat(incoming.quietly().get()).isEmpty();
        incoming.hush();
        assertThat(incoming.inWindow().get()).isEmpty();
        assertThat(incoming.quietly().get()).hasSize(1);
        assertThat(incoming.sounds().get()).isFalse();
        assertThat(incoming.all().get()).hasSize(1);
        staged.incoming(ring(1, true), ring(2, true));
        assertThat(incoming.inWindow().get()).hasSize(1);
        assertThat(incoming.sounds().get()).isTrue();
    }

    @Test
    void aRingIsAcceptedOrDeclinedWithWordsOnlyWhileItRings() {
        staged.incoming(ring(1, true));
        IncomingViewModel.Ring ring = only();
        incoming.accept(ring, false);
        incoming.decline(ring, " " + "x".repeat(300));
        staged.incoming();
        incoming.accept(ring, true);
        incoming.decline(ring, "");
        String id = StagedPeople.ring(1).text();
        assertThat(staged.told)
                .containsExactly(
                        "start", "inCall false", "accept " + id + " false", "decline " + id + " " + "x".repeat(200));
    }
}
