package dev.parley.client.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.contact.AddressBook.Unkept;
import dev.parley.client.contact.CallDirection;
import dev.parley.client.contact.CallOutcome;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.ContactId;
import dev.parley.client.contact.PastCall;
import dev.parley.client.contact.PastFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that keep and remove things all the time are killed at random moments of it, also while the file is made: it opens again,
 * nothing is lost of what was confirmed, and what was under way is there whole or not at all. {@code scripts/check-long} kills 200.
 */
class KilledBookTest {
    @TempDir
    private Path root;

    @Test
    void nothingThatWasConfirmedIsLost() throws Exception {
        new KilledWriters(root, Writer.class, LongRun.size(10, 200)).kill(KilledBookTest::state);
    }

    private static Map<String, String> state(Path folder) {
        try (SqliteBook book = new SqliteBook(folder)) {
            assertThat(book.trouble()).isEmpty();
            return state(book);
        }
    }

    private static Map<String, String> state(SqliteBook book) {
        Map<String, String> state = new TreeMap<>();
        book.contacts()
                .forEach(contact -> state.put(
                        "contact " + contact.id().value().getLeastSignificantBits(),
                        contact.notes().length() + ""));
        book.calls("", 0, 10_000).forEach(call -> {
            assertThat(call.people()).hasSize((int) call.lasted().toSeconds());
            state.put(
                    "call " + call.id().getLeastSignificantBits(), call.lasted().toSeconds() + "");
        });
        book.files(10_000).forEach(files -> state.put("files " + files.transfer(), files.size() + ""));
        return state;
    }

    /** What is killed. */
    static final class Writer {
        private static final List<String> KINDS = List.of("contact", "call", "files");

        private Writer() {}

        public static void main(String[] arguments) {
            Random random = new Random(Long.parseLong(arguments[1]));
            System.out.println(KilledWriters.OPEN);
            try (SqliteBook book = new SqliteBook(Path.of(arguments[0]))) {
                while (true) {
                    KilledWriters.Change change = KilledWriters.Change.next(random, KINDS);
                    System.out.println(change.text());
                    make(change, book);
                    System.out.println(KilledWriters.DONE);
                }
            } catch (Unkept e) {
                System.err.println(e.getMessage());
                System.exit(1);
            }
        }

        private static void make(KilledWriters.Change change, SqliteBook book) {
            int number = change.number();
            int value = change.value();
            UUID id = new UUID(7, number);
            switch (change.what()) {
                case "contact" -> {
                    Contact contact = SqliteBookTest.contact("Nr " + number, number);
                    if (value == 0) {
                        book.remove(new ContactId(id));
                    } else {
                        book.keep(new Contact(
                                new ContactId(id),
                                contact.name(),
                                contact.key(),
                                Optional.empty(),
                                contact.link(),
                                0,
                                "n".repeat(value),
                                false,
                                false,
                                Instant.EPOCH));
                    }
                }
                case "call" -> {
                    if (value == 0) {
                        book.removeCall(id);
                    } else {
                        book.keep(new PastCall(
                                id,
                                CallDirection.OUTGOING,
                                CallOutcome.HELD,
                                Instant.EPOCH.plusSeconds(number),
                                Duration.ofSeconds(value),
                                SqliteBookTest.call(
                                                Instant.EPOCH,
                                                Collections.nCopies(value, "p").toArray(String[]::new))
                                        .people(),
                                Optional.empty()));
                    }
                }
                default -> {
                    if (value == 0) {
                        book.removeFiles(List.of("" + number));
                    } else {
                        PastFiles files = SqliteBookTest.files("" + number, "nobody", Instant.EPOCH);
                        book.keep(new PastFiles(
                                files.transfer(),
                                Optional.empty(),
                                true,
                                files.peer(),
                                files.names(),
                                1,
                                value,
                                files.when(),
                                files.paths(),
                                true,
                                "",
                                "",
                                ""));
                    }
                }
            }
        }
    }
}
