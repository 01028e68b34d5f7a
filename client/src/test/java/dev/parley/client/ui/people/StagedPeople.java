package dev.parley.client.ui.people;

import dev.parley.client.app.people.ContactsFile;
import dev.parley.client.contact.AddressBook;
import dev.parley.client.contact.CallDirection;
import dev.parley.client.contact.CallOutcome;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.ContactId;
import dev.parley.client.contact.History;
import dev.parley.client.contact.MemoryBook;
import dev.parley.client.contact.PastCall;
import dev.parley.client.control.call.Reason;
import dev.parley.client.ringing.BellTrouble;
import dev.parley.client.ringing.IncomingRing;
import dev.parley.client.ringing.OutgoingRing;
import dev.parley.client.ringing.Presence;
import dev.parley.client.ringing.RingId;
import dev.parley.client.ringing.RingStage;
import dev.parley.client.ringing.RingingNotice;
import dev.parley.client.ringing.RingingPort;
import dev.parley.client.ringing.RingingWishes;
import dev.parley.client.ringing.SealedRing;
import dev.parley.client.trust.BellKey;
import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.trust.LinkException;
import dev.parley.signaling.protocol.id.BoxId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** People and a doorbell in the test's hands: the book is memory, what the doorbell tells is what the test says. */
public final class StagedPeople implements BookPort, RingingPort {
    public static final Instant NOW = Instant.parse("2026-03-14T09:26:53Z");

    /** Somebody of whom one is sure. */
    public static final Contact BOB = contact(1, "Bob Lindgren").verifiedBy(key(1), NOW);

    /** Somebody with as long a name as there can be. */
    public static final Contact LONG = contact(2, "Dr. Maximiliane-Henriette von und zu Hohenlohe-Schillingsfürst I");

    public final MemoryBook book = new MemoryBook();
    /** What the doorbell was told, as words. */
    public final List<String> told = new ArrayList<>();

    public volatile RingingWishes wishes = new RingingWishes("", "", false, false, false, false, false);
    public List<Contact> known = List.of();

    private final Map<IdentityKey, Presence> presence = new HashMap<>();
    private Consumer<RingingNotice> face = _ -> {};
    private Optional<String> ahead = Optional.empty();
    private Optional<ContactLink> link = Optional.of(link(99));
    private Optional<OutgoingRing> outgoing = Optional.empty();
    private List<IncomingRing> incoming = List.of();
    private Optional<BellTrouble> trouble = Optional.empty();
    private Runnable follower = () -> {};

    /** A call by a link that is kept, the lower its number the newer. */
    public static PastCall call(int number, int minutes, String... people) {
        return new PastCall(
                new UUID(1, number),
                CallDirection.LINK,
                CallOutcome.HELD,
                NOW.minusSeconds(number),
                Duration.ofMinutes(minutes),
                Stream.of(people)
                        .map(name -> new PastCall.Person(name, Optional.empty(), false))
                        .toList(),
                Optional.of("https://parley.example/j#1." + number));
    }

    /** Another program has changed the book. */
    public void changedElsewhere() {
        follower.run();
    }

    @Override
    public void follow(Runnable changed) {
        follower = changed;
    }

    public PeoplePorts ports() {
        return new PeoplePorts(this, Optional.of(() -> this), StagedPeople::read, new ContactsFile());
    }

    private static ContactLinksPort.Reading read(String text) {
        try {
            return text.contains("/j#")
                    ? new ContactLinksPort.Reading.Call()
                    : new ContactLinksPort.Reading.Good(ContactLink.parse(text));
        } catch (LinkException e) {
            return new ContactLinksPort.Reading.Wrong(Reason.NONE, e.sentence());
        }
    }

    public static IdentityKey key(int number) {
        byte[] bytes = new byte[IdentityKey.BYTES];
        bytes[0] = (byte) number;
        return IdentityKey.of(bytes);
    }

