package dev.parley.client.app.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A small file that only its owner may read, and that is replaced as a whole: whoever reads it finds the old content or
 * the new one, even when the program is killed meanwhile, or another one writes too.
 */
public final class WholeFile {
    private static final Duration ABANDONED = Duration.ofMinutes(1);

    private final Path path;
    private final int maxBytes;
    private final Consumer<Step> reached;

    /** How far a replacement is. */
    enum Step {
        FOLDER_MADE,
        BEGUN,
        HALF_WRITTEN,
        WRITTEN,
        FORCED,
        MOVED
    }

    public WholeFile(Path path, int maxBytes) {
        this(path, maxBytes, step -> {});
    }

    /** @param reached is told each step after it is done */
    public WholeFile(Path path, int maxBytes, Consumer<Step> reached) {
        this.path = path;
        this.maxBytes = maxBytes;
        this.reached = reached;
    }

    public Path path() {
        return path;
    }

    /** Its text, without the mark of the byte order that editors of Windows begin with; empty when there is no such file. */
    public Optional<String> read() throws IOException {
        Optional<byte[]> bytes = readBytes();
        return bytes.isEmpty()
                ? Optional.empty()
                : Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes.get()))
                        .toString()
                        .replaceFirst("^\\uFEFF", ""));
    }

    /** What is in it; empty when there is no such file. */
    public Optional<byte[]> readBytes() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(path)) {
            throw new IOException(path + " is not a file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new IOException(path + " has more than " + maxBytes + " bytes");
            }
            return Optional.of(bytes);
        }
    }

    public void replace(String text) throws IOException {
        replace(text.getBytes(StandardCharsets.UTF_8));
    }

    public void replace(byte[] bytes) throws IOException {
        // Who keeps settings elsewhere and links to them wants the link to stay.
        Path target = Files.isSymbolicLink(path) && Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        Path folder = target.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, forOwnerOnly());
        }
        removeAbandoned(folder, target.getFileName() + ".");
        reached.accept(Step.FOLDER_MADE);
        // createTempFile makes it 0600 on POSIX systems.
        Path fresh = Files.createTempFile(folder, target.getFileName() + ".", ".tmp");
        try {
            reached.accept(Step.BEGUN);
            write(fresh, bytes);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            reached.accept(Step.MOVED);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Keeps a file that cannot be read under another name, so that it can be replaced without a loss. */
    void setAside() throws IOException {
        setAside(".broken");
    }

    /** Keeps a file under another name, which ends so. */
    public void setAside(String ending) throws IOException {
        Files.move(path, path.resolveSibling(path.getFileName() + ending), StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(Path fresh, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            int half = bytes.length / 2;
            writeFully(channel, ByteBuffer.wrap(bytes, 0, half));
            reached.accept(Step.HALF_WRITTEN);
            writeFully(channel, ByteBuffer.wrap(bytes, half, bytes.length - half));
            reached.accept(Step.WRITTEN);
            channel.force(true);
            reached.accept(Step.FORCED);
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** What killed programs left; a younger one may be another program's, which is writing now. */
    private static void removeAbandoned(Path folder, String prefix) throws IOException {
        Instant limit = Instant.now().minus(ABANDONED);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, prefix + "*.tmp")) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** For folders that only their owner may look into. */
    public static FileAttribute<?>[] forOwnerOnly() {
        return withRights("rwx------");
    }

    /** For files that only their owner may read. */
    public static FileAttribute<?>[] forOwnersFile() {
        return withRights("rw-------");
    }

    private static FileAttribute<?>[] withRights(String rights) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
