package dev.parley.client.endtoend.files.matrix;

import dev.parley.client.LongRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A large file goes from all kinds of programs to a page, byte for byte. */
@LongRun.ProvedBy({"LargeFilesIT", "FoldersAndPagesIT"})
class LargeFilesToPagesIT extends LargeFiles {
    // A page takes some 4 MB/s, so that a check has no time for more of them.
    @ParameterizedTest
    @CsvSource({"DESKTOP, PAGE, 20", "TERMINAL, PAGE, 10", "PAGE, PAGE, 10"})
    void arriveWhole(FilesMatrix.Kind from, FilesMatrix.Kind to, int megabytes) throws Exception {
        arrivesWhole(from, to, megabytes);
    }
}
