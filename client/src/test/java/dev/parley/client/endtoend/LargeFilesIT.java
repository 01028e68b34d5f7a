package dev.parley.client.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A large file goes between all kinds of programs, byte for byte. */
class LargeFilesIT {
    private static final int MEGABYTES = 300;

    @TempDir
    static Path shared;

    private static FilesMatrix matrix;

    @TempDir
    Path folder;

    @BeforeAll
    static void begin() throws IOException {
        matrix = FilesMatrix.start(shared);
    }

    @AfterAll
    static void end() {
        matrix.close();
    }

    // A page takes some 4 MB/s, so that a check has no time for more of them.
    @ParameterizedTest
    @CsvSource({
        "DESKTOP, DESKTOP, 300",
        "DESKTOP, TERMINAL, 20",
        "DESKTOP, PAGE, 70",
        "TERMINAL, DESKTOP, 20",
        "TERMINAL, TERMINAL, 20",
        "TERMINAL, PAGE, 20",
        "PAGE, DESKTOP, 70",
        "PAGE, TERMINAL, 20",
        "PAGE, PAGE, 20"
    })
    void arriveWhole(FilesMatrix.Kind from, FilesMatrix.Kind to, int megabytes) throws Exception {
        long bytes = LongRun.size(megabytes, MEGABYTES) * 1_000_000L;
        Path large = RandomFile.write(folder.resolve("large.bin"), bytes, 1);
        Path copy = matrix.transfer(from, to, large, Files.createDirectory(folder.resolve("round")));
        assertThat(copy).hasSameBinaryContentAs(large);
    }
}
