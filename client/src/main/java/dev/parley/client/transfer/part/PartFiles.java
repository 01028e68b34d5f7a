package dev.parley.client.transfer.part;

import dev.parley.client.transfer.message.ManifestEntry;
import dev.parley.client.transfer.storage.FileTrouble;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files below a part folder's content, written and read as the stream that they are parts of. */
final class PartFiles implements AutoCloseable {
    private static final int FORCED_AT_ONCE = 1024;

    private final FileSystemPort files;
    private final Path root;
    private final Layout layout;

    /** Files that were written since the last sync, by entry. */
    private final BitSet written = new BitSet();

    /** Folders in which a name was given since, as {@link ManifestEntry#parent} counts them. */
    private final BitSet named = new BitSet();

    /** Folders that were made or looked at by this program, by entry, so that no link in between is followed. */
    private final BitSet trusted = new BitSet();

    /** The entry that the next byte belongs to, open if it has been begun. */
    private int current;

    private FileSystemPort.@Nullable OpenFile open;

    /** The entry that was read last, which is often read on. */
    private int readEntry = -1;

    private FileSystemPort.@Nullable OpenFile reading;

    PartFiles(FileSystemPort files, Path root, Layout layout) {
        this.files = files;
        this.root = root;
        this.layout = layout;
    }

    /** Begins at a position of the stream, and sees to it that all without content before it is there. */
    void seek(long position) throws FileTrouble {
        close();
        current = layout.firstBeyond(position);
        for (int at = 0; at < current; at++) {
            if (layout.entry(at).size() == 0) {
                makeEmpty(at);
            }
        }
    }

    /** Writes on from a position; folders and empty files that follow are made in passing. */
    void write(long position, ByteBuffer bytes) throws FileTrouble {
        long at = position;
        while (current < layout.size()) {
            if (layout.entry(current).size() == 0) {
                makeEmpty(current++);
            } else if (bytes.hasRemaining()) {
                at += writeCurrent(at, bytes);
            } else {
                return;
            }
        }
    }

    private int writeCurrent(long position, ByteBuffer bytes) throws FileTrouble {
        FileSystemPort.OpenFile file = open;
        if (file == null) {
            file = openOrCreate(current);
            open = file;
        }
        int count = (int) Math.min(bytes.remaining(), layout.end(current) - position);
        written.set(current);
        file.write(position - layout.start(current), bytes.slice(bytes.position(), count));
        bytes.position(bytes.position() + count);
        if (position + count == layout.end(current)) {
            finish(current++, file);
            open = null;
        }
        return count;
    }

    private void makeEmpty(int at) throws FileTrouble {
        if (layout.entry(at).folder()) {
            makeFolder(at);
        } else {
            finish(at, openOrCreate(at));
        }
    }

    private void finish(int at, FileSystemPort.OpenFile file) throws FileTrouble {
        ManifestEntry entry = layout.entry(at);
        try (file) {
            if (file.size() > entry.size()) {
                file.truncate(entry.size());
            }
        }
        Path path = layout.path(root, at);
        written.set(at);
        files.markReceived(path);
        if (entry.modified() > 0) {
            files.setModified(path, entry.modified());
        }
    }

    private FileSystemPort.OpenFile openOrCreate(int at) throws FileTrouble {
        Path path = layout.path(root, at);
        trustFolders(at);
        try {
            named.set(layout.entry(at).parent());
            return files.createFile(path);
        } catch (FileTrouble e) {
            if (e.kind() == FileTrouble.Kind.TAKEN && files.kind(path) == FileSystemPort.Kind.FILE) {
                return files.openFile(path); // from an earlier attempt
            }
            throw e;
        }
    }

    private void makeFolder(int at) throws FileTrouble {
        trustFolders(at);
        Path path = layout.path(root, at);
        try {
            named.set(layout.entry(at).parent());
            files.createFolder(path);
        } catch (FileTrouble e) {
            if (e.kind() != FileTrouble.Kind.TAKEN || files.kind(path) != FileSystemPort.Kind.FOLDER) {
                throw e;
            }
        }
        named.set(at + 1);
        trusted.set(at);
    }

    /** Fails unless all folders that an entry is in are folders, not links to elsewhere. */
    private void trustFolders(int at) throws FileTrouble {
        Deque<Integer> unknown = new ArrayDeque<>();
        for (int parent = layout.entry(at).parent();
                parent > 0;
                parent = layout.entry(parent - 1).parent()) {
            if (trusted.get(parent - 1)) {
                break;
            }
            unknown.push(parent - 1);
        }
        for (int folder : unknown) {
            Path path = layout.path(root, folder);
            if (files.kind(path) != FileSystemPort.Kind.FOLDER) {
                throw new FileTrouble(FileTrouble.Kind.OTHER, path + " is not the folder that it was");
            }
            trusted.set(folder);
        }
    }

    /**
     * Reads from a position of the stream. What is whole has its exact length.
     *
     * @param safe up to where the stream is on the disk
     * @return false if it is not all there
     */
    boolean read(long position, ByteBuffer into, long safe) throws FileTrouble {
        long from = position;
        for (int at = layout.firstBeyond(position); into.hasRemaining(); at++) {
            int count = (int) Math.min(into.remaining(), layout.end(at) - from);
            if (count > 0) {
                FileSystemPort.OpenFile file = reading(at);
                ByteBuffer piece = into.slice(into.position(), count);
                file.read(from - layout.start(at), piece);
                boolean whole =
                        layout.end(at) > safe || file.size() == layout.entry(at).size();
                if (piece.hasRemaining() || !whole) {
                    return false;
                }
                into.position(into.position() + count);
                from += count;
            }
        }
        return true;
    }

    private FileSystemPort.OpenFile reading(int at) throws FileTrouble {
        FileSystemPort.OpenFile file = reading;
        if (file == null || readEntry != at) {
            closeReading();
            trustFolders(at);
            file = files.readFile(layout.path(root, at));
            reading = file;
            readEntry = at;
        }
        return file;
    }

    /** Returns when all that was written, and all names that were given, are safe. */
    void sync() throws FileTrouble {
        List<Path> some = new ArrayList<>();
        for (int at = written.nextSetBit(0); at >= 0; at = written.nextSetBit(at + 1)) {
            some.add(layout.path(root, at));
            if (some.size() == FORCED_AT_ONCE) {
                files.force(some);
                some.clear();
            }
        }
        files.force(some);
        for (int folder = named.nextSetBit(0); folder >= 0; folder = named.nextSetBit(folder + 1)) {
            files.syncFolder(folder == 0 ? root : layout.path(root, folder - 1));
        }
        written.clear();
        named.clear();
    }

    /** Gives the folders their times of change back, once nothing more is made in them. */
    void restoreFolderTimes() {
        for (int at = layout.size() - 1; at >= 0; at--) {
            ManifestEntry entry = layout.entry(at);
            if (entry.folder() && entry.modified() > 0) {
                files.setModified(layout.path(root, at), entry.modified());
            }
        }
    }

    private void closeReading() {
        if (reading != null) {
            reading.close();
            reading = null;
        }
    }

    @Override
    public void close() {
        closeReading();
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
