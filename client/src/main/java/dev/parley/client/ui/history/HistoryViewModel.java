package dev.parley.client.ui.history;

import dev.parley.client.contact.CallDirection;
import dev.parley.client.contact.CallOutcome;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.PastCall;
import dev.parley.client.ui.common.Moments;
import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.Spans;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.people.MissedCalls;
import dev.parley.client.ui.people.PeopleModel;
import dev.parley.client.ui.transfer.past.PastTransfer;
import dev.parley.client.ui.transfer.past.TransferHistory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The calls that were: the newest on the first screen, and all of them, searched and taken away. FX thread. */
public final class HistoryViewModel {
    /** So many more are read at once. */
    static final int PAGE = 50;

    static final int RECENT = 6;

    private final PeopleModel people;
    private final MissedCalls missed;
    private final TransferHistory transfers;
    private final Questions questions;
    private final Texts texts;
    private final Way way;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<PastCall> shown = FXCollections.observableArrayList();
    private final ObservableList<PastCall> recent = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private int wanted = PAGE;
    private int asked;

    /**
     * How one gets back to people.
     *
     * @param ring rings somebody; with a camera or without
     * @param join enters the room of a link
     */
    public record Way(BiConsumer<Contact, Boolean> ring, Consumer<String> join) {}

    public HistoryViewModel(
            PeopleModel people,
            MissedCalls missed,
            TransferHistory transfers,
            Questions questions,
            Texts texts,
            Way way) {
        this.people = people;
        this.missed = missed;
        this.transfers = transfers;
        this.questions = questions;
        this.texts = texts;
        this.way = way;
        search.subscribe((before, now) -> {
            wanted = PAGE;
            find();
        });
    }

    /** Reads the newest for the first screen; also after one more was kept. */
    public void refresh() {
        people.look(book -> book.calls("", 0, RECENT), found -> show(recent, found));
    }

    /** The person looks at all of them. */
    public void open() {
        wanted = PAGE;
        find();
        missed.looked();
    }

    private void find() {
        String words = search.get().strip();
        int number = ++asked;
        int most = wanted;
        people.look(book -> book.calls(words, 0, most + 1), found -> {
            // Who types fast is answered late.
            if (number == asked) {
                more.set(found.size() > most);
                show(shown, found.subList(0, Math.min(found.size(), most)));
            }
        });
    }

    /** Rows that stand stay, with the focus and the menu that somebody has there. */
    private static void show(ObservableList<PastCall> list, List<PastCall> found) {
        if (!list.equals(found)) {
            list.setAll(found);
        }
    }

    /** Reads what is shown anew; some were removed. */
    public void again() {
        find();
        refresh();
    }

    /** Shows more of them. */
    void showMore() {
        wanted += PAGE;
        find();
    }

    void remove(PastCall call) {
        people.ask(
                book -> {
                    book.removeCall(call.id());
                    return call;
                },
                gone -> {
                    shown.remove(gone);
                    refresh();
                });
    }

    /** Asks first. */
    void removeAll() {
        questions.ask(new Questions.Question(
                texts.get("history.removeAll.question"),
                texts.get("history.removeAll.yes"),
                texts.get("people.no"),
                () -> people.askPast(
                        past -> {
                            past.removeCalls();
                            return true;
                        },
                        _ -> again())));
    }

    /** Nothing is kept of any call any more. */
    public void forget() {
        search.set("");
        shown.clear();
        recent.clear();
        more.set(false);
    }

    public StringProperty search() {
        return search;
    }

    public ObservableList<PastCall> shown() {
        return shown;
    }

    public ObservableList<PastCall> recent() {
        return recent;
    }

    /** Whether there are more than are shown. */
    ReadOnlyBooleanProperty more() {
        return more.getReadOnlyProperty();
    }

    /** Who was in it, as they are called here. */
    String who(PastCall call) {
        if (call.people().isEmpty()) {
            return texts.get("home.recent.nobody");
        }
        return texts.list(call.people().stream().map(this::name).distinct().toList());
    }

    private String name(PastCall.Person person) {
        return person.key()
                .flatMap(people::of)
                .map(Contact::name)
                .orElseGet(() -> person.name().isBlank() ? texts.get("ring.somebody") : person.name());
    }

    /** What became of it, when, and how long it lasted. */
    String story(PastCall call) {
        String when = Moments.dateAndTime(texts, call.began());
        String what =
                texts.get("history." + (call.direction() == CallDirection.INCOMING ? "in." : "out.") + call.outcome());
        if (call.outcome() != CallOutcome.HELD) {
            return texts.get("home.recent.when", what, when);
        }
        String span = Spans.words(texts, call.lasted());
        return call.direction() == CallDirection.LINK
                ? texts.get("home.recent.when", when, span)
                : texts.get("history.held", what, when, span);
    }

    /** Whether this person was sure of everybody in it. */
    boolean verified(PastCall call) {
        return !call.people().isEmpty() && call.people().stream().allMatch(PastCall.Person::verified);
    }

    /** Names of the files that were sent and received in it. */
    List<String> files(PastCall call) {
        Instant end = call.began().plus(call.lasted()).plusSeconds(1);
        return transfers.records().stream()
                .filter(each -> each.whole()
                        && !each.when().isBefore(call.began())
                        && !each.when().isAfter(end))
                .map(PastTransfer::names)
                .map(names -> String.join(", ", names))
                .toList();
    }

    /** Whom it rings again, if that can be; the room may be gone where it cannot. */
    Optional<Contact> contact(PastCall call) {
        return call.people().size() == 1
                ? call.people()
                        .getFirst()
                        .key()
                        .flatMap(people::of)
                        .filter(contact -> contact.link().isPresent() && !contact.blocked())
                : Optional.empty();
    }

    boolean canCallAgain(PastCall call) {
        return contact(call).isPresent() || call.link().isPresent();
    }

    void callAgain(PastCall call) {
        Optional<Contact> contact = contact(call);
        if (contact.isPresent()) {
            way.ring().accept(contact.get(), true);
        } else {
            call.link().ifPresent(way.join());
        }
    }
}
