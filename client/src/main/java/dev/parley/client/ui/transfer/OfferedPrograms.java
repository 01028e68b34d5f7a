package dev.parley.client.ui.transfer;

import dev.parley.client.control.Notice;
import dev.parley.client.control.files.OfferedType;
import dev.parley.client.ui.system.FileKind;
import java.nio.file.FileSystems;
import java.util.EnumSet;
import java.util.Set;

/** Knows whether files that can be run may be among those of an offer, on a system that has a mark for that. */
final class OfferedPrograms {
    private static final boolean MARKED =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** Programs of these systems often have no extension at all. */
    private static final Set<FileKind> KINDS = EnumSet.of(FileKind.PROGRAM, FileKind.SCRIPT, FileKind.OTHER);

    /** How many types an offer names; there may be more. */
    private static final int NAMED = 8;

    private OfferedPrograms() {}

    static boolean mayBeIn(Notice.FilesOffered offer) {
        return MARKED
                && (offer.types().size() >= NAMED
                        || offer.types().stream()
                                .map(OfferedType::extension)
                                .map(FileKind::ofExtension)
                                .anyMatch(KINDS::contains));
    }
}
