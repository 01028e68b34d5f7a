package dev.parley.client.transfer.part;

import dev.parley.client.transfer.storage.FileTrouble;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * What receiving needs of a file system, one operation each. Nothing here but {@link #isFolder} follows a link in the last
 * part of a path.
 *
 * <p>What was written is safe from a loss of power after {@link #force}; a name that was given, or taken away, after
 * {@link #syncFolder} of its folder.
 */
public interface FileSystemPort {

    /** What has a name. */
    enum Kind {
        NOTHING,
        FILE,
        FOLDER,
        /** A link, a pipe, a device. */
        OTHER
    }

    /** Makes an empty file that nobody can run, and opens it; fails with TAKEN. */
    OpenFile createFile(Path path) throws FileTrouble;

    /** Opens a file for reading and writing; fails if it is none. */
    OpenFile openFile(Path path) throws FileTrouble;

    /** Opens a file for reading; fails if it is none. */
    OpenFile readFile(Path path) throws FileTrouble;

    /** Fails with TAKEN. */
    void createFolder(Path path) throws FileTrouble;

    /** Makes a folder that only its owner can enter, and holds it; fails with TAKEN. */
    HeldFolder createPrivateFolder(Path path) throws FileTrouble;

    /** Holds one that is there, once it is closed to others; fails with TAKEN if anybody else had a hand in it. */
    HeldFolder holdPrivateFolder(Path path) throws FileTrouble;

    Kind kind(Path path) throws FileTrouble;

    /** Whether it is a folder, or a link to one: what a person chose may be a link. */
    boolean isFolder(Path path);

    List<Path> list(Path folder) throws FileTrouble;

    /** Gives a file a second name; fails with TAKEN, whatever has that name. OTHER where there is no such thing. */
    void link(Path existing, Path name) throws FileTrouble;

    /** Moves within one file system; fails with TAKEN. */
    void move(Path from, Path to) throws FileTrouble;

    /** Puts a file in place of another one at once, so that either is there whole. */
    void replace(Path from, Path to) throws FileTrouble;

    /** Whether two names are of one file; false if any of them is not there. */
    boolean sameFile(Path one, Path other) throws FileTrouble;

    /** Deletes a file, a link or an empty folder; does nothing if nothing is there. */
    void delete(Path path) throws FileTrouble;

    /** Makes the files' contents and lengths durable; many at once, since each of them waits for the disk. */
    void force(Collection<Path> files) throws FileTrouble;

    /** Makes durable which names a folder has, as far as the system offers that. */
    void syncFolder(Path folder) throws FileTrouble;

    long usableSpace(Path folder) throws FileTrouble;

    /** Sets when it was changed last, in milliseconds since 1970, as far as the file system keeps that. */
    void setModified(Path path, long millis);

    /** Marks a file as one that came from elsewhere, as far as the system knows such a mark. */
    void markReceived(Path file);

    /** The name to take for one that this system, or the language it is set to, cannot spell. */
    String spelled(String name);

    /** What the disk of a private folder does with names; what is made in it to see that is deleted again. */
    NameRules nameRules(Path folder) throws FileTrouble;

    /** Lets its owner run a file, as far as the file system keeps that; nobody else, and nothing more. */
    void setExecutable(Path file);

    /** A folder in which nobody else can change anything, under a path that leads to it whatever happens to its name. */
    interface HeldFolder extends AutoCloseable {
        Path path();

        @Override
        void close();
    }

    /** A file that is open. */
    interface OpenFile extends AutoCloseable {
        /** Writes all of it. */
        void write(long position, ByteBuffer bytes) throws FileTrouble;

        /** Reads until {@code into} is full or the file ends. */
        void read(long position, ByteBuffer into) throws FileTrouble;

        long size() throws FileTrouble;

        void truncate(long size) throws FileTrouble;

        void force() throws FileTrouble;

        /** Keeps other programs off until it is closed; fails with LOCKED. */
        void lock() throws FileTrouble;

        @Override
        void close();
    }
}
