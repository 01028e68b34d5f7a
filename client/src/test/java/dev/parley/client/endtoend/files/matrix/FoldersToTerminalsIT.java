package dev.parley.client.endtoend.files.matrix;

import dev.parley.client.LongRun;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder of many files goes from programs to terminals, byte for byte. */
@LongRun.ProvedBy({"FoldersIT", "SendReceiveIT"})
class FoldersToTerminalsIT {
    private static final int FILES = 2_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"DESKTOP, TERMINAL, 200", "TERMINAL, TERMINAL, 200"})
    void arriveWhole(FilesMatrix.Kind from, FilesMatrix.Kind to, int files) throws Exception {
        Folders.arriveWhole(from, to, LongRun.size(files, FILES), folder);
    }
}
