package dev.parley.client.endtoend.files.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.endtoend.files.RandomFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A large file on its way from one kind of program to another. */
abstract class LargeFiles {
    private static final int MEGABYTES = 300;

    @TempDir
    Path folder;

    void arrivesWhole(FilesMatrix.Kind from, FilesMatrix.Kind to, int megabytes) throws Exception {
        long bytes = LongRun.size(megabytes, MEGABYTES) * 1_000_000L;
        Path large = RandomFile.write(folder.resolve("large.bin"), bytes, 1);
        Path copy = FilesMatrix.transfer(from, to, large, Files.createDirectory(folder.resolve("round")));
        assertThat(copy).hasSameBinaryContentAs(large);
    }
}
