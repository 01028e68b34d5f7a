package dev.parley.client.cli.report;

import dev.parley.client.control.call.ChangedName;
import java.util.List;

/**
 * One transfer in what {@code --json} writes.
 *
 * @param direction {@code outgoing} or {@code incoming}
 * @param names of the entries at the top, at most 32
 * @param bytes of all files
 * @param seconds from the first to the last byte; 0 if it did not come so far in this run
 * @param state {@code done}, {@code failed} or {@code unfinished}, which can go on another time
 * @param paths where the entries at the top lie
 * @param root the hash over names and contents, the same on both sides
 * @param sentence why it failed
 * @param leftOut how many links and special files inside of what is sent are not
 * @param renamed how many names are other ones where it was received
 * @param renamedNames the first 50 of these
 * @param executables how many files can be run where they come from, as far as that was told
 * @param executablesKept whether these can be run where they were received, as far as this side knows
 * @param reason the same as a code of docs/engine.md, so that each person's answer can be told apart
 */
public record TransferReport(
        String transfer,
        String direction,
        String peer,
        List<String> names,
        int files,
        int folders,
        long bytes,
        double seconds,
        long bytesPerSecond,
        String state,
        List<String> paths,
        String root,
        String sentence,
        String reason,
        int leftOut,
        int renamed,
        List<ChangedName> renamedNames,
        int executables,
        boolean executablesKept) {
    public TransferReport {
        renamedNames = List.copyOf(renamedNames);
        names = List.copyOf(names);
        paths = List.copyOf(paths);
    }
}
