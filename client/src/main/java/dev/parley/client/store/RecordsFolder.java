package dev.parley.client.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where one program keeps its records while it lives, and no other looks: two programs of one user that went on with the same
 * transfer would get into each other's way. What programs left that have ended, the next one takes over.
 */
final class RecordsFolder implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RecordsFolder.class);
    static final String PREFIX = "program-";
    static final String LOCK = "lock";

    private final Path path;
    private final @Nullable FileChannel lock;

    private RecordsFolder(Path path, @Nullable FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes one in {@code parent}. Where that cannot be, saving a record will say so. */
    static synchronized RecordsFolder take(Path parent) {
        try {
            Files.createDirectories(parent, TransferRecords.ownersOnly(parent, "rwx------"));
            // So that nobody takes a folder over that was made just now and is not locked yet.
            try (FileChannel start = open(parent.resolve(LOCK));
                    FileLock _ = start.lock()) {
                Path own = Files.createTempDirectory(parent, PREFIX);
                FileChannel lock = open(own.resolve(LOCK));
                FileLock _ = lock.lock();
                takeOver(parent, own);
                return new RecordsFolder(own, lock);
            }
        } catch (IOException e) {
            log.warn("transfers cannot be remembered in {}: {}", parent, e.toString());
            return new RecordsFolder(parent.resolve(PREFIX + "none"), null);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            log.debug("the lock is gone anyway: {}", e.toString());
        }
    }

    private static void takeOver(Path parent, Path own) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (!folder.equals(own)) {
                    takeOverUnlessInUse(folder, own);
                }
            }
        }
    }

    private static void takeOverUnlessInUse(Path folder, Path own) {
        try (FileChannel lock = open(folder.resolve(LOCK));
                FileLock held = lock.tryLock()) {
            List<Path> records = records(folder);
            // Both ends of one transfer, of two programs on this machine: they need two programs to go on.
            boolean both = records.stream().anyMatch(file -> Files.exists(own.resolve(file.getFileName())));
            if (held == null || both) {
                return;
            }
            for (Path file : records) {
                Files.move(file, own.resolve(file.getFileName()));
            }
            Files.delete(folder.resolve(LOCK));
            Files.delete(folder);
        } catch (OverlappingFileLockException e) {
            log.debug("{} is in use", folder);
        } catch (IOException e) {
            log.warn("what is remembered in {} cannot be taken over: {}", folder, e.toString());
        }
    }

    private static List<Path> records(Path folder) throws IOException {
        List<Path> records = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!file.endsWith(LOCK)) {
                    records.add(file);
                }
            }
        }
        return records;
    }

    private static FileChannel open(Path lock) throws IOException {
        return FileChannel.open(
                lock,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                TransferRecords.ownersOnly(lock, "rw-------"));
    }
}
