package dev.parley.client.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.contact.CallDirection;
import dev.parley.client.contact.CallOutcome;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.PastCall;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.Reason;
import dev.parley.client.ringing.RingStage;
import dev.parley.client.ringing.RingingNotice;
import dev.parley.client.ui.call.model.CallSummary;
import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.ViewModels;
import dev.parley.client.ui.people.MissedCalls;
import dev.parley.client.ui.people.PeopleModel;
import dev.parley.client.ui.people.RingModel;
import dev.parley.client.ui.people.StagedPeople;
import dev.parley.client.ui.transfer.past.PastTransfer;
import dev.parley.client.ui.transfer.past.TransferHistory;
import dev.parley.client.ui.transfer.past.TransferHistoryPort;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of calls and rings, and how it is shown, without a screen. */
class HistoryTest {
    private static final Contact BOB = StagedPeople.contact(1, "Bob");
    private static final String LINK = "https://parley.example/j#1.00000000000000000000000000";

    private final ViewModels with = new ViewModels();
    private final StagedPeople staged = new StagedPeople();
    private final Questions questions = new Questions();
    private final InstantSource clock = InstantSource.fixed(StagedPeople.NOW);
    private final PeopleModel people = new PeopleModel(staged, Runnable::run, with.texts);
    private final RingModel bell = new RingModel(Optional.of(() -> staged), people, with.preferences, Runnable::run);
    private final MissedCalls missed = new MissedCalls(people, bell, with.preferences, clock);
    private final List<String> ways = new ArrayList<>();
    private final TransferHistory transfers = new TransferHistory(
            new TransferHistoryPort() {
                @Override
                public CompletionStage<List<PastTransfer>> load() {
                    return CompletableFuture.completedFuture(List.of(
                            transfer("letter.pdf", StagedPeople.NOW.minusSeconds(30)),
                            transfer("earlier.pdf", StagedPeople.NOW.minusSeconds(300))));
                }

                @Override
                public void save(List<PastTransfer> records) {}
            },
            Runnable::run);
    private final HistoryViewModel history = new HistoryViewModel(
            people,
            missed,
            transfers,
            questions,
            with.texts,
            new HistoryViewModel.Way((contact, video) -> ways.add(contact.name() + " " + video), ways::add));
    private final CallKeeper keeper = new CallKeeper(people, bell, clock, history::refresh);

    @BeforeEach
    void begin() {
        transfers.load();
        staged.book.keep(BOB);
        people.refresh();
        bell.begin();
    }

    private static PastTransfer transfer(String name, Instant when) {
        return new PastTransfer("t", true, "Bob", List.of(name), 1, 10, when, List.of(), true, Reason.NONE, "");
    }

    private static CallSummary summary(Duration lasted, PastCall.Person... met) {
        return summary(lasted, CallEnd.HUNG_UP, met);
    }

    private static CallSummary summary(Duration lasted, CallEnd end, PastCall.Person... met) {
        return new CallSummary(
                LINK, StagedPeople.NOW, lasted, List.of(), List.of(met), end, Reason.NONE, "", false, Optional.empty());
    }

