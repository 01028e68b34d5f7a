package dev.parley.client.store;

import dev.parley.client.transfer.DiskFailure;
import dev.parley.client.transfer.EndReason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Words what the disk refused, for people. */
final class DiskSentence {
    private DiskSentence() {}

    static DiskFailure cannotRead(Path file, IOException cause) {
        return new DiskFailure(EndReason.DISK_FAILED, "Cannot read " + file + ": " + why(cause));
    }

    static DiskFailure cannotWrite(Path folder, IOException cause) {
        return new DiskFailure(EndReason.DISK_FAILED, "Cannot write to " + folder + ": " + why(cause));
    }

    private static String why(IOException cause) {
        return switch (cause) {
            case NoSuchFileException _, NotDirectoryException _ -> "it is not there. Choose another one.";
            case AccessDeniedException _ -> "this user may not. Choose another one, or change its permissions.";
            case FileSystemException e when e.getReason() != null -> "the system says \"" + e.getReason() + "\".";
            default -> "the system says \"" + cause.getMessage() + "\".";
        };
    }
}
