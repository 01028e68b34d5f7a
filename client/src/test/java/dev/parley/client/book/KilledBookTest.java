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
import dev.parley.client.transfer.TestClassPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that keep and remove things all the time are killed at random moments of it, also while the file is made: it opens again,
 * nothing is lost of what was confirmed, and what was under way is there whole or not at all. {@code scripts/check-long} kills 200.
 */
class KilledBookTest {
    private static final int KILLS = Integer.getInteger("parley.kills", LongRun.size(10, 200));
    private static final long SEED = Long.getLong("parley.seed", 20261129);
    private static final int MOST_CHANGES = 40;
    private static final long OPENING_NANOS = 300_000_000;
    private static final long CHANGE_NANOS = 3_000_000;

    @TempDir
    private Path root;

    private final Random random = new Random(SEED);

    @Test
    void nothingThatWasConfirmedIsLost() throws Exception {
        Path folder = root.resolve("0");
        Map<String, String> confirmed = new TreeMap<>();
        int underWay = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            // Each tenth begins with nothing, and dies while the file is made.
            if (kill % 10 == 0) {
                folder = Files.createDirectory(root.resolve("folder " + kill));
                confirmed.clear();
            }
            Optional<Change> last = run(folder, kill, confirmed);
            underWay += last.isPresent() ? 1 : 0;
            try (SqliteBook book = new SqliteBook(folder)) {
                Map<String, String> there = state(book);
                if (!there.equals(confirmed)) {
                    last.ifPresent(change -> change.in(confirmed));
                }
                assertThat(book.trouble()).as("kill " + kill).isEmpty();
                assertThat(there).as("kill " + kill).isEqualTo(confirmed);
            }
        }
        assertThat(underWay).as("kills in the middle of a change").isGreaterThan(KILLS / 3);
    }

    /** Returns what was under way when it was killed, and changes {@code confirmed} by all before that. */
    private Optional<Change> run(Path folder, int kill, Map<String, String> confirmed) throws IOException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        TestClassPath.text(),
                        Writer.class.getName(),
                        folder.toString(),
                        Long.toString(random.nextLong()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String first = writer.inputReader(StandardCharsets.UTF_8).readLine();
        assertThat(first).isEqualTo("open");
        List<String> lines = new ArrayList<>();
        // Each tenth while the file is made or opened, the others at some moment of some change.
        int changes = kill % 10 == 0 ? 0 : random.nextInt(MOST_CHANGES);
        for (int line = 0; line < 2 * changes; line++) {
            lines.add(writer.inputReader(StandardCharsets.UTF_8).readLine());
        }
        LockSupport.parkNanos(random.nextLong(kill % 10 == 0 ? OPENING_NANOS : CHANGE_NANOS));
        writer.toHandle().destroyForcibly();
        writer.inputReader(StandardCharsets.UTF_8).lines().forEach(lines::add);
        Change begun = null;
        for (String line : lines) {
            if (line.startsWith("begin ")) {
                begun = Change.of(line);
            } else if (line.equals("done") && begun != null) {
                begun.in(confirmed);
                begun = null;
            }
        }
        try {
            assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return Optional.ofNullable(begun);
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

    /**
     * Something is kept, or removed.
     *
     * @param value how large it is; 0 if it is removed
     */
    private record Change(String what, int number, int value) {
        private static final List<String> KINDS = List.of("contact", "call", "files");

        static Change next(Random random) {
            return new Change(
                    KINDS.get(random.nextInt(KINDS.size())), random.nextInt(12), Math.max(0, random.nextInt(40) - 10));
        }

        static Change of(String line) {
            String[] words = line.split(" ", -1);
            return new Change(words[1], Integer.parseInt(words[2]), Integer.parseInt(words[3]));
        }

        String text() {
            return "begin " + what + " " + number + " " + value;
        }

        void in(Map<String, String> state) {
            String name = what + " " + number;
            if (value == 0) {
                state.remove(name);
            } else {
                state.put(name, value + "");
            }
        }

        void in(SqliteBook book) {
            UUID id = new UUID(7, number);
            switch (what) {
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

    /** What is killed. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            Random random = new Random(Long.parseLong(arguments[1]));
            System.out.println("open");
            try (SqliteBook book = new SqliteBook(Path.of(arguments[0]))) {
                while (true) {
                    Change change = Change.next(random);
                    System.out.println(change.text());
                    change.in(book);
                    System.out.println("done");
                }
            } catch (Unkept e) {
                System.err.println(e.getMessage());
                System.exit(1);
            }
        }
    }
}
