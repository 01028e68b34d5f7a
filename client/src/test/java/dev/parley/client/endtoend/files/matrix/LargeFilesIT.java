package dev.parley.client.endtoend.files.matrix;

import dev.parley.client.LongRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A large file goes from all kinds of programs to a desktop program, byte for byte. */
class LargeFilesIT extends LargeFiles {
    @ParameterizedTest
    @CsvSource({"DESKTOP, DESKTOP, 40", "PAGE, DESKTOP, 20"})
    void arriveWhole(FilesMatrix.Kind from, FilesMatrix.Kind to, int megabytes) throws Exception {
        arrivesWhole(from, to, megabytes);
    }

    @LongRun.Only
    @ParameterizedTest
    @CsvSource({"TERMINAL, DESKTOP, 20"})
    void arriveWholeBetweenOthers(FilesMatrix.Kind from, FilesMatrix.Kind to, int megabytes) throws Exception {
        arrivesWhole(from, to, megabytes);
    }
}
