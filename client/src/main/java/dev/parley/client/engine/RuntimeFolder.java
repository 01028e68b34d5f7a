package dev.parley.client.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of one engine's short-lived files: readable by its owner only, and gone when the engine is. */
public final class RuntimeFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RuntimeFolder.class);
    private static final String PREFIX = "parley-engine-";
    private static final Pattern OWNED = Pattern.compile(Pattern.quote(PREFIX) + "([0-9]{1,10})-.*");

    private final Path path;

    private RuntimeFolder(Path path) {
        this.path = path;
    }

    /** Makes a fresh folder where the system keeps such things, and removes those of engines that were killed. */
    public static RuntimeFolder create() {
        return create(parent());
    }

    static RuntimeFolder create(Path parent) {
        try {
            removeAbandoned(parent);
            // createTempDirectory makes it 0700 on POSIX systems.
            return new RuntimeFolder(Files.createTempDirectory(
                    parent, PREFIX + ProcessHandle.current().pid() + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for short-lived files could be made", e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        remove(path);
    }

    /** Another user's folders stay, since they cannot be removed. */
    private static void removeAbandoned(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                Matcher owner = OWNED.matcher(folder.getFileName().toString());
                if (owner.matches()
                        && Files.isWritable(folder)
                        && ProcessHandle.of(Long.parseLong(owner.group(1))).isEmpty()) {
                    remove(folder);
                }
            }
        }
    }

    private static void remove(Path path) {
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
