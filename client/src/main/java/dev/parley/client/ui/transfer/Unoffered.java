package dev.parley.client.ui.transfer;

import dev.parley.client.control.Notice;
import dev.parley.client.control.files.OfferedEntry;
import java.nio.file.Path;
import java.util.List;

/** Stands in for an offer that this window was not told of, or whose notice was lost. */
final class Unoffered {
    private Unoffered() {}

    static Notice.FilesOffered of(String transfer, long size) {
        return offer(transfer, size, List.of());
    }

    static Notice.FilesOffered of(String transfer, List<String> paths) {
        List<OfferedEntry> entries = paths.stream()
                .map(path ->
                        new OfferedEntry(false, String.valueOf(Path.of(path).getFileName()), 0))
                .toList();
        return offer(transfer, 0, entries);
    }

    /** Nobody can send without being asked first, so it is one of this side's. */
    private static Notice.FilesOffered offer(String transfer, long size, List<OfferedEntry> entries) {
        return new Notice.FilesOffered(transfer, true, null, "", 1, 0, size, entries, List.of(), "");
    }
}
