package dev.parley.client.app.command.output;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.settings.WholeFile;
import dev.parley.client.transfer.part.SafeFileName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder for one file that comes from or goes to a pipe, because a transfer needs to know its length and may read or write
 * any part of it again. Readable by its owner only; gone at the end.
 */
public final class Spool implements AutoCloseable {
    private static final int COPY_BYTES = 64 << 10;
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

    private final Path folder;
    private final SafeFileName name;
    private boolean kept;

    private Spool(Path folder, SafeFileName name) {
        this.folder = folder;
        this.name = name;
    }

    /** Makes a spool on a disk, not where the system keeps short-lived files: that may be memory. */
    public static Spool create(Path stateFolder, String name) {
        try {
            Path parent = Files.createDirectories(stateFolder.resolve("spool"), WholeFile.forOwnerOnly());
            return new Spool(Files.createTempDirectory(parent, "pipe-"), SafeFileName.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for a file from a pipe could be made", e);
        }
    }

    /** Leaves everything where it is at the end. */
    public void keep() {
        kept = true;
    }

    public Path folder() {
        return folder;
    }

    /**
     * Reads to the end of the pipe.
     *
     * @param progress told the bytes so far, very often
     */
    public Path fill(InputStream from, LongConsumer progress) throws CommandFailure {
        Path file = folder.resolve(name.text());
        try (OutputStream to = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            copy(from, to, progress);
            return file;
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "Standard input could not be kept: " + e.getMessage());
        }
    }

    /**
     * Writes a file into the pipe.
     *
     * @param progress told the bytes so far, very often
     */
    public void drain(Path file, OutputStream to, LongConsumer progress) throws CommandFailure {
        try (InputStream from = Files.newInputStream(file)) {
            copy(from, to, progress);
            to.flush();
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, StandardOutput.sentence(e));
        }
    }

    private static void copy(InputStream from, OutputStream to, LongConsumer progress) throws IOException {
        byte[] some = new byte[COPY_BYTES];
        long bytes = 0;
        for (int read = from.read(some); read >= 0; read = from.read(some)) {
            to.write(some, 0, read);
            bytes += read;
            progress.accept(bytes);
        }
    }

    /** Removes the spool with what an unfinished transfer left in it: without its pipe it cannot go on. */
    @Override
    public void close() {
        if (kept) {
            return;
        }
        try {
            remove(folder);
        } catch (IOException e) {
            LOG.warn("{} could not be removed: {}", folder, e.toString());
        }
    }

    private static void remove(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(path)) {
                for (Path each : inside) {
                    remove(each);
                }
            }
        }
        Files.deleteIfExists(path);
    }
}
