package dev.parley.client.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.shelf.Shelf;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was put on the shelf is there for the next server; a file that cannot be used is left as it is, and said. */
class SqliteShelfTest {
    @TempDir
    Path folder;

    @Test
    void givesBackWhatWasPutThere() throws Exception {
        Path deep = folder.resolve("a/b");
        try (SqliteShelf shelf = SqliteShelf.open(deep)) {
            assertThat(shelf.contents()).isEqualTo(Shelf.Contents.NOTHING);
            shelf.remember(box(1, 100));
            shelf.remember(box(2, 50));
            shelf.remember(box(1, 200));
            shelf.keep(note(1, 1));
            shelf.keep(note(2, 1));
            shelf.keep(note(3, 2));
            shelf.drop(2);
        }
        try (SqliteShelf shelf = SqliteShelf.open(deep)) {
            assertThat(shelf.contents().boxes()).containsExactly(box(2, 50), box(1, 200));
            assertThat(shelf.contents().notes()).containsExactly(note(1, 1), note(3, 2));
            shelf.drop(3);
            shelf.forget(box(2, 0).box());
        }
        try (SqliteShelf shelf = SqliteShelf.open(deep)) {
            assertThat(shelf.contents().boxes()).containsExactly(box(1, 200));
            assertThat(shelf.contents().notes()).containsExactly(note(1, 1));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(deep.resolve("doorbell.sqlite"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(deep)))
                .isEqualTo("rwx------");
    }

    @Test
    void writesManyThingsWithoutAnybodyWaiting() throws Exception {
        try (SqliteShelf shelf = SqliteShelf.open(folder)) {
            IntStream.rangeClosed(1, 20_000).forEach(n -> shelf.keep(note(n, n % 100)));
        }
        try (SqliteShelf shelf = SqliteShelf.open(folder)) {
            assertThat(shelf.contents().notes()).hasSize(20_000);
        }
    }

    @Test
    void twoServersShareNoFolder() throws Exception {
        try (SqliteShelf _ = SqliteShelf.open(folder)) {
            assertThatThrownBy(() -> SqliteShelf.open(folder))
                    .isInstanceOf(ShelfException.class)
                    .hasMessageContaining("Another server keeps what waits in");
        }
        SqliteShelf.open(folder).close();
    }

    @Test
    void aDamagedFileANewerOneAndAnothersAreLeftAsTheyAre() throws Exception {
        Path file = folder.resolve("doorbell.sqlite");
        Files.writeString(file, "this is no database, and was none ".repeat(100));
        assertRefused("is damaged", file);
        Files.delete(file);

        SqliteShelf.open(folder).close();
        sql(file, "PRAGMA user_version = 2");
        assertRefused("was written by a newer server", file);

        Files.delete(file);
        sql(file, "CREATE TABLE theirs(x)");
        assertRefused("is a database of another program", file);
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> SqliteShelf.open(file.resolve("below")))
                .isInstanceOf(ShelfException.class)
                .hasMessageContaining("Nothing can be kept in");
    }

    private void assertRefused(String sentence, Path file) throws Exception {
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> SqliteShelf.open(folder))
                .isInstanceOf(ShelfException.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining(file.toString());
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private static void sql(Path file, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Shelf.Remembered box(int n, long since) {
        return new Shelf.Remembered(id(n), n % 2 == 0, Instant.ofEpochSecond(since));
    }

    private static Shelf.Waiting note(long n, int box) {
        return new Shelf.Waiting(id(box), n, new Note("note" + n), Instant.ofEpochSecond(1000 + n));
    }

    private static BoxId id(int n) {
        return BoxId.of(ByteBuffer.allocate(BoxId.BYTES).putInt(n).array());
    }
}
