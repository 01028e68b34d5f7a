package dev.parley.client.ui.people;

import dev.parley.client.contact.AddressBook;
import dev.parley.client.contact.ContactsImport;
import dev.parley.client.contact.ContactsText;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.system.ChooserPort;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Contacts out of a file that their owner can read, and into one; what became of it, in words. FX thread. */
public final class ContactsFileViewModel {
    /** What a file is called until somebody calls it something else. */
    private static final String NAME = "parley-contacts.json";

    private final PeopleModel people;
    private final ContactsFilePort files;
    private final ChooserPort chooser;
    private final Texts texts;
    private final InstantSource clock;
    private final Executor fx;
    private final ObjectProperty<Supplier<String>> words = new SimpleObjectProperty<>(() -> "");

    public ContactsFileViewModel(
            PeopleModel people,
            ContactsFilePort files,
            ChooserPort chooser,
            Texts texts,
            InstantSource clock,
            Executor fx) {
        this.people = people;
        this.files = files;
        this.chooser = chooser;
        this.texts = texts;
        this.clock = clock;
        this.fx = fx;
    }

    /** Takes all of a file that is chosen, or nothing where anything in it is wrong. */
    void bringIn() {
        chooser.file(texts.get("contactsFile.import")).ifPresent(file -> {
            say(() -> "");
            var _ = files.read(file).thenAcceptAsync(reading -> take(file, reading), fx);
        });
    }

    private void take(Path file, ContactsFilePort.Reading reading) {
        switch (reading) {
            case ContactsFilePort.Reading.Good(List<ContactsText.Entry> entries) ->
                people.ask(
                        book -> kept(book, entries),
                        done -> say(() -> imported(done)),
                        sentence -> say(() -> sentence));
            case ContactsFilePort.Reading.Wrong(ContactsText.Fault fault, String where) ->
                say(() -> texts.get("contactsFile.wrong", file, texts.get("contactsFile." + fault, where)));
            case ContactsFilePort.Reading.Unreadable() -> say(() -> texts.get("contactsFile.unreadable", file));
        }
    }

    private ContactsImport kept(AddressBook book, List<ContactsText.Entry> entries) {
        ContactsImport done = ContactsImport.of(entries, book.contacts(), clock.instant());
        book.keepAll(done.kept());
        return done;
    }

    private String imported(ContactsImport done) {
        String all = texts.get(
                "contactsFile.imported", done.added().size(), done.changed().size(), done.same());
        return done.verified().isEmpty()
                ? all
                : all + " " + texts.get("contactsFile.verified", String.join(", ", done.verified()));
    }

    /** Writes everybody into a file. */
    void takeOut() {
        chooser.save(texts.get("contactsFile.export"), NAME).ifPresent(file -> {
            say(() -> "");
            people.ask(
                    AddressBook::contacts,
                    contacts -> {
                        var _ = files.write(file, contacts)
                                .thenAcceptAsync(
                                        written -> say(() -> written
                                                ? texts.get("contactsFile.exported", contacts.size(), file)
                                                : texts.get("contactsFile.unwritable", file)),
                                        fx);
                    },
                    sentence -> say(() -> sentence));
        });
    }

    private void say(Supplier<String> next) {
        words.set(next);
    }

    /** What became of the last try; empty before it. */
    StringBinding words() {
        return texts.bind(() -> words.get().get(), words);
    }
}
