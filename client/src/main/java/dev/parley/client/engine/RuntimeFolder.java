package dev.parley.client.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of one engine's short-lived files: readable by its owner only, and gone when the engine is. */
public final class RuntimeFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RuntimeFolder.class);

    private final Path path;

    private RuntimeFolder(Path path) {
        this.path = path;
    }

    /** Makes a fresh folder where the system keeps such things: in memory if there is a place for that. */
    public static RuntimeFolder create() {
        try {
            // createTempDirectory makes it 0700 on POSIX systems.
            return new RuntimeFolder(Files.createTempDirectory(parent(), "parley-"));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for short-lived files could be made", e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
                        throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.warn("{} could not be removed", path, e);
        }
    }

    private static Path parent() {
        return Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR"))
                .map(Path::of)
                .filter(Files::isWritable)
                .orElse(Path.of(System.getProperty("java.io.tmpdir", ".")));
    }
}
