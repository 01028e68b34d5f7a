package dev.parley.client.app.people;

import dev.parley.client.cli.TerminalRing;
import dev.parley.client.cli.report.CallResult;
import dev.parley.client.cli.report.PeerReport;
import dev.parley.client.contact.AddressBook;
import dev.parley.client.contact.CallDirection;
import dev.parley.client.contact.CallOutcome;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.PastCall;
import dev.parley.client.contact.PastCall.Person;
import dev.parley.client.ringing.RingStage;
import dev.parley.client.ringing.RingingNotice;
import dev.parley.client.trust.IdentityKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps rung calls of a terminal in the book; what cannot be kept is said in the log and ends no call. */
public final class CallsKept {
    private static final Logger LOG = LoggerFactory.getLogger(CallsKept.class);

    private final AddressBook book;

    public CallsKept(AddressBook book) {
        this.book = book;
    }

    /** @param call how it went; empty if there was none */
    public void rang(
            String name, IdentityKey key, TerminalRing.Outcome outcome, Instant began, Optional<CallResult> call) {
        List<Person> rung = List.of(new Person(name, Optional.of(key), false));
        keep(
                UUID.randomUUID(),
                CallDirection.OUTGOING,
                call.isPresent() ? CallOutcome.HELD : outcome(outcome.stage()),
                began,
                call.map(this::people).filter(people -> !people.isEmpty()).orElse(rung));
    }

    /** Of a ring that was answered here. */
    public void answered(RingingNotice.Answered ring, Instant began, CallResult call) {
        keep(ring.id().uuid(), CallDirection.INCOMING, CallOutcome.HELD, began, people(call));
    }

    /** Whom this person has compared with in a call is verified in the book from now on. */
    public void pin(CallResult call) {
        for (Person person : people(call)) {
            person.key()
                    .filter(_ -> person.verified())
                    .flatMap(book::contactOf)
                    .filter(contact -> contact.verified().isEmpty())
                    .ifPresent(contact -> keep(contact.verifiedBy(contact.key(), Instant.now())));
        }
    }

    private void keep(Contact contact) {
        try {
            book.keep(contact);
        } catch (AddressBook.Unkept e) {
            LOG.warn("{}", e.getMessage());
        }
    }

    /** False if it was known already, and nobody is to be told of it again. */
    public boolean missed(RingingNotice.Missed ring) {
        try {
            if (book.knows(ring.id().uuid())) {
                return false;
            }
        } catch (AddressBook.Unkept e) {
            LOG.warn("{}", e.getMessage());
        }
        String name = ring.caller().flatMap(book::contactOf).map(Contact::name).orElse(ring.name());
        keep(
                ring.id().uuid(),
                CallDirection.INCOMING,
                CallOutcome.MISSED,
                ring.at(),
                List.of(new Person(name, ring.caller(), false)));
        return true;
    }

    private List<Person> people(CallResult call) {
        return call.peers().stream().map(CallsKept::person).toList();
    }

    private static Person person(PeerReport peer) {
        String key = peer.verification().person();
        return new Person(
                peer.name(),
                Optional.ofNullable(key).map(IdentityKey::new),
                peer.verification().stage().equals("matched"));
    }

    private void keep(UUID id, CallDirection direction, CallOutcome outcome, Instant began, List<Person> people) {
        Duration lasted = outcome == CallOutcome.HELD ? Duration.between(began, Instant.now()) : Duration.ZERO;
        try {
            book.keep(new PastCall(id, direction, outcome, began, lasted, people, Optional.empty()));
        } catch (AddressBook.Unkept e) {
            LOG.warn("{}", e.getMessage());
        }
    }

    private static CallOutcome outcome(RingStage stage) {
        return switch (stage) {
            case ACCEPTED -> CallOutcome.HELD;
            case DECLINED, BUSY -> CallOutcome.DECLINED;
            case NOT_AT_HOME -> CallOutcome.NOT_AT_HOME;
            case UNANSWERED -> CallOutcome.UNANSWERED;
            case CALLING, RINGING, CANCELLED -> CallOutcome.GIVEN_UP;
            case FAILED -> CallOutcome.NOT_REACHED;
        };
    }
}
