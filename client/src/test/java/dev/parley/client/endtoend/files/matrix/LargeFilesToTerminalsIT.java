package dev.parley.client.endtoend.files.matrix;

import dev.parley.client.LongRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A large file goes from all kinds of programs to a terminal, byte for byte. */
@LongRun.ProvedBy({"LargeFilesIT", "SendReceiveIT"})
class LargeFilesToTerminalsIT extends LargeFiles {
    @ParameterizedTest
    @CsvSource({"DESKTOP, TERMINAL, 20", "TERMINAL, TERMINAL, 20", "PAGE, TERMINAL, 20"})
    void arriveWhole(FilesMatrix.Kind from, FilesMatrix.Kind to, int megabytes) throws Exception {
        arrivesWhole(from, to, megabytes);
    }
}
