package dev.parley.client.ui.shell.staged;

import dev.parley.client.contact.BookTrouble;
import dev.parley.client.contact.CallDirection;
import dev.parley.client.contact.CallOutcome;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.PastCall;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.ringing.IncomingRing;
import dev.parley.client.ringing.Presence;
import dev.parley.client.ringing.RingStage;
import dev.parley.client.ringing.RingingNotice;
import dev.parley.client.ui.people.StagedPeople;
import dev.parley.client.ui.shell.ShellViewModel;
import dev.parley.client.ui.shell.Wiring;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What a person can come to see of people, rings and past calls. */
public enum PeopleSight {
    PEOPLE_NOBODY(_ -> {}),
    PEOPLE_HOME(PeopleSight::everybody),
    PEOPLE_SEARCH(window -> {
        everybody(window);
        window.act(wiring -> wiring.people().list().search().set("o"));
    }),
    PEOPLE_TROUBLE(window -> {
        everybody(window);
        window.people().book.trouble =
                Optional.of(new BookTrouble(BookTrouble.Kind.UNKEPT_FULL, "people.db", "The disk is full."));
        window.act(wiring -> wiring.people().list().block(StagedPeople.BOB, true));
    }),
    PEOPLE_ADD(window -> window.press("#add-person")),
    PEOPLE_ADD_WRONG(window -> {
        window.press("#add-person");
        window.settle();
        window.act(wiring -> ((javafx.scene.control.TextField) window.node("#person-link"))
                .setText("https://parley.example/c#1.abc"));
        window.press("#person-keep");
    }),
    PEOPLE_CHANGE(window -> {
        everybody(window);
        window.act(wiring -> wiring.people().list().showChange(StagedPeople.BOB));
    }),
    PEOPLE_OWN_LINK(window -> window.press("#own-link")),
    PEOPLE_OWN_LINK_NONE(window -> {
        window.people().linkIs(Optional.empty(), Optional.empty());
        window.press("#own-link");
    }),
    PEOPLE_REMOVE(window -> {
        everybody(window);
        window.act(wiring -> wiring.people().list().remove(StagedPeople.BOB));
    }),
    RING_OUT(window -> {
        everybody(window);
        window.people().outgoing(StagedPeople.BOB, true, RingStage.RINGING, "");
    }),
    RING_OUT_DECLINED(window -> {
        everybody(window);
        window.people()
                .outgoing(
                        StagedPeople.LONG,
                        false,
                        RingStage.DECLINED,
                        "I am in a meeting until four, then I call you back.");
    }),
    RING_ENTRY(window -> {
        everybody(window);
        window.people().incoming(ring(7, "Gil", false));
    }),
    CALLS(window -> {
        everybody(window);
        window.act(wiring -> wiring.shell().go(ShellViewModel.Place.HISTORY));
    }),
    STRANGER(window -> {
        everybody(window);
        window.people()
                .say(new RingingNotice.Answered(
                        StagedPeople.ring(1), StagedWindow.LINK, Optional.of(StagedPeople.BOB.key()), true, true));
        window.settle();
        Sight.room(window, true, Sight.all(0));
        window.say(StagedComparing.told(window, VerificationStage.OPEN, Sight.peer(0), StagedPeople.key(9)));
    }),
    RECOGNISED(window -> {
        everybody(window);
        Sight.enter(window);
        Sight.room(window, true, Sight.all(1));
        window.say(StagedComparing.told(window, VerificationStage.OPEN, Sight.peer(1), StagedPeople.BOB.key()));
    }),
    CALLS_NONE(window -> window.act(wiring -> wiring.shell().go(ShellViewModel.Place.HISTORY)));

    private static final Instant NOW = StagedPeople.NOW;

    // A method without state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Consumer<StagedWindow> bring;

    PeopleSight(Consumer<StagedWindow> bring) {
        this.bring = bring;
    }

    /** Brings a new window there. */
    public void show(StagedWindow window) {
        window.act(Wiring::painted);
        window.settle();
        bring.accept(window);
        window.settle();
        window.settle();
    }

    public static IncomingRing ring(int number, String name, boolean loud) {
        return new IncomingRing(
                StagedPeople.ring(number), Optional.of(StagedPeople.key(number)), name, true, loud, NOW);
    }

    /** Seven people of all kinds, and calls of all outcomes. */
    public static void everybody(StagedWindow window) {
        StagedPeople people = window.people();
        List.of(
                        StagedPeople.BOB,
                        StagedPeople.LONG,
                        StagedPeople.contact(3, "Zoë Okafor"),
                        StagedPeople.contact(4, "Élodie"),
                        StagedPeople.contact(5, "Karl-Heinz Öhlmann").withBlocked(true),
                        Contact.fresh("Mei Tanaka", StagedPeople.key(6), Optional.empty(), NOW))
                .forEach(people.book::keep);
        call(people, 1, CallDirection.OUTGOING, CallOutcome.HELD, 3, "Bob Lindgren", true);
        call(people, 3, CallDirection.INCOMING, CallOutcome.MISSED, 0, "Zoë Okafor", false);
        call(people, 2, CallDirection.OUTGOING, CallOutcome.DECLINED, 0, StagedPeople.LONG.name(), false);
        call(people, 4, CallDirection.OUTGOING, CallOutcome.NOT_AT_HOME, 0, "Élodie", false);
        call(people, 8, CallDirection.LINK, CallOutcome.HELD, 83, "Gil", false);
        people.presence(StagedPeople.BOB.key(), Presence.THERE);
        people.presence(StagedPeople.key(4), Presence.AWAY);
        window.act(wiring -> {
            wiring.people().missed().load();
            wiring.people().at(true, false);
        });
        window.settle();
    }

    private static void call(
            StagedPeople people,
            int number,
            CallDirection direction,
            CallOutcome outcome,
            int minutes,
            String name,
            boolean verified) {
        people.book.keep(new PastCall(
                new UUID(1, number),
                direction,
                outcome,
                NOW.minusSeconds(3600L * number),
                Duration.ofMinutes(minutes),
                List.of(new PastCall.Person(name, Optional.of(StagedPeople.key(number)), verified)),
                Optional.of(StagedWindow.LINK)));
    }
}
