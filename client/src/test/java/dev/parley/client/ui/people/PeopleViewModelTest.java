package dev.parley.client.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.contact.BookTrouble;
import dev.parley.client.contact.CallDirection;
import dev.parley.client.contact.CallOutcome;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.PastCall;
import dev.parley.client.ringing.BellTrouble;
import dev.parley.client.ringing.Presence;
import dev.parley.client.ringing.RingingNotice;
import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.ViewModels;
import dev.parley.client.ui.people.PeopleViewModel.Card;
import dev.parley.client.ui.people.PeopleViewModel.Person;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The people of the first screen, without a screen. */
class PeopleViewModelTest {
    private static final Contact BOB = StagedPeople.contact(1, "Bob Lindgren");
    private static final Contact ZOE = StagedPeople.contact(2, "Zoë Okafor").withNotes("from the choir");

    private final ViewModels with = new ViewModels();
    private final StagedPeople staged = new StagedPeople();
    private final Questions questions = new Questions();
    private final InstantSource clock = InstantSource.fixed(StagedPeople.NOW);
    private final PeopleModel model = new PeopleModel(staged, Runnable::run, with.texts);
    private final RingModel bell = new RingModel(Optional.of(() -> staged), model, with.preferences, Runnable::run);
    private final MissedCalls missed = new MissedCalls(model, bell, with.preferences, clock);
    private final PeopleViewModel people =
            new PeopleViewModel(model, bell, missed, questions, staged.ports().links(), with.texts, clock);

    @BeforeEach
    void begin() {
        staged.book.keep(ZOE);
        staged.book.keep(BOB);
        model.refresh();
        bell.begin();
    }

    private List<String> names() {
        return people.shown().stream().map(each -> each.contact().name()).toList();
    }

    private Person first() {
        return people.shown().getFirst();
    }

    private void yes() {
        questions.yes(questions.open().get().orElseThrow());
    }

    @Test
    void theyStandByNameAndAreFoundWithoutAccentsCapitalsOrByNotes() {
        assertThat(names()).containsExactly("Bob Lindgren", "Zoë Okafor");
        people.search().set("zoe");
        assertThat(names()).containsExactly("Zoë Okafor");
        people.search().set("choir ");
        assertThat(names()).containsExactly("Zoë Okafor");
        people.search().set("nobody");
        assertThat(names()).isEmpty();
    }

    @Test
    void thePresenceOfEachIsSaidInWords() {
        assertThat(people.words(first())).isEqualTo("can be rung");
        staged.presence(BOB.key(), Presence.THERE);
        assertThat(people.words(first())).isEqualTo("is there");
        staged.presence(BOB.key(), Presence.AWAY);
        assertThat(people.words(first())).isEqualTo("is not there");
        staged.presence(BOB.key(), Presence.UNREACHABLE);
        assertThat(people.words(first())).isEqualTo("cannot be rung at their server now");
    }

    @Test
    void aPressRingsButNotABlockedOneAndAsksForALinkWhereThereIsNone() {
        people.ring(BOB, true);
        people.ring(ZOE, false);
        people.ring(BOB.withBlocked(true), true);
        assertThat(staged.told)
                .containsExactly(
                        "start",
                        "inCall false",
                        "ring " + BOB.key().text() + " true",
                        "ring " + ZOE.key().text() + " false");
        Contact met = Contact.fresh("Mei", StagedPeople.key(3), Optional.empty(), StagedPeople.NOW);
        people.ring(met, true);
        assertThat(people.card().get()).contains(new Card.Add(Optional.of(met), ""));
    }

    @Test
    void somebodyIsAddedByALinkWithItsNameAndTheDoorbellKnowsThem() {
        people.add("");
        people.add(Optional.empty(), "Mine: " + StagedPeople.link(3).text() + ".", "  Mei Tanaka ");
        assertThat(people.card().get()).isEmpty();
        assertThat(names()).containsExactly("Bob Lindgren", "Mei Tanaka", "Zoë Okafor");
        assertThat(staged.known.stream().map(Contact::name)).contains("Mei Tanaka");
    }

    @Test
    void whatIsNoLinkToSomebodyNewIsSaid() {
        people.add("");
        people.add(Optional.empty(), "https://parley.example/c#1.ABC", "Mei");
        assertThat(people.problem().get()).contains("instead of 110");
        people.add(Optional.empty(), "https://parley.example/j#1.00000000000000000000000000", "Mei");
        assertThat(people.problem().get()).startsWith("This is a link to a call");
        people.add(Optional.empty(), StagedPeople.link(99).text(), "Me");
        assertThat(people.problem().get()).startsWith("This is your own link");
        people.add(Optional.empty(), StagedPeople.link(3).text(), "  ");
        assertThat(people.problem().get()).startsWith("Say what you call them");
        assertThat(names()).hasSize(2);
        people.close();
        people.add("");
        assertThat(people.problem().get()).isEmpty();
    }

