package dev.parley.client.store;

import dev.parley.client.transfer.DiskFailure;
import dev.parley.client.transfer.DiskPort;
import dev.parley.client.transfer.EndReason;
import dev.parley.client.transfer.Entry;
import dev.parley.client.transfer.Problem;
import dev.parley.client.transfer.SafeFileName;
import dev.parley.client.transfer.TransferId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is written as {@code name.id.part} and gets its own name only when it is whole and safe on the disk. */
final class IncomingFile implements DiskPort.Target {
    private static final Logger log = LoggerFactory.getLogger(IncomingFile.class);
    private static final int MAX_NUMBER = 9999;

    private final Path folder;
    private final SafeFileName name;
    private final long modified;
    private final Path part;
    private final FileChannel channel;

    private IncomingFile(Path folder, SafeFileName name, long modified, Path part, FileChannel channel) {
        this.folder = folder;
        this.name = name;
        this.modified = modified;
        this.part = part;
        this.channel = channel;
    }

    static IncomingFile create(Path folder, SafeFileName wanted, TransferId id, Entry entry) throws DiskFailure {
        SafeFileName name = spellable(folder, wanted);
        Path part = folder.resolve(name.text() + "." + id.hex() + ".part");
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < entry.size()) {
                throw new DiskFailure(
                        EndReason.DISK_FAILED,
                        new Problem(
                                "files.noRoom",
                                folder.toString(),
                                "There is not enough room in " + folder + ": " + entry.size() + " bytes are needed and "
                                        + free + " are free. Free some space, or choose another folder."));
            }
            FileChannel channel = FileChannel.open(
                    part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
            return new IncomingFile(folder, name, entry.modified(), part, channel);
        } catch (IOException e) {
            throw DiskSentence.cannotWrite(folder, e);
        }
    }

    /** Under a locale without UTF-8, as in many containers, Java cannot name a file beyond ASCII. */
    private static SafeFileName spellable(Path folder, SafeFileName name) {
        try {
            Path _ = folder.resolve(name.text());
            return name;
        } catch (InvalidPathException e) {
            return SafeFileName.of(name.text().replaceAll("[^ -~]", "_"));
        }
    }

    @Override
    public void write(long offset, ByteBuffer bytes) throws DiskFailure {
        try {
            long position = offset;
            while (bytes.hasRemaining()) {
                position += channel.write(bytes, position);
            }
        } catch (IOException e) {
            throw DiskSentence.cannotWrite(folder, e);
        }
    }

    @Override
    public void sync() throws DiskFailure {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw DiskSentence.cannotWrite(folder, e);
        }
    }

    @Override
    public Path publish() throws DiskFailure {
        try {
            restoreModified();
            channel.force(true);
            channel.close();
            Path file = nameIt();
            syncFolder();
            return file;
        } catch (IOException e) {
            throw DiskSentence.cannotWrite(folder, e);
        }
    }

    @Override
    public void discard() {
        try {
            channel.close();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            log.warn("a part file was left behind in the folder for received files: {}", e.toString());
        }
    }

    private Path nameIt() throws IOException {
        SafeFileName candidate = name;
        for (int number = 1; number <= MAX_NUMBER; number++) {
            Path file = folder.resolve(candidate.text());
            try {
                linkOrMove(file);
                return file;
            } catch (FileAlreadyExistsException e) {
                candidate = name.numbered(number);
            }
        }
        throw new IOException("too many files named " + name.text());
    }

    /**
     * A hard link is refused by the system itself if anything has that name, be it a link to nowhere. Where a file system
     * has no hard links (FAT), a move that does not replace must do; see docs/decisions/0022.
     */
    private void linkOrMove(Path file) throws IOException {
        try {
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.move(part, file);
        }
    }

    private void restoreModified() {
        if (modified > 0) {
            try {
                Files.setLastModifiedTime(part, FileTime.fromMillis(modified));
            } catch (IOException e) {
                log.debug("this file system does not keep that time of change: {}", e.toString());
            }
        }
    }

    /** Makes the new name durable. Windows opens no folders, and needs no such thing. */
    private void syncFolder() {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException e) {
            log.debug("this system does not sync folders: {}", e.toString());
        }
    }
}
