package dev.parley.client.transfer.storage;

import java.util.List;

/**
 * How what was received differs from what was sent.
 *
 * @param renamed how many names were changed, since the disk cannot hold them, they do harm, or something has them already
 * @param names the first of these
 * @param executables how many files could be run where they come from, as far as that was told
 * @param executablesKept whether these can be run here too
 */
public record Differences(int renamed, List<NameChange> names, int executables, boolean executablesKept) {
    /** How many changed names are told one by one. */
    public static final int MOST_NAMES = 50;

    public static final Differences NONE = new Differences(0, List.of(), 0, false);

    public Differences {
        names = List.copyOf(names);
    }
}
