package dev.parley.client.endtoend.files.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.endtoend.files.NastyTree;
import dev.parley.client.transfer.part.InnerName;
import dev.parley.client.transfer.part.NameRules;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends a folder of many files with nasty names, and compares what arrives. */
final class Folders {
    private Folders() {}

    static void arriveWhole(FilesMatrix.Kind from, FilesMatrix.Kind to, int many, Path folder) throws Exception {
        boolean page = from == FilesMatrix.Kind.PAGE;
        Path tree = folder.resolve("tree");
        // A browser's folder chooser leaves out hidden files, and empty folders.
        tree = page ? NastyTree.writeVisible(tree, many, 3) : NastyTree.write(tree, many, 2);
        Path copy = FilesMatrix.transfer(from, to, tree, Files.createDirectory(folder.resolve("round")));
        assertThat(NastyTree.differences(tree, copy))
                .filteredOn(difference -> !page || !difference.startsWith("folders"))
                .isEmpty();
        assertThat(NastyTree.names(copy))
                .allSatisfy(name -> assertThat(
                                InnerName.of(name, NameRules.of(true, true)).text())
                        .isEqualTo(name));
    }
}
