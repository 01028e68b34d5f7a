package dev.parley.client.store;

import dev.parley.client.transfer.DiskFailure;
import dev.parley.client.transfer.DiskPort;
import dev.parley.client.transfer.EndReason;
import dev.parley.client.transfer.Entry;
import dev.parley.client.transfer.Problem;
import dev.parley.client.transfer.SafeFileName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** A file that is read to be sent, and noticed when it changes meanwhile. */
final class OutgoingFile implements DiskPort.Source {
    private final Path file;
    private final FileChannel channel;
    private final long size;
    private final FileTime modified;

    private OutgoingFile(Path file, FileChannel channel, BasicFileAttributes attributes) {
        this.file = file;
        this.channel = channel;
        this.size = attributes.size();
        this.modified = attributes.lastModifiedTime();
    }

    static OutgoingFile open(Path file) throws DiskFailure {
        try {
            // Asked first, since opening a pipe would wait for its other end.
            BasicFileAttributes attributes = attributes(file);
            if (!attributes.isRegularFile()) {
                throw new DiskFailure(
                        EndReason.DISK_FAILED,
                        new Problem(
                                "files.notAFile", file.toString(), file + " is not a file. Choose a file to send."));
            }
            return new OutgoingFile(file, FileChannel.open(file, StandardOpenOption.READ), attributes);
        } catch (IOException e) {
            throw DiskSentence.cannotRead(file, e);
        }
    }

    @Override
    public Entry entry() {
        String name = SafeFileName.of(String.valueOf(file.getFileName())).text();
        return new Entry(name, size, Math.max(0, modified.toMillis()));
    }

    @Override
    public void read(long offset, ByteBuffer into) throws DiskFailure {
        try {
            long position = offset;
            while (into.hasRemaining()) {
                int count = channel.read(into, position);
                if (count < 0) {
                    throw changed();
                }
                position += count;
            }
            BasicFileAttributes now = attributes(file);
            if (now.size() != size || !now.lastModifiedTime().equals(modified)) {
                throw changed();
            }
        } catch (IOException e) {
            throw DiskSentence.cannotRead(file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing was written, so nothing is lost.
        }
    }

    private DiskFailure changed() {
        return new DiskFailure(
                EndReason.SOURCE_CHANGED,
                new Problem(
                        "files.changed",
                        file.toString(),
                        file + " changed while it was being sent. Send it again when it is complete."));
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }
}
