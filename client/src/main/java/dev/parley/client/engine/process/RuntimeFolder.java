package dev.parley.client.engine.process;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserPrincipal;
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
    public static RuntimeFolder create() throws PartMissing {
        return create(parent(), temporary());
    }

    /** One that is full is as good as none. */
    static RuntimeFolder create(Path parent, Path otherwise) throws PartMissing {
        try {
            return create(parent);
        } catch (IOException full) {
            LOG.warn("{} takes nothing: {}", parent, full.toString());
            try {
                return create(otherwise);
            } catch (IOException e) {
                throw new PartMissing("No folder for short-lived files could be made, neither in " + parent + " nor in "
                        + otherwise + ". Make room there, or set XDG_RUNTIME_DIR to a folder of yours.");
            }
        }
    }

    static RuntimeFolder create(Path parent) throws IOException {
        // createTempDirectory makes it 0700 on POSIX systems, and takes none that is there.
        Path own = Files.createTempDirectory(
                parent, PREFIX + ProcessHandle.current().pid() + "-");
        removeAbandoned(parent, Files.getOwner(own, NOFOLLOW_LINKS));
        return new RuntimeFolder(own);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        remove(path);
    }

    /** The parent may be for all users: what is not this user's stays, whatever it is called. */
    static void removeAbandoned(Path parent, UserPrincipal self) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent)) {
            for (Path folder : folders) {
                Matcher owner = OWNED.matcher(folder.getFileName().toString());
                if (!owner.matches()
                        || ProcessHandle.of(Long.parseLong(owner.group(1))).isPresent()) {
                    continue;
                }
                if (folders instanceof SecureDirectoryStream<Path> secure) {
                    removeOwn(secure, folder.getFileName(), self);
                } else {
                    remove(folder); // such systems have a temporary folder for each user
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("what killed engines left in {} could not be looked for: {}", parent, e.toString());
        }
    }

    private static void removeOwn(SecureDirectoryStream<Path> parent, Path name, UserPrincipal self) {
        try {
            // Before it is opened, since opening a pipe would wait for its other end.
            if (!isFolderOf(self, parent.getFileAttributeView(name, PosixFileAttributeView.class, NOFOLLOW_LINKS))) {
                return;
            }
            try (SecureDirectoryStream<Path> folder = parent.newDirectoryStream(name, NOFOLLOW_LINKS)) {
                // Once more, of what was opened: its name may be another's by now.
                if (isFolderOf(self, folder.getFileAttributeView(PosixFileAttributeView.class))) {
                    empty(folder);
                }
            }
            parent.deleteDirectory(name);
        } catch (NoSuchFileException e) {
            LOG.debug("another engine that starts removes {} too", name);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("{} could not be removed: {}", name, e.toString());
        }
    }

    private static boolean isFolderOf(UserPrincipal self, PosixFileAttributeView view) throws IOException {
        PosixFileAttributes attributes = view.readAttributes();
        return attributes.isDirectory() && attributes.owner().equals(self);
    }

    /** By what is open, never by a path, so that no link is followed, not even one that comes while this goes on. */
    private static void empty(SecureDirectoryStream<Path> folder) throws IOException {
        for (Path each : folder) {
            Path name = each.getFileName();
            if (folder.getFileAttributeView(name, BasicFileAttributeView.class, NOFOLLOW_LINKS)
                    .readAttributes()
                    .isDirectory()) {
                try (SecureDirectoryStream<Path> inside = folder.newDirectoryStream(name, NOFOLLOW_LINKS)) {
                    empty(inside);
                }
                folder.deleteDirectory(name);
            } else {
                folder.deleteFile(name);
            }
        }
    }

    /** For a folder in which nobody else can change anything. */
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
        } catch (NoSuchFileException e) {
            LOG.debug("{} is gone already", path);
        } catch (IOException e) {
            LOG.warn("{} could not be removed: {}", path, e.toString());
        }
    }

    private static Path parent() {
        return Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR"))
                .map(Path::of)
                .filter(Files::isWritable)
                .orElseGet(RuntimeFolder::temporary);
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir", "."));
    }
}
