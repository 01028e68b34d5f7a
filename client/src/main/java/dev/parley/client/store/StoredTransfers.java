package dev.parley.client.store;

import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.storage.TransferRecord;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all programs of a user remember of transfers, and what has come of those that are not whole, to be looked at and forgotten. */
public final class StoredTransfers {
    private static final Logger log = LoggerFactory.getLogger(StoredTransfers.class);

    private final Path parent;

    public StoredTransfers(Path stateFolder) {
        parent = stateFolder.resolve("transfers");
    }

    /** Whether a program that runs remembers its transfers there. */
    public boolean inUse() {
        List<Path> locked = new ArrayList<>();
        eachProgram((folder, free) -> {
            if (!free) {
                locked.add(folder);
            }
        });
        return !locked.isEmpty();
    }

    /** Folders with records in them, and those with what was received in part, as far as they are known. */
    public List<Path> all() {
        List<Path> all = new ArrayList<>();
        for (Path folder : programs()) {
            if (hasRecords(folder)) {
                all.addAll(parts(folder));
                all.add(folder);
            }
        }
        return all;
    }

    /**
     * Hands on all that no running program uses, while none can begin to: what is received in part before the record that
     * says where it is.
     *
     * @throws IOException if a program may begin to use it; nothing was handed on then
     */
    public void forget(Consumer<Path> delete) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (FileChannel start = FileChannel.open(
                        parent.resolve(RecordsFolder.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = start.lock()) {
            eachProgram((folder, free) -> {
                if (free) {
                    parts(folder).forEach(delete);
                    delete.accept(folder);
                }
            });
        }
    }

    interface Visit {
        /** @param free whether no program that runs has it; none can take it during the call then */
        void program(Path folder, boolean free);
    }

    void eachProgram(Visit visit) {
        for (Path folder : programs()) {
            try (FileChannel channel = FileChannel.open(folder.resolve(RecordsFolder.LOCK), StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                visit.program(folder, lock != null);
            } catch (NoSuchFileException e) {
                visit.program(folder, true); // a program was killed while it made it
            } catch (OverlappingFileLockException e) {
                visit.program(folder, false);
            } catch (IOException e) {
                log.warn("{} cannot be locked: {}", folder, e.toString());
                visit.program(folder, false);
            }
        }
    }

    private List<Path> programs() {
        List<Path> programs = new ArrayList<>();
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, RecordsFolder.PREFIX + "*")) {
                folders.forEach(programs::add);
            } catch (IOException | DirectoryIteratorException e) {
                log.warn("{} cannot be looked into: {}", parent, e.toString());
            }
        }
        return programs;
    }

    private static boolean hasRecords(Path program) {
        try (Stream<Path> inside = Files.list(program)) {
            return inside.anyMatch(file -> !file.endsWith(RecordsFolder.LOCK));
        } catch (IOException | UncheckedIOException e) {
            log.warn("{} cannot be read: {}", program, e.toString());
            return true;
        }
    }

    /** The part folders that records tell of, with those that cannot be reached now. */
    private static List<Path> parts(Path program) {
        List<Path> parts = new ArrayList<>();
        try (DirectoryStream<Path> records = Files.newDirectoryStream(program, "*.json")) {
            for (Path file : records) {
                parts.addAll(partsOf(file));
            }
        } catch (IOException | DirectoryIteratorException e) {
            log.warn("{} cannot be read: {}", program, e.toString());
        }
        return parts;
    }

    private static List<Path> partsOf(Path file) {
        Optional<TransferRecordJson> known = read(file);
        if (known.isEmpty()) {
            return List.of();
        }
        try {
            return switch (known.get().of()) {
                case TransferRecord.Incoming(var id, var folder, var _, var _, var _, var _) -> parts(folder, id);
                case TransferRecord.Finished(var id, var folder, var _, var _, var _) ->
                    folder == null ? List.of() : parts(folder, id);
                case TransferRecord.Outgoing _, TransferRecord.Withdrawn _ -> List.of();
            };
        } catch (IOException | UncheckedIOException e) {
            log.warn("the folder that {} names cannot be looked into: {}", file, e.toString());
            return List.of();
        }
    }

    /** Empty if it cannot be read. */
    static Optional<TransferRecordJson> read(Path file) {
        try {
            if (Files.size(file) > TransferRecordJson.MAX_CHARS) {
                throw new IOException("too long");
            }
            return Optional.of(TransferRecordJson.read(Files.readString(file)));
        } catch (IOException | ProtocolException e) {
            log.warn("{} cannot be read, so nothing is known of its files: {}", file, e.toString());
            return Optional.empty();
        }
    }

    /** By the id, which is in the name of the part folder, and in no other. */
    private static List<Path> parts(Path folder, TransferId id) throws IOException {
        String end = "." + id.hex() + ".part";
        if (!Files.isDirectory(folder)) {
            return List.of(folder.resolve("NAME" + end));
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(each -> each.getFileName().toString().endsWith(end))
                    .toList();
        }
    }
}
