package dev.parley.client.store;

import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferSecret;
import dev.parley.client.transfer.part.PartFolder;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.TransferRecord;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The transfers that wait to go on, of all programs of a user, to be looked at and given up while no program has them. */
public final class WaitingTransfers {
    private static final Logger log = LoggerFactory.getLogger(WaitingTransfers.class);

    private final StoredTransfers stored;
    private final Path parent;
    private final InstantSource clock;
    private final DiskFileSystem files = new DiskFileSystem();

    /**
     * One of them.
     *
     * @param received up to which position of the stream it is here; -1 if it is sent, of which only the other side knows
     * @param saved when it was remembered
     * @param inUse whether a program that runs has it
     */
    public record Waiting(TransferRecord of, long received, Instant saved, boolean inUse) {}

    /** What became of the wish to give one up. */
    public sealed interface Discarded {
        /** @param left what could not be deleted; null if nothing is left of it */
        record Done(@Nullable Path left) implements Discarded {}

        record InUse() implements Discarded {}

        record NotThere() implements Discarded {}
    }

    /** @param stateFolder where programs keep what outlives them */
    public WaitingTransfers(Path stateFolder, InstantSource clock) {
        this.stored = new StoredTransfers(stateFolder);
        this.parent = stateFolder.resolve("transfers");
        this.clock = clock;
    }

    /** The oldest first; looks and changes nothing. */
    public List<Waiting> all() {
        List<Waiting> all = new ArrayList<>();
        stored.eachProgram((folder, free) -> {
            for (TransferRecordJson one : records(folder)) {
                switch (one.of()) {
                    case TransferRecord.Incoming known ->
                        all.add(waiting(one, PartFolder.received(files, known), free));
                    case TransferRecord.Outgoing _ -> all.add(waiting(one, -1, free));
                    case TransferRecord.Finished _, TransferRecord.Withdrawn _ -> {}
                }
            }
        });
        all.sort(Comparator.comparing(Waiting::saved)
                .thenComparing(one -> one.of().id().hex()));
        return all;
    }

    private static Waiting waiting(TransferRecordJson one, long received, boolean free) {
        return new Waiting(one.of(), received, Instant.ofEpochMilli(one.saved()), !free);
    }

    /**
     * Deletes what has come of one, and remembers only that the other side is to hear of it.
     *
     * @throws IOException if it cannot be made sure that no program begins to use it
     */
    public Discarded discard(TransferId id) throws IOException {
        if (!Files.isDirectory(parent)) {
            return new Discarded.NotThere();
        }
        List<Discarded> done = new ArrayList<>();
        try (FileChannel start = FileChannel.open(
                        parent.resolve(RecordsFolder.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = start.lock()) {
            stored.eachProgram((folder, free) -> find(folder, id)
                    .ifPresent(known -> done.add(free ? discard(folder, known) : new Discarded.InUse())));
        }
        // Both ends of one transfer may be of two programs of this user.
        return done.stream()
                .filter(Discarded.Done.class::isInstance)
                .findFirst()
                .orElse(done.isEmpty() ? new Discarded.NotThere() : done.getFirst());
    }

    private Optional<TransferRecord> find(Path folder, TransferId id) {
        return records(folder).stream()
                .map(TransferRecordJson::of)
                .filter(known -> known.id().equals(id))
                .filter(known -> known instanceof TransferRecord.Incoming || known instanceof TransferRecord.Outgoing)
                .findFirst();
    }

    private Discarded discard(Path folder, TransferRecord known) {
        Path left = null;
        TransferSecret secret = null;
        if (known instanceof TransferRecord.Incoming(var id, var into, var offer, var _, var shared, var _)) {
            left = PartFolder.sweep(files, into, id, offer);
            secret = shared;
        } else if (known instanceof TransferRecord.Outgoing sent) {
            secret = sent.secret();
        }
        TransferRecords records = new TransferRecords(folder, clock);
        if (secret == null) {
            records.forget(known.id());
            return new Discarded.Done(left);
        }
        try {
            records.save(new TransferRecord.Withdrawn(known.id(), secret));
        } catch (DiskFailure e) {
            log.warn("the other side will not hear of it: {}", e.sentence());
            records.forget(known.id());
        }
        return new Discarded.Done(left);
    }

    private static List<TransferRecordJson> records(Path program) {
        List<TransferRecordJson> records = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(program, "*.json")) {
            for (Path file : found) {
                StoredTransfers.read(file).ifPresent(records::add);
            }
        } catch (IOException | DirectoryIteratorException e) {
            log.warn("{} cannot be read: {}", program, e.toString());
        }
        return records;
    }
}
