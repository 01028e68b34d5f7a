package dev.parley.client.endtoend.files;

import dev.parley.client.LongRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A large file goes from all kinds of programs to a terminal, byte for byte. */
class LargeFilesToTerminalsIT extends LargeFiles {
    @ParameterizedTest
    @CsvSource("TERMINAL, TERMINAL, 20")
    void arriveWhole(FilesMatrix.Kind from, FilesMatrix.Kind to, int megabytes) throws Exception {
        arrivesWhole(from, to, megabytes);
    }

    @LongRun.Only
    @ParameterizedTest
    @CsvSource({"DESKTOP, TERMINAL, 20", "PAGE, TERMINAL, 20"})
    void arriveWholeBetweenOthers(FilesMatrix.Kind from, FilesMatrix.Kind to, int megabytes) throws Exception {
        arrivesWhole(from, to, megabytes);
    }
}
