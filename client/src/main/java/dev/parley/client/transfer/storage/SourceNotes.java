package dev.parley.client.transfer.storage;

import java.util.BitSet;

/**
 * What is to be said of files that are sent, and is not in their manifest.
 *
 * @param leftOut links, pipes and devices inside of folders, which are not sent
 * @param executables the files that their owner can run, by their positions in the manifest; not to be changed
 */
public record SourceNotes(int leftOut, BitSet executables) {
    public static final SourceNotes NONE = new SourceNotes(0, new BitSet());
}
