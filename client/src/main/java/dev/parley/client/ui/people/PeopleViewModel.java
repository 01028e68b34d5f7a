package dev.parley.client.ui.people;

import dev.parley.client.contact.Contact;
import dev.parley.client.ringing.Presence;
import dev.parley.client.ringing.RingingNotice.Standing;
import dev.parley.client.trust.ContactLink;
import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.Texts;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The people on the first screen: who is found, what is said of each, and what can be done. FX thread. */
public final class PeopleViewModel {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final PeopleModel people;
    private final RingModel bell;
    private final MissedCalls missed;
    private final Questions questions;
    private final ContactLinksPort links;
    private final Texts texts;
    private final InstantSource clock;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<Person> shown = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Card>> card = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<ContactLinksPort.Reading>> problem =
            new SimpleObjectProperty<>(Optional.empty());

    /** Somebody as the list shows them. */
    public record Person(Contact contact, Presence presence, int missed) {
        boolean canBeRung() {
            return contact.link().isPresent() && !contact.blocked();
        }
    }

    /** What lies above the screen. */
    public sealed interface Card {
        /** @param whom whose link it is to be; empty for somebody new */
        record Add(Optional<Contact> whom, String text) implements Card {}

        record Change(Contact contact) implements Card {}

        record OwnLink() implements Card {}
    }

    public PeopleViewModel(
            PeopleModel people,
            RingModel bell,
            MissedCalls missed,
            Questions questions,
            ContactLinksPort links,
            Texts texts,
            InstantSource clock) {
        this.people = people;
        this.bell = bell;
        this.missed = missed;
        this.questions = questions;
        this.links = links;
        this.texts = texts;
        this.clock = clock;
        people.contacts().addListener((InvalidationListener) _ -> list());
        bell.standing().subscribe(_ -> list());
        missed.calls().subscribe(_ -> list());
        search.subscribe(_ -> list());
    }

    private void list() {
        var next = people.contacts().stream()
                .filter(contact -> found(contact.name()) || found(contact.notes()))
                .map(contact -> new Person(contact, bell.presence(contact.key()), missed.of(contact.key())))
                .toList();
        if (!next.equals(shown)) {
            shown.setAll(next);
        }
    }

    private boolean found(String text) {
        return plain(text).contains(plain(search.get().strip()));
    }

    /** Without what is easily typed otherwise: accents and capitals. */
    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** What is searched for. */
    public StringProperty search() {
        return search;
    }

    /** Those who are found, by name. */
    public ObservableList<Person> shown() {
        return shown;
    }

    PeopleModel people() {
        return people;
    }

    /** What one should know about somebody, in a few words. */
    String words(Person person) {
        if (person.contact().blocked()) {
            return texts.get("people.blocked");
        }
        if (person.missed() > 0) {
            return texts.get("people.missed", person.missed());
        }
        if (person.contact().link().isEmpty()) {
            return texts.get("people.noLink");
        }
        return texts.get("people.presence." + person.presence());
    }

    /** Rings, or asks for a link where there is none. */
    public void ring(Contact contact, boolean video) {
        if (contact.link().isEmpty()) {
            addLink(contact);
        } else if (!contact.blocked() && bell.there()) {
            bell.ring(contact, video);
        }
    }

    public void block(Contact contact, boolean blocked) {
        people.keep(contact.withBlocked(blocked));
    }

    public void always(Contact contact, boolean always) {
        people.keep(contact.withAlways(always));
    }

    /** Asks first. */
    public void remove(Contact contact) {
        questions.ask(new Questions.Question(
                texts.get("people.remove.question", contact.name()),
                texts.get("people.remove.yes"),
                texts.get("people.no"),
                () -> people.remove(contact)));
    }

    /** Lays out how to add somebody; what was pasted elsewhere is in the field already. */
    public void add(String text) {
        open(new Card.Add(Optional.empty(), text));
    }

    void addLink(Contact contact) {
        open(new Card.Add(Optional.of(contact), ""));
    }

    /** Lays out what can be changed of somebody. */
    public void showChange(Contact contact) {
        open(new Card.Change(contact));
    }

