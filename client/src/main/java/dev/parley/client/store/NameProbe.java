package dev.parley.client.store;

import dev.parley.client.transfer.part.FileSystemPort;
import dev.parley.client.transfer.part.NameRules;
import dev.parley.client.transfer.storage.FileTrouble;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** Tries what a disk does with names, in a folder where nobody else can be: by its kind nobody knows, since folders differ. */
record NameProbe(FileSystemPort files, Path folder) {
    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    private static final String PREFIX = "probe ";

    NameRules rules() throws FileTrouble {
        return NameRules.of(tellsApart("a", "A") && tellsApart("\u00e9", "e\u0301"), holdsAll());
    }

    private boolean tellsApart(String one, String other) throws FileTrouble {
        try {
            Path first = folder.resolve(PREFIX + one);
            Path second = folder.resolve(PREFIX + other);
            files.delete(second);
            make(first);
            try {
                return files.kind(second) == FileSystemPort.Kind.NOTHING;
            } finally {
                files.delete(first);
            }
        } catch (InvalidPathException e) {
            return true; // what cannot be spelled is not received either
        }
    }

    private boolean holdsAll() throws FileTrouble {
        // There a colon would name a stream beside the content of another file.
        return !WINDOWS && holds(PREFIX + "*?\"<>|:. ") && holds(PREFIX + "x".repeat(255 - PREFIX.length()));
    }

    /** Looks at the names that are there, since some disks change them without a word. */
    private boolean holds(String name) throws FileTrouble {
        Path path = folder.resolve(name);
        try {
            make(path);
        } catch (FileTrouble e) {
            if (e.kind() != FileTrouble.Kind.OTHER) {
                throw e;
            }
            return false;
        }
        try {
            return files.list(folder).stream()
                    .anyMatch(each -> each.getFileName().toString().equals(name));
        } finally {
            files.delete(path);
        }
    }

    private void make(Path path) throws FileTrouble {
        files.delete(path);
        files.createFile(path).close();
    }
}
