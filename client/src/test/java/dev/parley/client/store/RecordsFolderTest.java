package dev.parley.client.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsFolderTest {
    @TempDir
    Path parent;

    @Test
    void isTakenOverFromAProgramThatHasEnded() throws IOException {
        try (RecordsFolder ended = RecordsFolder.take(parent)) {
            Files.writeString(ended.path().resolve("a.json"), "a");
        }
        try (RecordsFolder next = RecordsFolder.take(parent)) {
            assertThat(next.path().resolve("a.json")).hasContent("a");
            assertThat(parent).isDirectoryNotContaining(path -> Files.isDirectory(path) && !path.equals(next.path()));
        }
    }

    @Test
    void isLeftToAProgramThatLives() throws IOException {
        try (RecordsFolder first = RecordsFolder.take(parent)) {
            Files.writeString(first.path().resolve("a.json"), "a");
            try (RecordsFolder second = RecordsFolder.take(parent)) {
                assertThat(second.path()).isNotEqualTo(first.path());
                assertThat(first.path().resolve("a.json")).exists();
            }
        }
    }

    @Test
    void goesToTwoProgramsWhereItHoldsBothEndsOfATransfer() throws IOException {
        try (RecordsFolder sender = RecordsFolder.take(parent);
                RecordsFolder receiver = RecordsFolder.take(parent)) {
            Files.writeString(sender.path().resolve("a.json"), "out");
            Files.writeString(receiver.path().resolve("a.json"), "in");
        }
        try (RecordsFolder one = RecordsFolder.take(parent);
                RecordsFolder other = RecordsFolder.take(parent)) {
            assertThat(one.path().resolve("a.json")).exists();
            assertThat(other.path().resolve("a.json")).exists();
        }
    }

    @Test
    void isNowhereWhereNoneCanBeMade() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        try (RecordsFolder none = RecordsFolder.take(file)) {
            assertThat(none.path()).doesNotExist();
        }
    }
}
