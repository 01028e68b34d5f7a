package dev.parley.client.endtoend;

import dev.parley.client.LongRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder of many files goes between programs, byte for byte. */
class FoldersIT {
    private static final int FILES = 2_000;

    private static FilesMatrix matrix;

    @TempDir
    Path folder;

    @BeforeAll
    static void begin() throws IOException {
        matrix = FilesMatrix.start();
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, DESKTOP, 1000", "DESKTOP, TERMINAL, 200", "TERMINAL, DESKTOP, 200", "TERMINAL, TERMINAL, 200"
    })
    void arriveWhole(FilesMatrix.Kind from, FilesMatrix.Kind to, int files) throws Exception {
        Folders.arriveWhole(matrix, from, to, LongRun.size(files, FILES), folder);
    }
}
