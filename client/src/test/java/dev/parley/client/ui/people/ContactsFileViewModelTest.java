package dev.parley.client.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import dev.parley.client.app.people.ContactsFile;
import dev.parley.client.contact.BookTrouble;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.ContactsText;
import dev.parley.client.ui.common.ViewModels;
import dev.parley.client.ui.shell.staged.StagedDesktop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contacts into a real file and out of one, without a screen. */
class ContactsFileViewModelTest {
    private static final Contact BOB = StagedPeople.BOB.withNotes("from the choir");
    private static final Contact ZOE = StagedPeople.contact(2, "Zoë Okafor");

    @TempDir
    private Path folder;

    private final ViewModels with = new ViewModels();
    private final StagedPeople staged = new StagedPeople();
    private final StagedDesktop desktop = new StagedDesktop();
    private final PeopleModel people = new PeopleModel(staged, Runnable::run, with.texts);
    private final ContactsFileViewModel contacts = new ContactsFileViewModel(
            people, new ContactsFile(), desktop, with.texts, InstantSource.fixed(StagedPeople.NOW), Runnable::run);

    private Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("parley-contacts.json");
        desktop.folder = Optional.of(folder);
        desktop.files = List.of(file);
    }

    @Test
    void whatIsTakenOutIsReadableForItsOwnerAloneAndIsBroughtInElsewhere() throws Exception {
        staged.book.keep(BOB);
        staged.book.keep(ZOE);
        contacts.takeOut();
        awaitWords("2 contacts are in " + file + ". Keep it to yourself.");
        assertThat(Files.readString(file)).contains("\"from the choir\"", "\"Zoë Okafor\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        staged.book.remove(BOB.id());
        staged.book.keep(ZOE.withName("Zoe"));
        contacts.bringIn();
        awaitWords("1 added, 1 changed, 0 as they were. Compared with, as the file says, and not by you here: "
                + "Bob Lindgren.");
        assertThat(people.contacts()).extracting(Contact::name).containsExactly("Bob Lindgren", "Zoë Okafor");
        assertThat(people.contacts().getFirst().notes()).isEqualTo("from the choir");
    }

    @Test
    void whereAnythingIsWrongNothingIsTakenAndItIsSaidInTheLanguageOfThePerson() throws Exception {
        with.texts.speak(Locale.GERMAN);
        String good = ContactsText.write(List.of(BOB, ZOE));
        Files.writeString(file, good.replaceFirst("\"hue\" : \\d+", "\"hue\" : 400"));
        contacts.bringIn();
        awaitWords("Aus " + file + " wurde nichts eingelesen. Mit dem Kontakt 1 (Bob Lindgren) stimmt etwas nicht. "
                + "Der Befehl „parley contacts import“ sagt, was.");
        Files.writeString(file, good.replace("\"version\" : 1", "\"version\" : 2"));
        contacts.bringIn();
        awaitWords("Aus " + file + " wurde nichts eingelesen. Ein neueres Parley hat sie geschrieben: "
                + "Aktualisieren Sie zuerst dieses.");
        Files.write(file, new byte[] {(byte) 0xff, 1, 2});
        contacts.bringIn();
        awaitWords("Aus " + file + " wurde nichts eingelesen. Das ist keine Datei mit Kontakten von Parley.");
        assertThat(staged.book.contacts()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereAndAFolderThatIsNoneAreSaid() {
        desktop.files = List.of(folder.resolve("none.json"));
        contacts.bringIn();
        awaitWords(folder.resolve("none.json")
                + " cannot be read: look whether it is there, and whether you may read it.");
        desktop.folder = Optional.of(Path.of("/proc/none"));
        contacts.takeOut();
        awaitWords("/proc/none/parley-contacts.json cannot be written: look whether you may write there, and whether "
                + "the disk is full.");
    }

    @Test
    void aBookThatCannotKeepThemSaysSo() throws Exception {
        Files.writeString(file, ContactsText.write(List.of(BOB)));
        staged.book.trouble =
                Optional.of(new BookTrouble(BookTrouble.Kind.UNKEPT_FULL, "people.db", "The disk is full."));
        contacts.bringIn();
        awaitWords("The disk is full.");
    }

    @Test
    void whoChoosesNothingIsToldNothing() {
        desktop.files = List.of();
        desktop.folder = Optional.empty();
        contacts.bringIn();
        contacts.takeOut();
        assertThat(contacts.words().get()).isEmpty();
    }

    private void awaitWords(String words) {
        Waiting.await().untilAsserted(() -> assertThat(contacts.words().get()).isEqualTo(words));
    }
}
