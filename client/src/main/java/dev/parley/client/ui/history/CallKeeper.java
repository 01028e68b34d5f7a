package dev.parley.client.ui.history;

import dev.parley.client.contact.CallDirection;
import dev.parley.client.contact.CallOutcome;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.PastCall;
import dev.parley.client.control.call.MemberName;
import dev.parley.client.ringing.RingingNotice;
import dev.parley.client.ringing.RingingNotice.Answered;
import dev.parley.client.ringing.RingingNotice.Ended;
import dev.parley.client.ringing.RingingNotice.Missed;
import dev.parley.client.ringing.RingingNotice.Standing;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.ui.call.model.CallSummary;
import dev.parley.client.ui.people.PeopleModel;
import dev.parley.client.ui.people.RingModel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes into the history what became of each call, and of each ring that became none. FX thread. */
public final class CallKeeper {
    private final PeopleModel people;
    private final InstantSource clock;
    private final Runnable kept;
    /** Rings whose calls are not over, by the links of these: one may be answered before the call of another has ended. */
    private final Map<String, Answered> answered = new HashMap<>();

    /** @param kept is run after each call that was kept */
    public CallKeeper(PeopleModel people, RingModel bell, InstantSource clock, Runnable kept) {
        this.clock = clock;
        this.people = people;
        this.kept = kept;
        bell.listen(this::on);
    }

    private void on(RingingNotice notice) {
        switch (notice) {
            case Answered now -> answered.put(now.link(), now);
            case Missed missed -> keepOnce(missed);
            case Ended ended ->
                outcome(ended)
                        .ifPresent(outcome -> keep(
                                ended.id().uuid(),
                                ended.outgoing() ? CallDirection.OUTGOING : CallDirection.INCOMING,
                                outcome,
                                ended.began(),
                                who(ended.with(), ended.name())));
            case Standing _ -> {}
        }
    }

    /** Empty for what is no end, or becomes a call. */
    private static Optional<CallOutcome> outcome(Ended ended) {
        return switch (ended.stage()) {
            case CALLING, RINGING, ACCEPTED -> Optional.empty();
            case DECLINED -> Optional.of(CallOutcome.DECLINED);
            case BUSY -> Optional.of(ended.outgoing() ? CallOutcome.DECLINED : CallOutcome.MISSED);
            case NOT_AT_HOME -> Optional.of(ended.outgoing() ? CallOutcome.NOT_AT_HOME : CallOutcome.MISSED);
            case UNANSWERED -> Optional.of(ended.outgoing() ? CallOutcome.UNANSWERED : CallOutcome.MISSED);
            case CANCELLED -> Optional.of(ended.outgoing() ? CallOutcome.GIVEN_UP : CallOutcome.MISSED);
            case FAILED -> Optional.of(ended.outgoing() ? CallOutcome.NOT_REACHED : CallOutcome.MISSED);
        };
    }

    /** A call is over. */
    public void over(CallSummary summary) {
        Answered rung = answered.remove(summary.link());
        boolean held = !summary.lasted().isZero();
        // It began when somebody was there, rather than when one began to wait for them.
        Instant began = held ? clock.instant().minus(summary.lasted()) : summary.began();
        if (rung != null) {
            List<PastCall.Person> in = summary.met().isEmpty() ? who(rung.with(), "") : met(summary);
            keep(new PastCall(
                    rung.id().uuid(),
                    rung.outgoing() ? CallDirection.OUTGOING : CallDirection.INCOMING,
                    held ? CallOutcome.HELD : summary.hungUp() ? CallOutcome.GIVEN_UP : CallOutcome.NOT_REACHED,
                    began,
                    summary.lasted(),
                    in,
                    Optional.of(summary.link())));
        } else if (held) {
            keep(new PastCall(
                    UUID.randomUUID(),
                    CallDirection.LINK,
                    CallOutcome.HELD,
                    began,
                    summary.lasted(),
                    met(summary),
                    Optional.of(summary.link())));
        }
    }

    /** Who was met, of whom this person was sure also where they did not compare again. */
    private List<PastCall.Person> met(CallSummary summary) {
        return summary.met().stream()
                .map(person -> new PastCall.Person(
                        person.name(),
                        person.key(),
                        person.verified()
                                || person.key()
                                        .flatMap(people::of)
                                        .flatMap(Contact::verified)
                                        .isPresent()))
                .toList();
    }

    private List<PastCall.Person> who(Optional<IdentityKey> key, String name) {
        Optional<Contact> contact = key.flatMap(people::of);
        return List.of(new PastCall.Person(
                contact.map(Contact::name)
                        .orElseGet(() -> MemberName.shown(name).orElse("")),
                key,
                false));
    }

    private void keep(UUID id, CallDirection direction, CallOutcome outcome, Instant began, List<PastCall.Person> in) {
        keep(new PastCall(id, direction, outcome, began, Duration.ZERO, in, Optional.empty()));
    }

    /** A note of it may come again with the next start, also when its person has removed it since. */
    private void keepOnce(Missed missed) {
        PastCall call = new PastCall(
                missed.id().uuid(),
                CallDirection.INCOMING,
                CallOutcome.MISSED,
                missed.at(),
                Duration.ZERO,
                who(missed.caller(), missed.name()),
                Optional.empty());
        people.ask(
                book -> {
                    if (!book.knows(call.id())) {
                        book.keep(call);
                    }
                    return call;
                },
                _ -> kept.run());
    }

    private void keep(PastCall call) {
        people.ask(
                book -> {
                    book.keep(call);
                    return call;
                },
                _ -> kept.run());
    }
}
