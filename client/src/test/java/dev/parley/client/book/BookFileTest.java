package dev.parley.client.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.LongRun;
import dev.parley.client.contact.AddressBook.Unkept;
import dev.parley.client.contact.BookTrouble;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.PastCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of other versions, of other programs, and damaged ones: what can be read is shown, and nothing is lost. */
class BookFileTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final int DAMAGED = LongRun.size(40, 1000);
    private static final Contact ANN = SqliteBookTest.contact("Ann", 1);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve(SqliteBook.FILE);
    }

    static IntStream versions() {
        return IntStream.range(1, Schema.VERSION);
    }

    /** As a program of that time would have left it. */
    private void makeOld(int version) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            BookFile.run(connection, "BEGIN");
            Schema.migrate(connection, version);
            new ContactRows(connection).keep(ANN);
            BookFile.run(connection, "COMMIT");
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            BookFile.run(connection, sql);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void anOlderFileIsTakenForwardWithAllThatIsInIt(int version) throws Exception {
        makeOld(version);
        PastCall call = SqliteBookTest.call(NOON, "Bob");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            new CallRows(connection).keep(call);
        }
        try (SqliteBook book = new SqliteBook(folder)) {
            assertThat(book.trouble()).isEmpty();
            assertThat(book.contacts()).containsExactly(ANN);
            assertThat(book.calls("", 0, 10)).containsExactly(call);
            book.keep(SqliteBookTest.files("1", "Bob", NOON.plusSeconds(1)));
            assertThat(book.filesOf(call.id())).hasSize(1);
            assertThat(book.keptDays()).isEmpty();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(Schema.version(connection)).isEqualTo(Schema.VERSION);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void anOlderFileHasTheTablesOfANewOneThen(int version) throws Exception {
        makeOld(version);
        new SqliteBook(folder).trouble();
        String taken = tables();
        Files.delete(file);
        new SqliteBook(folder).trouble();
        assertThat(taken).isEqualTo(tables());
    }

    private String tables() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return Rows.all(connection, "SELECT sql FROM sqlite_schema ORDER BY name", row -> "" + row.getString(1))
                    .toString();
        }
    }

    @Test
    void aNewerFileIsOnlyShown() throws Exception {
        makeOld(Schema.VERSION);
        run("PRAGMA user_version = " + (Schema.VERSION + 4));
        run("ALTER TABLE contacts ADD COLUMN title TEXT");
        byte[] before = Files.readAllBytes(file);
        try (SqliteBook book = new SqliteBook(folder)) {
            assertThat(book.trouble().map(BookTrouble::sentence))
                    .hasValueSatisfying(said -> assertThat(said)
                            .contains("newer Parley", "version " + (Schema.VERSION + 4), file.toString()));
            assertThat(book.contacts()).containsExactly(ANN);
            assertThatThrownBy(() -> book.keep(ANN.withName("Anna")))
                    .isInstanceOf(Unkept.class)
                    .hasMessageContaining("update Parley");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aNewerProgramThatComesMeanwhileIsSeen() throws Exception {
        try (SqliteBook book = new SqliteBook(folder)) {
            book.keep(ANN);
            run("PRAGMA user_version = " + (Schema.VERSION + 1));
            assertThatThrownBy(() -> book.remove(ANN.id())).isInstanceOf(Unkept.class);
            assertThat(book.trouble()).isPresent();
            assertThat(book.contacts()).containsExactly(ANN);
        }
    }

    @Test
    void aRowThatOnlyANewerProgramUnderstandsIsPassedOver() throws Exception {
        try (SqliteBook book = new SqliteBook(folder)) {
            book.keep(ANN);
            book.keep(SqliteBookTest.call(NOON, "Bob"));
            run("INSERT INTO calls SELECT 'x', direction, outcome, began, lasted, link FROM calls");
            run("UPDATE contacts SET hue = 1000");
            assertThat(book.calls("", 0, 10)).hasSize(1);
            assertThat(book.contacts()).isEmpty();
        }
    }

    @Test
    void anotherProgramsDatabaseIsLeftAlone() throws Exception {
        run("CREATE TABLE songs(name TEXT)");
        byte[] before = Files.readAllBytes(file);
        try (SqliteBook book = new SqliteBook(folder)) {
            assertThat(book.trouble().map(BookTrouble::sentence))
                    .hasValueSatisfying(said -> assertThat(said).contains("another program"));
            assertThat(book.contacts()).isEmpty();
            assertThatThrownBy(() -> book.keep(ANN)).isInstanceOf(Unkept.class);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Dear diary", "SQLite format 3\0 and no more"})
    void whatIsNoDatabaseIsNeverMadeAnew(String content) throws IOException {
        Files.writeString(file, content);
        try (SqliteBook book = new SqliteBook(folder)) {
            assertThat(book.trouble().map(BookTrouble::sentence))
                    .hasValueSatisfying(said -> assertThat(said).contains(file.toString()));
            assertThat(book.contacts()).isEmpty();
            assertThatThrownBy(() -> book.keep(ANN)).isInstanceOf(Unkept.class);
        }
        assertThat(file).hasContent(content);
    }

    @Test
    void aFolderInItsPlaceIsSaid() throws IOException {
        Files.createDirectory(file);
        try (SqliteBook book = new SqliteBook(folder)) {
            assertThat(book.trouble().map(BookTrouble::sentence))
                    .hasValueSatisfying(said -> assertThat(said).contains(file.toString()));
            assertThatThrownBy(() -> book.keep(ANN)).isInstanceOf(Unkept.class);
        }
        assertThat(file).isEmptyDirectory();
    }

    @Test
    void aDamagedFileShowsWhatCanBeReadAndIsNeverChanged() throws Exception {
        try (SqliteBook book = new SqliteBook(folder)) {
            book.keep(ANN);
            for (int number = 0; number < 60; number++) {
                book.keep(SqliteBookTest.call(NOON.plusSeconds(number), "Bob " + number));
            }
        }
        byte[] whole = Files.readAllBytes(file);
        int seen = 0;
        int read = 0;
        for (int seed = 0; seed < DAMAGED; seed++) {
            byte[] damaged = whole.clone();
            Random random = new Random(seed);
            int from = random.nextInt(damaged.length);
            int to = Math.min(damaged.length, from + 1 + random.nextInt(2000));
            for (int at = from; at < to; at++) {
                damaged[at] = (byte) random.nextInt();
            }
            Files.write(file, damaged);
            try (SqliteBook book = new SqliteBook(folder)) {
                boolean trouble = book.trouble().isPresent();
                read += book.contacts().contains(ANN) && book.calls("", 0, 100).size() > 20 ? 1 : 0;
                if (trouble) {
                    seen++;
                    assertThatThrownBy(() -> book.keep(ANN.withName("Anna"))).isInstanceOf(Unkept.class);
                    assertThat(Files.readAllBytes(file)).as("seed " + seed).isEqualTo(damaged);
                }
            }
        }
        assertThat(seen).as("damage that was seen").isGreaterThan(DAMAGED / 2);
        assertThat(read).as("most could be read").isGreaterThan(DAMAGED / 5);
    }

    @Test
    void aTruncatedFileIsNeverChanged() throws Exception {
        try (SqliteBook book = new SqliteBook(folder)) {
            book.keep(ANN);
        }
        byte[] half = Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2);
        Files.write(file, half);
        try (SqliteBook book = new SqliteBook(folder)) {
            assertThat(book.trouble().map(BookTrouble::sentence))
                    .hasValueSatisfying(said -> assertThat(said).contains("damaged"));
            assertThatThrownBy(() -> book.keep(ANN)).isInstanceOf(Unkept.class);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(half);
    }

    @Test
    void aJournalOfAFileThatIsGoneDoesNotMeetTheNext() throws Exception {
        Files.writeString(folder.resolve("people.db-journal"), "what was there before");
        try (SqliteBook book = new SqliteBook(folder)) {
            book.keep(ANN);
            assertThat(book.contacts()).containsExactly(ANN);
        }
        assertThat(folder.resolve("people.db.journal-left")).hasContent("what was there before");
    }

    @Test
    void thoseWhoBeginAtOnceMakeOneFile() throws Exception {
        int many = 8;
        CountDownLatch together = new CountDownLatch(many);
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            var kept = IntStream.range(0, many)
                    .<Future<?>>mapToObj(number -> threads.submit(() -> {
                        try (SqliteBook book = new SqliteBook(folder)) {
                            together.countDown();
                            together.await();
                            book.keep(SqliteBookTest.contact("Nr " + number, number));
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> each : kept) {
                each.get();
            }
        }
        try (SqliteBook book = new SqliteBook(folder)) {
            assertThat(book.contacts()).hasSize(many);
        }
    }
}