    private PastCall only() {
        List<PastCall> calls = staged.book.calls("", 0, 10);
        assertThat(calls).hasSize(1);
        return calls.getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "true, DECLINED, DECLINED", "true, BUSY, DECLINED", "true, NOT_AT_HOME, NOT_AT_HOME",
        "true, UNANSWERED, UNANSWERED", "true, CANCELLED, GIVEN_UP", "true, FAILED, NOT_REACHED",
        "false, DECLINED, DECLINED", "false, UNANSWERED, MISSED", "false, CANCELLED, MISSED",
        "false, FAILED, MISSED"
    })
    void whatBecameOfARingIsKept(boolean outgoing, RingStage stage, CallOutcome outcome) {
        staged.say(new RingingNotice.Ended(
                StagedPeople.ring(1), Optional.of(BOB.key()), "Robert", outgoing, stage, StagedPeople.NOW));
        assertThat(only().outcome()).isEqualTo(outcome);
        assertThat(only().direction()).isEqualTo(outgoing ? CallDirection.OUTGOING : CallDirection.INCOMING);
        assertThat(only().people()).containsExactly(new PastCall.Person("Bob", Optional.of(BOB.key()), false));
        assertThat(history.recent()).containsExactly(only());
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            with.texts.speak(language);
            assertThat(history.story(only())).doesNotContain("history.").isNotBlank();
        }
    }

    @Test
    void aRungCallThatBrokeIsNotSaidToHaveBeenGivenUp() {
        staged.say(new RingingNotice.Answered(StagedPeople.ring(1), LINK, Optional.of(BOB.key()), true, true));
        keeper.over(summary(Duration.ZERO, CallEnd.FAILED));
        assertThat(only().outcome()).isEqualTo(CallOutcome.NOT_REACHED);
        assertThat(history.story(only())).startsWith("not reached");
        with.texts.speak(Locale.GERMAN);
        assertThat(history.story(only())).startsWith("nicht erreicht");
    }

    @Test
    void anAnsweredRingIsOneCallWithWhoWasMetInIt() {
        staged.say(new RingingNotice.Answered(StagedPeople.ring(1), LINK, Optional.of(BOB.key()), true, true));
        staged.say(new RingingNotice.Ended(
                StagedPeople.ring(1), Optional.of(BOB.key()), "Bob", true, RingStage.ACCEPTED, StagedPeople.NOW));
        keeper.over(summary(Duration.ofMinutes(3), new PastCall.Person("Bob", Optional.of(BOB.key()), true)));
        assertThat(only().id()).isEqualTo(StagedPeople.ring(1).uuid());
        assertThat(only().outcome()).isEqualTo(CallOutcome.HELD);
        assertThat(only().direction()).isEqualTo(CallDirection.OUTGOING);
        assertThat(history.verified(only())).isTrue();
        assertThat(history.story(only())).contains("3 min");
        assertThat(history.files(only())).containsExactly("letter.pdf");
    }

    @Test
    void aCallByALinkIsKeptWhenItWasJoinedAndARungOneThatWasNotAsGivenUp() {
        keeper.over(summary(Duration.ZERO));
        assertThat(staged.book.calls("", 0, 10)).isEmpty();
        staged.say(new RingingNotice.Answered(StagedPeople.ring(1), LINK, Optional.of(BOB.key()), false, true));
        keeper.over(summary(Duration.ZERO));
        assertThat(only().outcome()).isEqualTo(CallOutcome.GIVEN_UP);
        keeper.over(summary(Duration.ofSeconds(5)));
        assertThat(staged.book.calls("", 0, 10))
                .extracting(PastCall::direction)
                .containsExactlyInAnyOrder(CallDirection.INCOMING, CallDirection.LINK);
    }

    @Test
    void aMissedCallIsKeptOnceHoweverOftenItIsTold() {
        RingingNotice told = new RingingNotice.Missed(
                StagedPeople.ring(1), Optional.empty(), "Guest Gil", true, StagedPeople.NOW.minusSeconds(5));
        staged.say(told);
        staged.say(told);
        assertThat(only().outcome()).isEqualTo(CallOutcome.MISSED);
        assertThat(history.who(only())).isEqualTo("Guest Gil");
        history.open();
        history.remove(only());
        staged.say(told);
        assertThat(staged.book.calls("", 0, 10)).isEmpty();
        history.open();
        assertThat(missed.calls().get()).isEmpty();
        assertThat(with.preferences.get().ringing().lookedAt()).isEqualTo(StagedPeople.NOW.getEpochSecond());
    }

    @Test
    void itIsSearchedReadInPagesAndTakenAway() {
        for (int number = 0; number < HistoryViewModel.PAGE + 10; number++) {
            staged.book.keep(call(number, number % 2 == 0 ? "Bob" : "Zoë"));
        }
        history.open();
        assertThat(history.shown()).hasSize(HistoryViewModel.PAGE);
        assertThat(history.more().get()).isTrue();
        history.showMore();
        assertThat(history.shown()).hasSize(HistoryViewModel.PAGE + 10);
        assertThat(history.more().get()).isFalse();
        history.search().set("zoë");
        assertThat(history.shown()).hasSize((HistoryViewModel.PAGE + 10) / 2);
        history.remove(history.shown().getFirst());
        assertThat(history.shown()).hasSize((HistoryViewModel.PAGE + 10) / 2 - 1);
        history.removeAll();
        questions.yes(questions.open().get().orElseThrow());
        assertThat(history.shown()).isEmpty();
        assertThat(staged.book.calls("", 0, 10)).isEmpty();
        assertThat(staged.book.contacts()).hasSize(1);
    }

    @Test
    void whatIsOlderThanIsKeptGoesWhenThatIsSet() {
        staged.book.keep(call(1, "Bob"));
        staged.book.keep(call(40, "Zoë"));
        people.keepDays(OptionalInt.of(30), history::again);
        assertThat(history.shown()).hasSize(1);
        assertThat(history.who(only())).isEqualTo("Bob");
    }

    @Test
    void oneCallsAgainByRingingWhereThatCanBeAndElseByTheLink() {
        PastCall rung = new PastCall(
                UUID.randomUUID(),
                CallDirection.OUTGOING,
                CallOutcome.HELD,
                StagedPeople.NOW,
                Duration.ofMinutes(1),
                List.of(new PastCall.Person("Robert", Optional.of(BOB.key()), false)),
                Optional.of(LINK));
        history.callAgain(rung);
        history.callAgain(call(1, "Zoë"));
        assertThat(ways).containsExactly("Bob true", LINK);
        assertThat(history.who(rung)).isEqualTo("Bob");
    }

    private static PastCall call(int daysAgo, String name) {
        return new PastCall(
                new UUID(1, daysAgo),
                CallDirection.LINK,
                CallOutcome.HELD,
                StagedPeople.NOW.minus(Duration.ofDays(daysAgo)),
                Duration.ofMinutes(1),
                List.of(new PastCall.Person(name, Optional.empty(), false)),
                Optional.of(LINK));
    }
}
