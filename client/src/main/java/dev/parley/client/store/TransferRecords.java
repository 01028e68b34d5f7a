package dev.parley.client.store;

import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.part.DiskWords;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.TransferRecord;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is remembered of transfers, one small file each, which only its owner can read. */
final class TransferRecords {
    static final int MOST = 1000;
    static final int MOST_ENDED = 64;
    static final Duration REMEMBERED = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(TransferRecords.class);
    private static final String SUFFIX = ".json";

    private final Path folder;
    private final InstantSource clock;
    private final DiskFileSystem files = new DiskFileSystem();

    TransferRecords(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The oldest first. What is too old, or too much, is forgotten. */
    List<TransferRecord> all() {
        List<TransferRecordJson> found = read();
        long oldest = clock.instant().minus(REMEMBERED).toEpochMilli();
        Predicate<TransferRecordJson> waits = one -> one.of() instanceof TransferRecord.Incoming;
        forget(found, waits.negate().and(one -> one.saved() < oldest), found.size());
        Predicate<TransferRecordJson> finished = one -> one.of() instanceof TransferRecord.Finished;
        forget(found, finished, (int) found.stream().filter(finished).count() - MOST_ENDED);
        Predicate<TransferRecordJson> withdrawn = one -> one.of() instanceof TransferRecord.Withdrawn;
        forget(found, withdrawn, (int) found.stream().filter(withdrawn).count() - MOST_ENDED);
        // What was received in part goes last, since its files would stay behind.
        forget(found, finished, found.size() - MOST);
        forget(found, waits.negate(), found.size() - MOST);
        forget(found, waits, found.size() - MOST);
        return found.stream().map(TransferRecordJson::of).toList();
    }

    void save(TransferRecord transferRecord) throws DiskFailure {
        String text = new TransferRecordJson(transferRecord, clock.millis()).text();
        Path written = folder.resolve(transferRecord.id().hex() + ".new");
        try {
            Files.createDirectories(folder, ownersOnly(folder, "rwx------"));
            Files.deleteIfExists(written);
            try (FileChannel channel = FileChannel.open(
                    written,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                    ownersOnly(folder, "rw-------"))) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(
                    written,
                    place(transferRecord.id()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            files.syncFolder(folder);
        } catch (IOException e) {
            throw DiskWords.cannotReceive(folder, Troubles.of(e));
        }
    }

    void forget(TransferId id) {
        try {
            if (Files.deleteIfExists(place(id))) {
                files.syncFolder(folder);
            }
        } catch (IOException e) {
            log.warn("a transfer could not be forgotten: {}", e.toString());
        }
    }

    private void forget(List<TransferRecordJson> found, Predicate<TransferRecordJson> which, int count) {
        List<TransferRecordJson> gone =
                found.stream().filter(which).limit(Math.max(0, count)).toList();
        gone.forEach(one -> forget(one.of().id()));
        found.removeAll(gone);
    }

    private List<TransferRecordJson> read() {
        List<TransferRecordJson> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                inside.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                        .forEach(file -> read(file, found));
            } catch (IOException e) {
                log.warn("cannot read what is remembered of transfers: {}", e.toString());
            }
        }
        found.sort(Comparator.comparingLong(TransferRecordJson::saved)
                .thenComparing(one -> one.of().id().hex()));
        return found;
    }

    private void read(Path file, List<TransferRecordJson> found) {
        try {
            if (Files.size(file) > TransferRecordJson.MAX_CHARS) {
                throw new IOException("too long");
            }
            TransferRecordJson read = TransferRecordJson.read(Files.readString(file));
            if (!place(read.of().id()).equals(file)) {
                throw new IOException("of another transfer");
            }
            found.add(read);
        } catch (IOException | ProtocolException e) {
            log.warn("{} cannot be read and is set aside: {}", file, e.toString());
            setAside(file);
        }
    }

    private static void setAside(Path file) {
        try {
            Files.move(
                    file, file.resolveSibling(file.getFileName() + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log.warn("{} could not be set aside: {}", file, e.toString());
        }
    }

    private Path place(TransferId id) {
        return folder.resolve(id.hex() + SUFFIX);
    }

    static FileAttribute<?>[] ownersOnly(Path place, String permissions) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