    @Test
    void aNewLinkOfSomebodyKnownTakesThePlaceOfTheOldAndSomebodyElsesDoesNot() {
        people.add(Optional.empty(), StagedPeople.link(1).text(), "Robert");
        assertThat(names()).containsExactly("Bob Lindgren", "Zoë Okafor");
        people.addLink(BOB);
        people.add(Optional.of(BOB), StagedPeople.link(3).text(), "");
        assertThat(people.problem().get()).startsWith("This is a link to somebody else");
    }

    @Test
    void nameNotesAndColourAreChangedAndAnEmptyNameIsNone() {
        people.change(BOB, " Robert ", "plays the cello", 120);
        Contact changed = staged.book.contactOf(BOB.key()).orElseThrow();
        assertThat(changed)
                .isEqualTo(BOB.withName("Robert").withNotes("plays the cello").withHue(120));
        people.change(changed, " ", "x".repeat(5000), 120);
        assertThat(staged.book.contactOf(BOB.key()).orElseThrow().name()).isEqualTo("Robert");
        assertThat(staged.book.contactOf(BOB.key()).orElseThrow().notes()).hasSize(Contact.MAX_NOTES);
    }

    @Test
    void somebodyIsBlockedAlwaysHeardAndRemovedAfterAQuestion() {
        people.block(BOB, true);
        assertThat(staged.known.getFirst().blocked()).isTrue();
        assertThat(people.words(first())).isEqualTo("blocked");
        people.always(ZOE, true);
        assertThat(staged.known.getLast().always()).isTrue();
        people.remove(BOB);
        assertThat(names()).hasSize(2);
        yes();
        assertThat(names()).containsExactly("Zoë Okafor");
    }

    @Test
    void missedCallsAreCountedUntilTheirPersonLooks() {
        staged.book.keep(new PastCall(
                UUID.randomUUID(),
                CallDirection.INCOMING,
                CallOutcome.MISSED,
                StagedPeople.NOW.minusSeconds(60),
                Duration.ZERO,
                List.of(new PastCall.Person("Bob", Optional.of(BOB.key()), false)),
                Optional.empty()));
        missed.load();
        assertThat(people.words(first())).isEqualTo("called and found nobody");
        staged.say(new RingingNotice.Missed(
                StagedPeople.ring(1), Optional.of(BOB.key()), "Bob", true, StagedPeople.NOW.minusSeconds(9000)));
        assertThat(people.words(first())).isEqualTo("called 2 times and found nobody");
        missed.looked();
        assertThat(first().missed()).isZero();
        missed.load();
        assertThat(first().missed()).isZero();
    }

    @Test
    void theOwnLinkIsRenewedAfterAQuestionAndWhyThereIsNoneIsSaid() {
        assertThat(people.ownLink().get()).isEqualTo(StagedPeople.link(99).text());
        people.renewLink();
        assertThat(staged.told).doesNotContain("renewLink");
        assertThat(questions.open().get().orElseThrow().sentence()).contains("stops to ring");
        yes();
        assertThat(staged.told).contains("renewLink");
        staged.linkIs(Optional.empty(), Optional.empty());
        assertThat(people.ownLinkWords().get()).startsWith("There is no link yet");
        staged.linkIs(
                Optional.of(StagedPeople.link(99)),
                Optional.of(
                        new BellTrouble("server.refused", "ring.example", "Nothing answers at ring.example.", true)));
        assertThat(people.ownLinkWords().get()).startsWith("Nothing answers at ring.example");
        with.texts.speak(Locale.GERMAN);
        assertThat(people.ownLinkWords().get()).startsWith("Unter ring.example antwortet nichts");
    }

    @Test
    void whatCannotBeKeptIsSaid() {
        staged.book.trouble =
                Optional.of(new BookTrouble(BookTrouble.Kind.UNKEPT_FULL, "people.db", "The disk is full."));
        people.block(BOB, true);
        assertThat(model.trouble().get()).isEqualTo("The disk is full.");
        with.texts.speak(Locale.GERMAN);
        assertThat(model.trouble().get()).contains("people.db").doesNotContain("The disk");
        with.texts.speak(Locale.ENGLISH);
        assertThat(model.trouble().get()).isEqualTo("The disk is full.");
        assertThat(first().contact().blocked()).isFalse();
        staged.book.trouble = Optional.empty();
        model.refresh();
        assertThat(model.trouble().get())
                .as("what others change says nothing of what one wanted")
                .isEqualTo("The disk is full.");
        people.block(BOB, true);
        assertThat(model.trouble().get()).isEmpty();
    }

    @Test
    void wishesFollowTheSettings() {
        assertThat(staged.wishes.name()).isEqualTo("Ann");
        assertThat(staged.wishes.strangers()).isFalse();
        RingSettingsViewModel settings = new RingSettingsViewModel(with.preferences, model, with.texts, () -> {});
        settings.strangers().set(true);
        settings.undisturbed().set(true);
        settings.waiting().set(false);
        assertThat(staged.wishes.strangers()).isTrue();
        assertThat(staged.wishes.disturb()).isFalse();
        assertThat(staged.wishes.waiting()).isFalse();
        settings.keep().set(settings.days().get(2));
        assertThat(staged.book.keptDays()).hasValue(30);
        assertThat(settings.keep().get().id()).isEqualTo("30");
    }
}
