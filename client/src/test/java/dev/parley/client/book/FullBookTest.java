package dev.parley.client.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.contact.AddressBook.Unkept;
import dev.parley.client.contact.BookTrouble;
import dev.parley.client.contact.PastCall;
import dev.parley.client.transfer.TestClassPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of 1 MiB in memory, in a mount namespace of its own, gets full, and can only be read then. */
class FullBookTest {
    @TempDir
    private Path root;

    @Test
    void losesNothingAndGoesOnWhenThereIsRoom() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(root.resolve("disk"));
        boolean privileged = "root".equals(System.getProperty("user.name"));
        Process child = new ProcessBuilder(
                        "unshare",
                        privileged ? "-m" : "-rm",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=1m tmpfs \"$1\" && shift && exec \"$@\"",
                        "disk",
                        disk.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        TestClassPath.text(),
                        Keeper.class.getName(),
                        disk.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said).contains("nothing was lost");
    }

    /** What runs on that disk. */
    static final class Keeper {
        private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

        private Keeper() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Path disk = Path.of(arguments[0]);
            Path other = Files.write(disk.resolve("other"), new byte[(1 << 20) - 8192]);
            int kept = 0;
            try (SqliteBook book = new SqliteBook(disk)) {
                String trouble = book.trouble().map(BookTrouble::sentence).orElse("");
                require(trouble.contains("full") || trouble.contains("No space"), "no book fits: " + trouble);
                Files.delete(other); // its person makes room
                require(book.trouble().isEmpty(), "there is room: " + book.trouble());
                Files.write(other, new byte[400_000]);
                try {
                    while (true) {
                        book.keep(call(kept));
                        kept++;
                    }
                } catch (Unkept e) {
                    require(String.valueOf(e.getMessage()).contains("disk is full"), e.getMessage());
                }
                require(kept > 10 && book.calls("", 0, 100_000).size() == kept, "all is there that was kept");
                require(book.trouble().isEmpty(), "a full disk is no damage: " + book.trouble());
                Files.delete(other);
                book.keep(call(kept));
            }
            check(disk, kept + 1);
            mount("remount,ro", disk);
            try (SqliteBook book = new SqliteBook(disk)) {
                String trouble = book.trouble().map(BookTrouble::sentence).orElse("");
                require(trouble.contains("may not write"), "a disk that is read only: " + trouble);
            }
            check(disk, kept + 1);
            System.out.println("nothing was lost of " + kept);
        }

        private static void check(Path disk, int calls) {
            try (SqliteBook book = new SqliteBook(disk)) {
                require(book.calls("", 0, 100_000).size() == calls, "all is there");
            }
        }

        private static PastCall call(int number) {
            PastCall call = SqliteBookTest.call(NOON.plusSeconds(number), "Bob");
            return new PastCall(
                    call.id(),
                    call.direction(),
                    call.outcome(),
                    call.began(),
                    call.lasted(),
                    call.people(),
                    Optional.of("x".repeat(2000)));
        }

        private static void mount(String how, Path disk) throws IOException, InterruptedException {
            require(
                    new ProcessBuilder("mount", "-o", how, disk.toString())
                                    .inheritIO()
                                    .start()
                                    .waitFor()
                            == 0,
                    how);
        }

        private static void require(boolean holds, Object problem) {
            if (!holds) {
                throw new AssertionError(String.valueOf(problem));
            }
        }
    }
}
