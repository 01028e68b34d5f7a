package dev.parley.client.transfer.part;

import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.HashTree;
import dev.parley.client.transfer.message.Manifest;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.part.FileSystemPort.HeldFolder;
import dev.parley.client.transfer.part.FileSystemPort.Kind;
import dev.parley.client.transfer.part.FileSystemPort.OpenFile;
import dev.parley.client.transfer.storage.Differences;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.FileTrouble;
import dev.parley.client.transfer.storage.StoragePort;
import dev.parley.client.transfer.storage.TransferRecord;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is being received, in a private folder {@code NAME.ID.part} of the folder that its person chose: {@code journal},
 * {@code manifest}, {@code content} and, once all is whole, {@code names} (docs/decisions/0033). Confined to one thread.
 *
 * <p>After a failure of write or sync nobody knows what is on the disk beyond the journal, so each following write fails
 * with it too, until {@link #rewind}.
 */
public final class PartFolder implements StoragePort.Target {
    private final FileSystemPort files;
    private final Path folder;
    private final PartPlace place;
    private final HeldFolder held;
    private final Path part;
    private final Path content;
    private final FilesOffer offer;
    private final OpenFile manifest;
    private final OpenFile journalFile;
    private final Journal journal;
    private final List<Digest> unsynced = new ArrayList<>();
    private @Nullable Layout layout;
    private @Nullable PartFiles contents;
    private @Nullable Publication publication;
    private @Nullable DiskFailure broken;
    private long position;
    private boolean published;
    private Executables executables = Executables.NONE;

    private PartFolder(PartPlace place, HeldFolder held, TransferId id, FilesOffer offer) throws FileTrouble {
        this.files = place.files();
        this.folder = place.folder();
        this.place = place;
        this.held = held;
        this.part = held.path();
        this.content = part.resolve("content");
        this.offer = offer;
        OpenFile opened = openOrCreate(part.resolve("journal"));
        try {
            opened.lock();
            this.journal = Journal.open(opened, id, offer, files.nameRules(part));
            this.manifest = openOrCreate(part.resolve("manifest"));
        } catch (FileTrouble e) {
            opened.close();
            throw e;
        }
        this.journalFile = opened;
    }

    /** Makes an empty one, in place of what a lost attempt of the same transfer may have left. */
    public static PartFolder create(FileSystemPort files, Path folder, TransferId id, FilesOffer offer)
            throws DiskFailure {
        return open(files, folder, id, offer, true);
    }

    /** Goes on with one, or with an empty one if it is gone. */
    public static PartFolder reopen(FileSystemPort files, TransferRecord.Incoming incoming) throws DiskFailure {
        return open(files, incoming.folder(), incoming.id(), incoming.offer(), false);
    }

    private static PartFolder open(FileSystemPort files, Path folder, TransferId id, FilesOffer offer, boolean anew)
            throws DiskFailure {
        if (!files.isFolder(folder)) {
            throw DiskWords.folderGone(folder);
        }
        PartPlace place = PartPlace.of(files, folder, id, offer);
        try {
            PartFolder target = locked(place, id, offer);
            try {
                target.begin(anew);
            } catch (FileTrouble e) {
                target.close();
                throw target.failure(e);
            }
            return target;
        } catch (FileTrouble e) {
            throw DiskWords.cannotReceive(folder, e);
        }
    }

    private static PartFolder locked(PartPlace place, TransferId id, FilesOffer offer) throws FileTrouble, DiskFailure {
        HeldFolder held = place.hold(offer);
        try {
            return new PartFolder(place, held, id, offer);
        } catch (FileTrouble e) {
            held.close();
            throw e;
        }
    }

    /** Up to where its journal says that the stream is there; 0 if there is none that can be read. */
    public static long received(FileSystemPort files, TransferRecord.Incoming incoming) {
        FilesOffer offer = incoming.offer();
        Path part = PartPlace.of(files, incoming.folder(), incoming.id(), offer).path();
        try (OpenFile journal = files.readFile(part.resolve("journal"))) {
            return Math.min(offer.total(), Journal.blocksIn(journal.size()) * TransferLimits.BLOCK_BYTES);
        } catch (FileTrouble e) {
            return 0;
        }
    }

    /** Deletes what is there of one that nobody works on, if there is anything; returns what could not be deleted, or null. */
    public static @Nullable Path sweep(FileSystemPort files, Path folder, TransferId id, FilesOffer offer) {
        PartPlace place = PartPlace.of(files, folder, id, offer);
        return place.sweep() ? null : place.path();
    }

    private void begin(boolean anew) throws FileTrouble {
        if (anew) {
            Publication.forget(files, part);
            journal.truncate(0);
            startOver();
        } else if (files.kind(content) != Kind.FOLDER) {
            files.delete(content);
            files.createFolder(content);
        }
        files.syncFolder(part);
        files.syncFolder(folder);
        if (synced() >= offer.manifestBytes()) {
            loadLayout();
        }
        if (layout != null && isAllWritten()) {
            publication = Publication.resume(files, folder, part, content, layout);
        }
        position = synced();
    }

    private OpenFile openOrCreate(Path path) throws FileTrouble {
        return files.kind(path) == Kind.NOTHING ? files.createFile(path) : files.openFile(path);
    }

    @Override
    public @Nullable Digest check(long block) throws DiskFailure {
        if (block >= journal.blocks()) {
            return null;
        }
        try {
            Digest leaf = journal.leaf(block);
            if (publication != null) {
                return leaf; // whole and compared before; some of it may be in its person's hands already
            }
            ByteBuffer bytes = ByteBuffer.allocate(blockBytes(block));
            boolean there = readBack(block * TransferLimits.BLOCK_BYTES, bytes);
            return there && HashTree.leaf(bytes.flip()).equals(leaf) ? leaf : null;
        } catch (FileTrouble e) {
            return null;
        }
    }

    private boolean readBack(long from, ByteBuffer into) throws FileTrouble {
        int inManifest = Math.clamp(offer.manifestBytes() - from, 0, into.remaining());
        manifest.read(from, into.slice(0, inManifest));
        into.position(inManifest);
        return !into.hasRemaining() || (contents != null && contents.read(from + inManifest, into, synced()));
    }

    @Override
    public void rewind(long block) throws DiskFailure {
        if (block < 0 || block > journal.blocks()) {
            throw new IllegalArgumentException("only " + journal.blocks() + " blocks are there, not " + block);
        }
        try {
            unsynced.clear();
            if (publication == null || block < offer.blocks()) {
                publication = null;
                Publication.forget(files, part);
                journal.truncate(block);
                if (synced() < offer.manifestBytes()) {
                    startOver();
                } else {
                    loadLayout();
                    contents().seek(synced());
                }
            }
            position = synced();
            broken = null;
        } catch (FileTrouble e) {
            throw failure(e);
        }
    }

    /** Without the manifest nothing is known of the files, so whatever is there goes. */
    private void startOver() throws FileTrouble {
        closeContents();
        contents = null;
        layout = null;
        new PartTree(files).delete(content);
        files.createFolder(content);
        files.syncFolder(part);
    }

    @Override
    public void write(Digest leaf, ByteBuffer block) throws DiskFailure {
        requireWorking();
        long next = position / TransferLimits.BLOCK_BYTES;
        if (block.remaining() != blockBytes(next)) {
            throw new IllegalArgumentException("block " + next + " has not " + block.remaining() + " bytes");
        }
        try {
            ByteBuffer bytes = block.duplicate();
            int inManifest = Math.clamp(offer.manifestBytes() - position, 0, bytes.remaining());
            manifest.write(position, bytes.slice(bytes.position(), inManifest));
            bytes.position(bytes.position() + inManifest);
            if (inManifest > 0 && position + inManifest == offer.manifestBytes()) {
                completeManifest();
            }
            if (contents != null) {
                contents.write(position + inManifest, bytes);
            }
            position += block.remaining();
            unsynced.add(leaf);
        } catch (FileTrouble e) {
            throw breakOff(e);
        }
    }

    private void completeManifest() throws FileTrouble {
        manifest.truncate(offer.manifestBytes());
        loadLayout();
        if (contents == null) {
            throw new ProtocolException("manifest", "must be the one that was offered");
        }
        contents.seek(offer.manifestBytes());
    }

    @Override
    public void sync() throws DiskFailure {
        requireWorking();
        try {
            if (!files.isFolder(folder)) {
                throw new FileTrouble(FileTrouble.Kind.MISSING, folder + " is gone"); // which the held part outlives
            }
            if (synced() < offer.manifestBytes()) {
                manifest.force();
            }
            if (contents != null) {
                contents.sync();
            }
            journal.append(unsynced);
            unsynced.clear();
        } catch (FileTrouble e) {
            throw breakOff(e);
        }
    }

    @Override
    public List<Path> publish() throws DiskFailure {
        if (publication == null) {
            sync();
        }
        if (!isAllWritten()) {
            throw new IllegalStateException("not whole yet");
        }
        try {
            if (publication == null) {
                contents().restoreFolderTimes();
                closeContents();
                executables.make(files, layout(), content);
                publication = Publication.begin(files, folder, part, content, layout());
            }
            publication.run();
            published = true;
            return publication.paths();
        } catch (FileTrouble e) {
            throw failure(e);
        }
    }

    @Override
    public void noteExecutables(BitSet entries, boolean keep) {
        executables = new Executables(entries, keep);
    }

    @Override
    public Differences differences() {
        return layout == null || publication == null ? Differences.NONE : publication.differences(executables);
    }

    @Override
    public void close() {
        closeContents();
        manifest.close();
        journalFile.close();
        if (published) {
            place.delete(held);
        }
        held.close();
    }

    @Override
    public void discard() {
        closeContents();
        manifest.close();
        journalFile.close();
        place.delete(held);
        held.close();
    }

    private void closeContents() {
        if (contents != null) {
            contents.close();
        }
    }

    /** Reads the manifest and lays the files out, if it is the one that was offered. */
    private void loadLayout() throws FileTrouble {
        closeContents();
        contents = null;
        layout = null;
        ByteBuffer bytes = ByteBuffer.allocate(offer.manifestBytes());
        manifest.read(0, bytes);
        if (offer.isOf(bytes.flip())) {
            layout = Layout.of(Manifest.decode(bytes), offer.manifestBytes(), journal.rules(), files::spelled);
            contents = new PartFiles(files, content, layout);
        }
    }

    private PartFiles contents() throws FileTrouble {
        if (contents == null) {
            throw new FileTrouble(FileTrouble.Kind.OTHER, place.path() + " is damaged");
        }
        return contents;
    }

    private Layout layout() throws FileTrouble {
        if (layout == null) {
            throw new FileTrouble(FileTrouble.Kind.OTHER, place.path() + " is damaged");
        }
        return layout;
    }

    private boolean isAllWritten() {
        return journal.blocks() == offer.blocks();
    }

    /** Up to where the stream is on the disk. */
    private long synced() {
        return Math.min(journal.blocks() * TransferLimits.BLOCK_BYTES, offer.total());
    }

    private int blockBytes(long block) {
        long from = block * TransferLimits.BLOCK_BYTES;
        return (int) Math.min(TransferLimits.BLOCK_BYTES, offer.total() - from);
    }

    private void requireWorking() throws DiskFailure {
        if (broken != null) {
            throw new DiskFailure(broken.reason(), broken.problem());
        }
    }

    private DiskFailure breakOff(FileTrouble trouble) {
        broken = failure(trouble);
        return broken;
    }

    private DiskFailure failure(FileTrouble trouble) {
        boolean inside = trouble.kind() == FileTrouble.Kind.MISSING && files.isFolder(folder);
        String reason = String.valueOf(trouble.getMessage())
                .replace(part.toString(), place.path().toString());
        return DiskWords.cannotReceive(
                folder,
                inside
                        ? new FileTrouble(FileTrouble.Kind.OTHER, reason + " is gone from " + place.path())
                        : new FileTrouble(trouble.kind(), reason));
    }
}
