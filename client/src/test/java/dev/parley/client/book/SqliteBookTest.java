package dev.parley.client.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.contact.AddressBook.Unkept;
import dev.parley.client.contact.CallDirection;
import dev.parley.client.contact.CallOutcome;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.PastCall;
import dev.parley.client.contact.PastFiles;
import dev.parley.client.trust.BellKey;
import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.IdentityKey;
import dev.parley.signaling.protocol.id.BoxId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People and past calls are found again as they were kept, also by another program. */
class SqliteBookTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00.123456789Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private Instant now = NOON;
    private SqliteBook book;
    private SqliteBook other;

    @BeforeEach
    void open() {
        book = new SqliteBook(folder.resolve("parley/people.db"), () -> now, opened -> {});
        other = new SqliteBook(folder.resolve("parley/people.db"), () -> now, opened -> {});
    }

    @AfterEach
    void close() {
        book.close();
        other.close();
    }

    static IdentityKey key(int number) {
        byte[] bytes = new byte[IdentityKey.BYTES];
        bytes[0] = (byte) number;
        bytes[1] = (byte) (number >> 8);
        return IdentityKey.of(bytes);
    }

    static Contact contact(String name, int number) {
        ContactLink link = new ContactLink(
                "https://parley.example",
                BoxId.of(new byte[BoxId.BYTES]),
                BellKey.of(new byte[BellKey.BYTES]),
                key(number));
        return Contact.fresh(name, key(number), Optional.of(link), NOON);
    }

    static PastCall call(Instant began, String... names) {
        return new PastCall(
                UUID.randomUUID(),
                CallDirection.INCOMING,
                CallOutcome.HELD,
                began,
                HOUR,
                List.of(names).stream()
                        .map(name -> new PastCall.Person(name, Optional.of(key(name.hashCode())), true))
                        .toList(),
                Optional.of("https://parley.example/j#1.secret"));
    }

    static PastFiles files(String id, String peer, Instant when) {
        return new PastFiles(
                id,
                Optional.empty(),
                false,
                peer,
                List.of("a b.txt", "c"),
                2,
                3,
                when,
                List.of("/tmp/a b.txt"),
                true,
                "",
                "",
                "");
    }

    @Test
    void anotherProgramFindsAContactAsItWasKept() {
        Contact ann = contact("Ann", 1).withNotes("likes\ntea").withAlways(true).verifiedBy(key(7), NOON);
        book.keep(ann);
        assertThat(other.contacts()).containsExactly(ann);
        assertThat(other.contactOf(key(7))).contains(ann);
        assertThat(other.contactOf(key(1))).isEmpty();
        assertThat(book.trouble()).isEmpty();
    }

    @Test
    void twoProgramsChangeItInTurns() {
        Contact ann = contact("Ann", 1);
        book.keep(ann);
        other.keep(ann.withName("Anna").withBlocked(true));
        other.keep(contact("Bob", 2));
        assertThat(book.contacts()).extracting(Contact::name).containsExactly("Anna", "Bob");
        book.remove(ann.id());
        assertThat(other.contacts()).extracting(Contact::name).containsExactly("Bob");
    }

    @Test
    void contactsStandInTheOrderOfNames() {
        List.of("Zoe", "émile", "Emil", "ada", "Änne").forEach(name -> book.keep(contact(name, name.hashCode())));
        assertThat(book.contacts()).extracting(Contact::name).containsExactly("ada", "Änne", "Emil", "émile", "Zoe");
    }

    @Test
    void twoContactsNeverHaveOneKey() {
        book.keep(contact("Ann", 1));
        assertThatThrownBy(() -> book.keep(contact("Mallory", 1)))
                .isInstanceOf(Unkept.class)
                .hasMessageContaining("Ann");
        assertThat(book.contacts()).hasSize(1);
    }

    @Test
    void aCallThatIsKeptAgainIsOneCall() {
        PastCall begun = call(NOON, "Bob");
        book.keep(begun);
        PastCall over = new PastCall(
                begun.id(),
                begun.direction(),
                begun.outcome(),
                NOON,
                HOUR.plus(HOUR),
                call(NOON, "Bob", "Cem").people(),
                Optional.empty());
        book.keep(over);
        assertThat(other.calls("", 0, 10)).containsExactly(over);
    }

    @Test
    void callsAreFoundByWhoWasInThem() {
        PastCall early = call(NOON, "Björn Borg", "Ann");
        PastCall late = call(NOON.plus(HOUR), "Ann");
        book.keep(early);
        book.keep(late);
        book.keep(contact("Grandma Ilse", "Ann".hashCode()));
        assertThat(other.calls(" ", 0, 10)).containsExactly(late, early);
        assertThat(other.calls("", 1, 10)).containsExactly(early);
        assertThat(other.calls("BJORN", 0, 10)).containsExactly(early);
        assertThat(other.calls("borg björn", 0, 10)).containsExactly(early);
        assertThat(other.calls("ilse", 0, 10)).containsExactly(late, early);
        assertThat(other.calls("100%_' OR 1", 0, 10)).isEmpty();
    }

    /** As an older program meets an outcome that was added after it: it shows the others, and loses nothing. */
    @Test
    void aCallOfANewerProgramIsPassedOverAndStaysInTheFile() throws Exception {
        PastCall known = call(NOON, "Ann");
        PastCall newer = call(NOON.plus(HOUR), "Bob");
        book.keep(known);
        book.keep(newer);
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("parley/people.db"))) {
            assertThat(Rows.change(raw, "UPDATE calls SET outcome = 'OF_LATER' WHERE id = ?", newer.id()))
                    .isOne();
            assertThat(other.calls("", 0, 10)).containsExactly(known);
            other.keep(call(NOON, "Cem"));
            assertThat(Rows.all(raw, "SELECT id FROM calls WHERE outcome = 'OF_LATER'", row -> row.getString(1)))
                    .containsExactly(newer.id().toString());
        }
    }

    @Test
    void aCallIsKeptWithEachOutcome() {
        for (CallOutcome outcome : CallOutcome.values()) {
            PastCall call = new PastCall(
                    UUID.randomUUID(),
                    CallDirection.OUTGOING,
                    outcome,
                    NOON,
                    Duration.ZERO,
                    List.of(),
                    Optional.empty());
            book.keep(call);
            assertThat(other.calls("", 0, 10)).contains(call);
        }
    }

    @Test
    void aCallThatWasRemovedIsStillKnown() {
        PastCall call = call(NOON, "Bob");
        assertThat(book.knows(call.id())).isFalse();
        book.keep(call);
        book.removeCall(call.id());
        assertThat(book.calls("", 0, 10)).isEmpty();
        assertThat(other.knows(call.id())).isTrue();
    }

    @Test
    void theIdOfACallOfLongAgoIsForgotten() {
        PastCall call = call(NOON, "Bob");
        book.keep(call);
        book.removeCall(call.id());
        book.close();
        now = NOON.plus(Duration.ofDays(399));
        open();
        assertThat(book.knows(call.id())).isTrue();
        book.close();
        now = NOON.plus(Duration.ofDays(401));
        open();
        assertThat(book.knows(call.id())).isFalse();
    }

    @Test
    void transfersAreOfTheCallInWhoseTimeTheyEnded() {
        PastCall call = call(NOON, "Bob");
        book.keep(files("before", "Bob", NOON.minusSeconds(1)));
        book.keep(files("within", "Bob", NOON.plusSeconds(5)));
        book.keep(files("others", "Cem", NOON.plusSeconds(6)));
        book.keep(call);
        book.keep(files("later", "Bob", NOON.plus(HOUR)));
        assertThat(other.filesOf(call.id())).extracting(PastFiles::transfer).containsExactly("within", "later");
        assertThat(other.files(10))
                .extracting(PastFiles::transfer)
                .containsExactly("later", "others", "within", "before");
        PastFiles kept = other.files(10).getLast();
        assertThat(kept).isEqualTo(files("before", "Bob", NOON.minusSeconds(1)));
        book.removeCall(call.id());
        assertThat(other.files(10)).extracting(PastFiles::transfer).containsExactly("others", "before");
    }

    @Test
    void whatIsOlderThanSoManyDaysGoesByItself() {
        PastCall old = call(NOON.minus(Duration.ofDays(8)), "Bob");
        book.keep(old);
        book.keep(files("old", "Bob", old.began()));
        book.keep(files("alone", "Cem", old.began()));
        book.keep(call(NOON, "Ann"));
        assertThat(book.keptDays()).isEmpty();
        book.keepDays(OptionalInt.of(7));
        assertThat(other.keptDays()).hasValue(7);
        assertThat(other.calls("", 0, 10)).hasSize(1);
        assertThat(other.files(10)).isEmpty();
        now = NOON.plus(Duration.ofDays(8));
        book.keep(call(now, "Dora"));
        assertThat(other.calls("", 0, 10)).hasSize(1);
        book.keepDays(OptionalInt.empty());
        assertThat(other.keptDays()).isEmpty();
        assertThatThrownBy(() -> book.keepDays(OptionalInt.of(0))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Anybody who has the contact link can have as many of them kept as they like. */
    @Test
    void ofMissedCallsOfStrangersTheNewestAreKeptAndOfFriendsAll() {
        Contact ann = contact("Ann", 1);
        book.keep(ann);
        for (int minute = 0; minute < CallRows.MOST_OF_STRANGERS + 20; minute++) {
            Instant at = NOON.plusSeconds(60L * minute);
            book.keep(missed(at, "Mallory", Optional.empty()));
            if (minute < 20) {
                book.keep(missed(at, "Ann", Optional.of(ann.key())));
            }
        }
        assertThat(other.calls("mallory", 0, 1000))
                .hasSize(CallRows.MOST_OF_STRANGERS)
                .last()
                .extracting(PastCall::began)
                .isEqualTo(NOON.plusSeconds(60L * 20));
        assertThat(other.calls("ann", 0, 1000)).hasSize(20);
    }

    private static PastCall missed(Instant at, String name, Optional<IdentityKey> key) {
        return new PastCall(
                UUID.randomUUID(),
                CallDirection.INCOMING,
                CallOutcome.MISSED,
                at,
                Duration.ZERO,
                List.of(new PastCall.Person(name, key, false)),
                Optional.empty());
    }

    @Test
    void itIsItsOwnersAlone() throws Exception {
        book.keep(contact("Ann", 1));
        Path file = folder.resolve("parley/people.db");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("parley"))))
                .isEqualTo("rwx------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(other.contacts()).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void oneThatWasDeletedMeanwhileIsBegunAnew() throws Exception {
        book.keep(contact("Ann", 1));
        Files.delete(folder.resolve("parley/people.db"));
        assertThat(book.contacts()).isEmpty();
        book.keep(contact("Bob", 2));
        assertThat(other.contacts()).extracting(Contact::name).containsExactly("Bob");
    }

    @Test
    void whatWasRemovedIsNotInTheFile() throws Exception {
        Contact ann = contact("Annabella Unmistakable", 1);
        book.keep(ann);
        book.remove(ann.id());
        assertThat(Files.readString(folder.resolve("parley/people.db"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Unmistakable");
    }
}
