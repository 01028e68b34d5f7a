package dev.parley.client.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.transfer.part.SafeFileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder of many files goes between all kinds of programs, byte for byte. */
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
    @CsvSource({
        "DESKTOP, DESKTOP, 2000",
        "DESKTOP, TERMINAL, 200",
        "DESKTOP, PAGE, 1000",
        "TERMINAL, DESKTOP, 200",
        "TERMINAL, TERMINAL, 200",
        "TERMINAL, PAGE, 200",
        "PAGE, DESKTOP, 1000",
        "PAGE, TERMINAL, 200",
        "PAGE, PAGE, 200"
    })
    void arriveWhole(FilesMatrix.Kind from, FilesMatrix.Kind to, int files) throws Exception {
        boolean page = from == FilesMatrix.Kind.PAGE;
        int many = LongRun.size(files, FILES);
        Path tree = folder.resolve("tree");
        // A browser's folder chooser leaves out hidden files, and empty folders.
        tree = page ? NastyTree.writeVisible(tree, many, 3) : NastyTree.write(tree, many, 2);
        Path copy = matrix.transfer(from, to, tree, Files.createDirectory(folder.resolve("round")));
        assertThat(NastyTree.differences(tree, copy))
                .filteredOn(difference -> !page || !difference.startsWith("folders"))
                .isEmpty();
        assertThat(NastyTree.names(copy))
                .allSatisfy(name -> assertThat(SafeFileName.of(name).text()).isEqualTo(name));
    }
}
