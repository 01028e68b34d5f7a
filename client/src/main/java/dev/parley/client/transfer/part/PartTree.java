package dev.parley.client.transfer.part;

import dev.parley.client.transfer.storage.FileTrouble;
import java.nio.file.Path;

/** Deletes a folder with everything in it, but nothing that a link in it leads to. */
record PartTree(FileSystemPort files) {
    void delete(Path path) throws FileTrouble {
        if (files.kind(path) == FileSystemPort.Kind.FOLDER) {
            for (Path inside : files.list(path)) {
                delete(inside);
            }
        }
        files.delete(path);
    }
}
