package dev.parley.client.transfer;

import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.HashTree;
import dev.parley.client.transfer.message.Manifest;
import dev.parley.client.transfer.message.ManifestEntry;
import dev.parley.client.transfer.message.Problem;
import dev.parley.client.transfer.message.ProblemKind;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.part.SafeFileName;
import dev.parley.client.transfer.storage.Differences;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.NameChange;
import dev.parley.client.transfer.storage.SourceNotes;
import dev.parley.client.transfer.storage.StoragePort;
import dev.parley.client.transfer.storage.TransferRecord;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A disk of byte arrays, which can fail at the n-th call, and of which only what was synced is there when it is reopened. */
final class MemoryStorage implements StoragePort {
    static final Problem FULL = new Problem(ProblemKind.NO_ROOM, "downloads", "The disk is full.");

    final Map<Path, byte[]> files = new TreeMap<>();
    final Map<TransferId, Part> parts = new HashMap<>();
    final Map<TransferId, TransferRecord> records = new LinkedHashMap<>();

    /** Sources and targets that are open. */
    int open;

    /** What is said of files that are sent. */
    BitSet executables = new BitSet();

    int leftOut;

    /** Which names this disk changes. */
    List<NameChange> renamed = List.of();

    /** Which files can be run where they come from, and whether that is kept. */
    BitSet noted = new BitSet();

    boolean kept;

    /** Folders that are not there any more. */
    final Set<Path> gone = new HashSet<>();

    /** What the disk says it has room for. */
    long room = Long.MAX_VALUE;

    /** How often what was there was opened again. */
    int tries;

    /** How many blocks were read to be compared. */
    int checks;

    private int callsUntilFailure = Integer.MAX_VALUE;
    private boolean lasting;
    private TransferEndReason reason = TransferEndReason.NO_ROOM;

    /** What is left of a transfer when the program dies. */
    static final class Part {
        final List<Digest> journal = new ArrayList<>();
        final List<byte[]> blocks = new ArrayList<>();
        List<Path> published = List.of();
    }

    void failAtCall(int n) {
        callsUntilFailure = n;
        lasting = false;
    }

    /** Everything fails, until {@link #repair}. */
    void failFromNowOn(TransferEndReason why) {
        reason = why;
        callsUntilFailure = 1;
        lasting = true;
    }

    void repair() {
        callsUntilFailure = Integer.MAX_VALUE;
    }

    @Override
    public Source open(List<Path> paths) throws DiskFailure {
        work();
        List<ManifestEntry> entries = new ArrayList<>();
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        for (Path path : paths) {
            add(path, 0, entries, contents);
        }
        Manifest manifest = new Manifest(entries);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(manifest.encode());
        stream.writeBytes(contents.toByteArray());
        open++;
        return new MemorySource(FilesOffer.of(manifest), stream.toByteArray());
    }

