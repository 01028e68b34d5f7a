package dev.parley.client.store;

import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.ManifestEntry;
import dev.parley.client.transfer.message.Problem;
import dev.parley.client.transfer.message.ProblemKind;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.part.DiskWords;
import dev.parley.client.transfer.part.InnerName;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.FileTrouble;
import dev.parley.client.transfer.storage.SourceNotes;
import dev.parley.client.transfer.storage.StoragePort;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files and folders that are read to be sent, and noticed when they change meanwhile. Confined to one thread. */
final class SourceFiles implements StoragePort.Source {
    private final SourceTree tree;
    private final FilesOffer offer;
    private final byte[] manifest;

    /** Where the content of each entry begins in the stream. */
    private final long[] starts;

    private int opened = -1;
    private @Nullable FileChannel channel;

    private SourceFiles(SourceTree tree) {
        this.tree = tree;
        this.offer = FilesOffer.of(tree.manifest());
        this.manifest = tree.manifest().encode();
        List<ManifestEntry> entries = tree.manifest().entries();
        this.starts = new long[entries.size()];
        long position = manifest.length;
        for (int at = 0; at < starts.length; at++) {
            starts[at] = position;
            position += entries.get(at).size();
        }
    }

    static SourceFiles open(List<Path> paths) throws DiskFailure {
        return new SourceFiles(SourceTree.of(paths));
    }

    @Override
    public FilesOffer offer() {
        return offer;
    }

    @Override
    public SourceNotes notes() {
        return tree.notes();
    }

    @Override
    public String sent(int entry) {
        List<ManifestEntry> entries = tree.manifest().entries();
        if (entry < 0 || entry >= entries.size()) {
            return "";
        }
        String own = InnerName.shown(entries.get(entry).name());
        return tree.isTop(entry) ? own : sent(entries.get(entry).parent() - 1) + "/" + own;
    }

    @Override
    public void read(long position, ByteBuffer into) throws DiskFailure {
        if (position < 0 || position + into.remaining() > offer.total()) {
            throw new IllegalArgumentException("not a part of the stream");
        }
        long from = position;
        if (from < manifest.length) {
            int count = (int) Math.min(into.remaining(), manifest.length - from);
            into.put(manifest, (int) from, count);
            from += count;
        }
        for (int at = entryAt(from); into.hasRemaining(); at++) {
            from += readFile(at, from - starts[at], into);
        }
    }

    /** The first entry that may have content at a position. */
    private int entryAt(long position) {
        int found = Arrays.binarySearch(starts, position);
        if (found < 0) {
            return Math.max(0, -found - 2);
        }
        while (found > 0 && starts[found - 1] == position) {
            found--; // the ones without content have the same place
        }
        return found;
    }

    private int readFile(int at, long offset, ByteBuffer into) throws DiskFailure {
        ManifestEntry entry = tree.manifest().entries().get(at);
        if (entry.folder()) {
            return 0;
        }
        int count = (int) Math.min(into.remaining(), entry.size() - offset);
        Path path = tree.path(at);
        try {
            if (count > 0) {
                FileChannel file = channel(at, path);
                ByteBuffer piece = into.slice(into.position(), count);
                long position = offset;
                while (piece.hasRemaining()) {
                    int read = file.read(piece, position);
                    if (read < 0) {
                        throw changed(path);
                    }
                    position += read;
                }
                into.position(into.position() + count);
            }
            requireUnchanged(at, path);
            return count;
        } catch (IOException e) {
            throw DiskWords.cannotSend(path, e instanceof FileTrouble told ? told : Troubles.of(e));
        }
    }

    private FileChannel channel(int at, Path path) throws IOException, DiskFailure {
        FileChannel file = channel;
        if (file == null || opened != at) {
            close();
            // Asked first, since opening a pipe would wait for its other end.
            requireUnchanged(at, path);
            file = FileChannel.open(
                    path,
                    tree.isTop(at)
                            ? Set.of(StandardOpenOption.READ)
                            : Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
            channel = file;
            opened = at;
        }
        return file;
    }

    private void requireUnchanged(int at, Path path) throws IOException, DiskFailure {
        ManifestEntry entry = tree.manifest().entries().get(at);
        BasicFileAttributes now = SourceTree.attributes(path, tree.isTop(at));
        if (!now.isRegularFile() || now.size() != entry.size() || SourceTree.modified(now) != entry.modified()) {
            throw changed(path);
        }
    }

    private static DiskFailure changed(Path path) {
        return new DiskFailure(
                TransferEndReason.SOURCE_CHANGED,
                new Problem(
                        ProblemKind.CHANGED,
                        path.toString(),
                        path + " changed since it was offered. Send it again when it is complete."));
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // Nothing was written, so nothing is lost.
            }
            channel = null;
        }
    }
}
