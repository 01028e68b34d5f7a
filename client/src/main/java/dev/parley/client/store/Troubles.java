package dev.parley.client.store;

import dev.parley.client.transfer.storage.FileTrouble;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells what the system refused. */
final class Troubles {
    private Troubles() {}

    /** Work with files. */
    interface Work<T extends @Nullable Object> {
        T run() throws IOException;
    }

    static <T extends @Nullable Object> T told(Work<T> work) throws FileTrouble {
        try {
            return work.run();
        } catch (FileTrouble e) {
            throw e;
        } catch (IOException e) {
            throw of(e);
        }
    }

    static FileTrouble of(IOException e) {
        String reason = reason(e);
        FileTrouble trouble = new FileTrouble(kind(e, reason), reason);
        trouble.initCause(e);
        return trouble;
    }

    private static FileTrouble.Kind kind(IOException e, String reason) {
        return switch (e) {
            case FileAlreadyExistsException _ -> FileTrouble.Kind.TAKEN;
            case NoSuchFileException _, NotDirectoryException _ -> FileTrouble.Kind.MISSING;
            case AccessDeniedException _ -> FileTrouble.Kind.NOT_ALLOWED;
            default -> isFull(reason.toLowerCase(Locale.ROOT)) ? FileTrouble.Kind.FULL : FileTrouble.Kind.OTHER;
        };
    }

    /** Java has no exception for it; these are the words of Linux and macOS (ENOSPC, EDQUOT) and of Windows. */
    private static boolean isFull(String reason) {
        return reason.contains("no space left")
                || reason.contains("quota exceeded")
                || reason.contains("not enough space")
                || reason.contains("disk full");
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
        if (e instanceof ClosedByInterruptException || reason == null || reason.isBlank()) {
            return e.getClass().getSimpleName();
        }
        return reason;
    }
}