    public static ContactLink link(int number) {
        byte[] box = new byte[BoxId.BYTES];
        box[0] = (byte) number;
        byte[] bell = new byte[BellKey.BYTES];
        bell[0] = (byte) number;
        return new ContactLink("https://parley.example", BoxId.of(box), BellKey.of(bell), key(number));
    }

    /** Somebody with a link, in a colour that is the same each time. */
    public static Contact contact(int number, String name) {
        return new Contact(
                ContactId.of("00000000-0000-0000-0000-0000000000" + (10 + number)),
                name,
                key(number),
                Optional.empty(),
                Optional.of(link(number)),
                number * 67 % 360,
                "",
                false,
                false,
                NOW);
    }

    public static RingId ring(int number) {
        byte[] bytes = new byte[RingId.BYTES];
        bytes[0] = (byte) number;
        return RingId.of(bytes);
    }

    @Override
    public <T> CompletionStage<T> ask(Function<AddressBook, T> question) {
        try {
            return CompletableFuture.completedFuture(question.apply(book));
        } catch (AddressBook.Unkept e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public <T> CompletionStage<T> askPast(Function<History, T> question) {
        try {
            return CompletableFuture.completedFuture(question.apply(book));
        } catch (AddressBook.Unkept e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Somebody is there, or not. */
    public void presence(IdentityKey who, Presence now) {
        presence.put(who, now);
        stand();
    }

    /** Whom this person rings, and how far that is. */
    public void outgoing(Contact to, boolean video, RingStage stage, String words) {
        outgoing = Optional.of(new OutgoingRing(ring(1), to.key(), video, stage, words, Optional.empty(), NOW));
        stand();
    }

    /** The same, where a server does not take it, or nobody can ring there. */
    public void untaken(Contact to, RingStage stage, BellTrouble why) {
        outgoing = Optional.of(new OutgoingRing(ring(1), to.key(), true, stage, "", Optional.of(why), NOW));
        stand();
    }

    /** An answer would lead into this call. */
    public void ahead(Optional<String> next) {
        ahead = next;
        stand();
    }

    /** These ring now, and nobody else. */
    public void incoming(IncomingRing... now) {
        incoming = List.of(now);
        stand();
    }

    public void linkIs(Optional<ContactLink> next, Optional<BellTrouble> why) {
        link = next;
        trouble = why;
        stand();
    }

    private void stand() {
        say(new RingingNotice.Standing(link, link.isPresent(), trouble, outgoing, incoming, presence, ahead));
    }

    /** What the doorbell tells. */
    public void say(RingingNotice notice) {
        face.accept(notice);
    }

    @Override
    public void start(RingingWishes first, List<Contact> contacts, Consumer<RingingNotice> listener) {
        wishes = first;
        known = contacts;
        face = listener;
        told.add("start");
        stand();
    }

    @Override
    public void wish(RingingWishes next) {
        wishes = next;
    }

    @Override
    public void know(List<Contact> contacts) {
        known = contacts;
    }

    @Override
    public void inCall(boolean now) {
        told.add("inCall " + now);
    }

    @Override
    public void ring(ContactLink to, boolean video) {
        told.add("ring " + to.person().text() + " " + video);
    }

    @Override
    public void dismiss() {
        told.add("dismiss");
        outgoing = Optional.empty();
        stand();
    }

    @Override
    public void accept(RingId ring, boolean video) {
        told.add("accept " + ring.text() + " " + video);
    }

    @Override
    public void decline(RingId ring, String words) {
        told.add("decline " + ring.text() + " " + words);
    }

    @Override
    public Optional<SealedRing> sealed(RingId ring) {
        return Optional.empty();
    }

    @Override
    public void hand(SealedRing ring) {}

    @Override
    public void renewLink() {
        told.add("renewLink");
    }

    @Override
    public CompletableFuture<Void> end() {
        return CompletableFuture.completedFuture(null);
    }
}
