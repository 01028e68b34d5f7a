package dev.parley.client.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.SafeFileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A large file and a folder of two thousand files go between all kinds of programs, byte for byte. */
class FilesMatrixIT {
    private static final long LARGE = 300_000_000;
    private static final int MANY = 2_000;
    private static final double NANOS_PER_SECOND = 1e9;

    @TempDir
    static Path shared;

    private static PageStage stage;
    private static Path large;
    private static Path tree;
    private static Path visible;

    @TempDir
    Path folder;

    @BeforeAll
    static void begin() throws IOException {
        stage = PageStage.withSlowCamera(shared);
        large = RandomFile.write(shared.resolve("large.bin"), LARGE, 1);
        tree = NastyTree.write(shared.resolve("tree"), MANY, 2);
        visible = NastyTree.writeVisible(shared.resolve("visible"), MANY, 3);
    }

    @AfterAll
    static void end() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource({
        "DESKTOP, DESKTOP",
        "DESKTOP, TERMINAL",
        "DESKTOP, PAGE",
        "TERMINAL, DESKTOP",
        "TERMINAL, TERMINAL",
        "TERMINAL, PAGE",
        "PAGE, DESKTOP",
        "PAGE, TERMINAL",
        "PAGE, PAGE"
    })
    void arrivesWhole(Kind from, Kind to) throws Exception {
        Path file = transfer(from, to, large, Files.createDirectory(folder.resolve("file")));
        assertThat(file).hasSameBinaryContentAs(large);

        // A browser's folder chooser leaves out hidden files, and empty folders.
        Path many = from == Kind.PAGE ? visible : tree;
        Path copy = transfer(from, to, many, Files.createDirectory(folder.resolve("folder")));
        assertThat(NastyTree.differences(many, copy))
                .filteredOn(difference -> from != Kind.PAGE || !difference.startsWith("folders"))
                .isEmpty();
        assertThat(NastyTree.names(copy))
                .allSatisfy(name -> assertThat(SafeFileName.of(name).text()).isEqualTo(name));
    }

    enum Kind {
        DESKTOP,
        TERMINAL,
        PAGE
    }

    private Path transfer(Kind from, Kind to, Path what, Path round) throws Exception {
        String link = stage.server().freshLink();
        Path into = Files.createDirectory(round.resolve("into"));
        try (FilesEnd sender = end(from, "Ann", link, round.resolve("ann"));
                FilesEnd receiver = end(to, "Bob", link, round.resolve("bob"))) {
            // A terminal enters with its command, so the side that waits for the other comes second.
            if (from == Kind.TERMINAL) {
                sender.offer(what);
                receiver.accept(into);
            } else if (to == Kind.TERMINAL) {
                receiver.accept(into);
                sender.offer(what);
            } else {
                sender.offer(what);
                receiver.accept(into);
            }
            long start = System.nanoTime();
            receiver.awaitReceived();
            sender.awaitDelivered();
            System.out.printf(
                    "%s from %s to %s, delivered %.1f s after both sides were told%n",
                    what.getFileName(), from, to, (System.nanoTime() - start) / NANOS_PER_SECOND);
        }
        return into.resolve(what.getFileName());
    }

    private static FilesEnd end(Kind kind, String name, String link, Path home) throws IOException {
        return switch (kind) {
            case DESKTOP -> new FilesEnd.Desktop(name, link, home);
            case TERMINAL -> new FilesEnd.Terminal(name, link, home);
            case PAGE -> new FilesPage(stage, name, link);
        };
    }
}
