package dev.parley.client.ui.people;

import dev.parley.client.contact.AddressBook;
import dev.parley.client.contact.BookTrouble;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.History;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.ui.common.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The people of the address book as they were read last, and the way to change them. FX thread; the book answers later. */
public final class PeopleModel {
    private final BookPort book;
    private final Executor fx;
    private final Texts texts;
    private final ObservableList<Contact> contacts = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<OptionalInt> keptDays = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    /** What is wrong, as it is said in whatever language. */
    private final ObjectProperty<Supplier<String>> wrong = new SimpleObjectProperty<>(() -> "");

    /** Whether what is wrong is the book itself, and not what was wanted of it. */
    private boolean unread;

    private final StringBinding trouble;

    private record Read(Optional<BookTrouble> trouble, List<Contact> contacts) {}

    public PeopleModel(BookPort book, Executor fx, Texts texts) {
        this.book = book;
        this.fx = fx;
        this.texts = texts;
        trouble = texts.bind(() -> wrong.get().get(), wrong);
    }

    /** Reads the book anew; other programs of this user change it too. */
    public void refresh() {
        look(_ -> true, _ -> {});
    }

    /**
     * Reads something of the book, and all people anew: others may have changed it. What went wrong with what this person wanted stays
     * said.
     *
     * @param answer is told on the FX thread, unless something went wrong
     */
    public <T> void look(Function<AddressBook, T> question, Consumer<T> answer) {
        // What a person wanted and did not get is no trouble of the book, and stays.
        ask(question, read -> unread || read.trouble().isPresent(), answer, _ -> unread = true);
    }

    /** Keeps somebody, new or changed. */
    public void keep(Contact contact) {
        keep(contact, () -> {});
    }

    /** @param kept is run once that is sure */
    public void keep(Contact contact, Runnable kept) {
        ask(
                now -> {
                    now.keep(contact);
                    return contact;
                },
                _ -> kept.run());
    }

    public void remove(Contact contact) {
        ask(
                now -> {
                    now.remove(contact.id());
                    return contact;
                },
                _ -> {});
    }

    /**
     * Asks the book something, and reads it anew after that; what goes wrong is said.
     *
     * @param answer is told on the FX thread, unless something went wrong
     */
    public <T> void ask(Function<AddressBook, T> question, Consumer<T> answer) {
        ask(question, answer, _ -> {});
    }

    /** @param failed is told what went wrong, in a sentence */
    <T> void ask(Function<AddressBook, T> question, Consumer<T> answer, Consumer<String> failed) {
        ask(question, _ -> true, answer, failed);
    }

    /** @param says whether what is said of the book from now on is what was read of it */
    private <T> void ask(
            Function<AddressBook, T> question, Predicate<Read> says, Consumer<T> answer, Consumer<String> failed) {
        var _ = book.ask(now -> new Answer<>(question.apply(now), read(now)))
                .whenCompleteAsync(
                        (told, failure) -> {
                            if (failure == null) {
                                if (says.test(told.read())) {
                                    tell(told.read());
                                }
                                know(told.read());
                                answer.accept(told.value());
                            } else {
                                wrong.set(() -> sentence(failure));
                                failed.accept(trouble.get());
                            }
                        },
                        fx);
    }

    /** The same about what is kept of the past beside the calls. */
    public <T> void askPast(Function<History, T> question, Consumer<T> answer) {
        var _ = book.askPast(question)
                .whenCompleteAsync(
                        (told, failure) -> {
                            if (failure == null) {
                                answer.accept(told);
                            } else {
                                wrong.set(() -> sentence(failure));
                            }
                        },
                        fx);
    }

    /** Finds out for how long calls are kept. */
    public void lookHowLong() {
        askPast(History::keptDays, keptDays::set);
    }

    /**
     * Keeps calls for so many days, and removes what is older at once.
     *
     * @param done is run after that
     */
    public void keepDays(OptionalInt days, Runnable done) {
        askPast(
                past -> {
                    past.keepDays(days);
                    return days;
                },
                now -> {
                    keptDays.set(now);
                    done.run();
                });
    }

    /** For how many days calls are kept; empty for ever. */
    public ReadOnlyObjectProperty<OptionalInt> keptDays() {
        return keptDays.getReadOnlyProperty();
    }

    private static Read read(AddressBook now) {
        return new Read(now.trouble(), now.contacts());
    }

    private record Answer<T>(T value, Read read) {}

    private void tell(Read read) {
        unread = read.trouble().isPresent();
        wrong.set(
                read.trouble().<Supplier<String>>map(why -> () -> sentence(why)).orElse(() -> ""));
    }

    private void know(Read read) {
        if (!read.contacts().equals(contacts)) {
            contacts.setAll(read.contacts());
        }
        known.set(true);
    }

    private String sentence(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof AddressBook.Unkept unkept ? sentence(unkept.trouble()) : texts.get("people.unkept");
    }

    private String sentence(BookTrouble why) {
        return texts.reason(why.kind().code(), why.subject(), why.sentence());
    }

    /** Everybody, sorted as people sort names. */
    public ObservableList<Contact> contacts() {
        return contacts;
    }

    public Optional<Contact> of(IdentityKey key) {
        return contacts.stream().filter(contact -> contact.key().equals(key)).findFirst();
    }

    /** Whether the book was read, so that there is something to show. */
    public ReadOnlyBooleanProperty known() {
        return known.getReadOnlyProperty();
    }

    /** Why nothing can be kept, or was not kept just now, in words; empty while all is well. */
    public StringBinding trouble() {
        return trouble;
    }
}
