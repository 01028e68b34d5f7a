package dev.parley.client.endtoend.files.matrix;

import dev.parley.client.LongRun;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder of many files goes to pages and comes from them, byte for byte. */
class FoldersAndPagesIT {
    private static final int FILES = 2_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource("DESKTOP, PAGE, 400")
    void arriveWhole(FilesMatrix.Kind from, FilesMatrix.Kind to, int files) throws Exception {
        Folders.arriveWhole(from, to, LongRun.size(files, FILES), folder);
    }

    @LongRun.Only
    @ParameterizedTest
    @CsvSource({"PAGE, TERMINAL, 100", "TERMINAL, PAGE, 100", "PAGE, DESKTOP, 400", "PAGE, PAGE, 100"})
    void arriveWholeBetweenOthers(FilesMatrix.Kind from, FilesMatrix.Kind to, int files) throws Exception {
        Folders.arriveWhole(from, to, LongRun.size(files, FILES), folder);
    }
}
