package dev.parley.client.store;

import dev.parley.client.transfer.DiskFailure;
import dev.parley.client.transfer.EndReason;
import dev.parley.client.transfer.Problem;
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
        return failure("Cannot read " + file + ": " + why(cause), file);
    }

    static DiskFailure cannotWrite(Path folder, IOException cause) {
        return failure("Cannot write to " + folder + ": " + why(cause), folder);
    }

    private static DiskFailure failure(String sentence, Path subject) {
        return new DiskFailure(EndReason.DISK_FAILED, new Problem("files.disk", subject.toString(), sentence));
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