    public void showOwnLink() {
        open(new Card.OwnLink());
    }

    private void open(Card next) {
        problem.set(Optional.empty());
        card.set(Optional.of(next));
    }

    public void close() {
        card.set(Optional.empty());
    }

    /**
     * Keeps who is behind a link, or says what is wrong with it.
     *
     * @param whom whose link it is to be; empty for somebody new
     */
    void add(Optional<Contact> whom, String text, String name) {
        ContactLinksPort.Reading reading = links.read(text);
        switch (reading) {
            case ContactLinksPort.Reading.Good(ContactLink link) -> add(whom, link, name, reading);
            case ContactLinksPort.Reading.Call _, ContactLinksPort.Reading.Wrong _ -> problem.set(Optional.of(reading));
        }
    }

    private void add(Optional<Contact> whom, ContactLink link, String name, ContactLinksPort.Reading reading) {
        boolean others = whom.isPresent() && !whom.get().key().equals(link.person());
        Optional<Contact> known = people.of(link.person());
        if (bell.isOwn(link) || others || (known.isEmpty() && trimmed(name).isEmpty())) {
            problem.set(Optional.of(reading));
            return;
        }
        Contact next = known.map(contact -> contact.withLink(link))
                .orElseGet(() -> Contact.fresh(trimmed(name), link.person(), Optional.of(link), clock.instant()));
        people.keep(next);
        close();
    }

    /** What is wrong with the link that somebody is to be added by, in words; empty if nothing is. */
    StringBinding problem() {
        return texts.bind(() -> problem.get().map(this::problem).orElse(""), problem, card);
    }

    private String problem(ContactLinksPort.Reading reading) {
        return switch (reading) {
            case ContactLinksPort.Reading.Call _ -> texts.get("people.add.call");
            case ContactLinksPort.Reading.Wrong(var reason, String sentence) -> texts.reason(reason, sentence);
            case ContactLinksPort.Reading.Good(ContactLink link) -> {
                if (bell.isOwn(link)) {
                    yield texts.get("people.add.own");
                }
                yield card.get().stream()
                                .anyMatch(now -> now instanceof Card.Add add
                                        && add.whom().isPresent())
                        ? texts.get("people.add.other")
                        : texts.get("people.add.nameless");
            }
        };
    }

    /** Keeps what was changed of somebody; a name without a letter is none. */
    void change(Contact contact, String name, String notes, int hue) {
        String kept = trimmed(name);
        String said = notes.length() > Contact.MAX_NOTES ? notes.substring(0, Contact.MAX_NOTES) : notes;
        Contact next = (kept.isEmpty() ? contact : contact.withName(kept))
                .withNotes(said)
                .withHue(hue);
        if (!next.equals(contact)) {
            people.keep(next);
        }
        close();
    }

    private static String trimmed(String name) {
        String stripped = name.strip();
        return stripped.length() > Contact.MAX_NAME
                ? stripped.substring(0, Contact.MAX_NAME).strip()
                : stripped;
    }

    public ReadOnlyObjectProperty<Optional<Card>> card() {
        return card.getReadOnlyProperty();
    }

    /** One's own link, to be given to people; empty while there is none. */
    StringBinding ownLink() {
        return texts.bind(() -> standing().link().map(ContactLink::text).orElse(""), bell.standing());
    }

    /** Why one cannot be rung, or what the link is good for. */
    StringBinding ownLinkWords() {
        return texts.bind(
                () -> standing()
                        .trouble()
                        .map(trouble -> texts.reason(trouble.code(), trouble.subject(), trouble.sentence()))
                        .orElseGet(
                                () -> texts.get(standing().link().isPresent() ? "people.own.hint" : "people.own.none")),
                bell.standing());
    }

    private Standing standing() {
        return bell.standing().get();
    }

    /** Makes another link of one's own; asks first. */
    void renewLink() {
        questions.ask(new Questions.Question(
                texts.get("people.own.renew.question"),
                texts.get("people.own.renew.yes"),
                texts.get("people.no"),
                bell::renewLink));
    }
}
