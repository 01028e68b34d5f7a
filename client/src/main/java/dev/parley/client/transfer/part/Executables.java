package dev.parley.client.transfer.part;

import dev.parley.client.transfer.storage.FileTrouble;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The files that can be run where they come from.
 *
 * @param entries their positions in the manifest, as their sender says
 * @param kept whether their owner can run them here too
 */
record Executables(BitSet entries, boolean kept) {
    static final Executables NONE = new Executables(new BitSet(), false);

    /** Whether the entry at this position is one of them; a folder is none, whatever its sender says. */
    boolean holds(Layout layout, int at) {
        return entries.get(at) && !layout.entry(at).folder();
    }

    /** Lets their owner run them, durably, if that is wanted. */
    void make(FileSystemPort files, Layout layout, Path content) throws FileTrouble {
        if (!kept) {
            return;
        }
        List<Path> made = new ArrayList<>();
        for (int at = 0; at < layout.size(); at++) {
            if (holds(layout, at)) {
                files.setExecutable(layout.path(content, at));
                made.add(layout.path(content, at));
            }
        }
        files.force(made);
    }
}