    /** What is offered when these are sent. */
    FilesOffer offer(List<Path> paths) {
        try (Source source = open(paths)) {
            return source.offer();
        } catch (DiskFailure e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Target create(Path folder, TransferId id, FilesOffer offer) throws DiskFailure {
        work();
        Part part = new Part();
        parts.put(id, part);
        open++;
        return new MemoryTarget(id, folder, offer, part);
    }

    @Override
    public Target reopen(TransferRecord.Incoming incoming) throws DiskFailure {
        tries++;
        work();
        Part part = parts.get(incoming.id());
        if (part == null) {
            throw new DiskFailure(
                    TransferEndReason.DISK_FAILED, new Problem(ProblemKind.FOLDER_GONE, "", "The folder is gone."));
        }
        part.blocks.subList(part.journal.size(), part.blocks.size()).clear();
        open++;
        return new MemoryTarget(incoming.id(), incoming.folder(), incoming.offer(), part);
    }

    @Override
    public boolean isFolder(Path folder) {
        return !gone.contains(folder);
    }

    @Override
    public boolean hasRoom(Path folder, long bytes) {
        return bytes <= room;
    }

    @Override
    public long received(TransferRecord.Incoming incoming) {
        Part part = parts.get(incoming.id());
        return part == null
                ? 0
                : part.blocks.stream()
                        .limit(part.journal.size())
                        .mapToLong(block -> block.length)
                        .sum();
    }

    @Override
    public void sweep(TransferRecord.Finished finished) {
        parts.remove(finished.id());
    }

    @Override
    public List<TransferRecord> records() {
        return List.copyOf(records.values());
    }

    @Override
    public void save(TransferRecord transferRecord) throws DiskFailure {
        work();
        records.remove(transferRecord.id());
        records.put(transferRecord.id(), transferRecord);
    }

    @Override
    public void forget(TransferId id) {
        records.remove(id);
    }

    @Override
    public void close() {}

    private void add(Path path, int parent, List<ManifestEntry> entries, ByteArrayOutputStream contents)
            throws DiskFailure {
        byte[] file = files.get(path);
        String name = path.getFileName().toString();
        if (file != null) {
            entries.add(new ManifestEntry(false, parent, name, file.length, 1));
            contents.writeBytes(file);
            return;
        }
        List<Path> inside = files.keySet().stream()
                .filter(any -> any.startsWith(path))
                .map(any -> any.subpath(0, path.getNameCount() + 1))
                .distinct()
                .toList();
        if (inside.isEmpty()) {
            throw new DiskFailure(
                    TransferEndReason.DISK_FAILED,
                    new Problem(ProblemKind.NOT_THERE, path.toString(), path + " is not there."));
        }
        entries.add(new ManifestEntry(true, parent, name, 0, 1));
        int self = entries.size();
        for (Path child : inside) {
            add(child, self, entries, contents);
        }
    }

    private void work() throws DiskFailure {
        if (--callsUntilFailure <= 0 && (lasting || callsUntilFailure == 0)) {
            throw new DiskFailure(reason, FULL);
        }
    }

    private final class MemorySource implements Source {
        private final FilesOffer offer;
        private final byte[] stream;

        MemorySource(FilesOffer offer, byte[] stream) {
            this.offer = offer;
            this.stream = stream;
        }

        @Override
        public FilesOffer offer() {
            return offer;
        }

        @Override
        public SourceNotes notes() {
            return new SourceNotes(leftOut, executables);
        }

        @Override
        public String sent(int entry) {
            List<ManifestEntry> entries = Manifest.decode(ByteBuffer.wrap(stream, 0, offer.manifestBytes()))
                    .entries();
            return entry < 0 || entry >= entries.size()
                    ? ""
                    : entries.get(entry).name();
        }

        @Override
        public void read(long position, ByteBuffer into) throws DiskFailure {
            work();
            into.put(stream, (int) position, into.remaining());
        }

        @Override
        public void close() {
            open--;
        }
    }

    private final class MemoryTarget implements Target {
        private final TransferId id;
        private final Path folder;
        private final FilesOffer offer;
        private final Part part;
        private final List<Digest> written = new ArrayList<>();

        MemoryTarget(TransferId id, Path folder, FilesOffer offer, Part part) {
            this.id = id;
            this.folder = folder;
            this.offer = offer;
            this.part = part;
        }

        @Override
        public Digest check(long block) throws DiskFailure {
            work();
            checks++;
            if (block >= part.journal.size()) {
                return null;
            }
            Digest leaf = HashTree.leaf(ByteBuffer.wrap(part.blocks.get((int) block)));
            return leaf.equals(part.journal.get((int) block)) ? leaf : null;
        }

        @Override
        public void rewind(long block) throws DiskFailure {
            work();
            part.journal.subList((int) block, part.journal.size()).clear();
            part.blocks.subList((int) block, part.blocks.size()).clear();
        }

        @Override
        public void write(Digest leaf, ByteBuffer block) throws DiskFailure {
            work();
            byte[] copy = new byte[block.remaining()];
            block.get(copy);
            part.blocks.add(copy);
            written.add(leaf);
            int blocks = Math.ceilDiv(offer.manifestBytes(), TransferLimits.BLOCK_BYTES);
            if (part.blocks.size() == blocks && !offer.isOf(ByteBuffer.wrap(stream(), 0, offer.manifestBytes()))) {
                throw new ProtocolException("manifest", "is not as it was offered");
            }
        }

        @Override
        public void sync() throws DiskFailure {
            work();
            part.journal.addAll(written);
            written.clear();
        }

        @Override
        public void noteExecutables(BitSet entries, boolean keep) {
            noted = entries;
            kept = keep;
        }

        @Override
        public Differences differences() {
            return new Differences(renamed.size(), renamed, noted.cardinality(), kept);
        }

        @Override
        public List<Path> publish() throws DiskFailure {
            work();
            if (part.published.isEmpty()) {
                part.published = split(stream());
            }
            return part.published;
        }

        @Override
        public void close() {
            open--;
            if (!part.published.isEmpty()) {
                parts.remove(id);
            }
        }

        @Override
        public void discard() {
            open--;
            parts.remove(id);
        }

        private byte[] stream() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            part.blocks.forEach(bytes::writeBytes);
            return bytes.toByteArray();
        }

        private List<Path> split(byte[] stream) {
            List<ManifestEntry> entries = Manifest.decode(ByteBuffer.wrap(stream, 0, offer.manifestBytes()))
                    .entries();
            List<Path> places = new ArrayList<>();
            int at = offer.manifestBytes();
            for (ManifestEntry entry : entries) {
                Path parent = entry.parent() == 0 ? folder : places.get(entry.parent() - 1);
                Path place = parent.resolve(SafeFileName.of(entry.name()).text());
                places.add(place);
                if (!entry.folder()) {
                    files.put(place, Arrays.copyOfRange(stream, at, at + (int) entry.size()));
                    at += (int) entry.size();
                }
            }
            return IntStream.range(0, places.size())
                    .filter(index -> entries.get(index).parent() == 0)
                    .mapToObj(places::get)
                    .toList();
        }
    }
}
