package dev.parley.client.app.settings;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes files and folders with all that is in them, follows no link, and remembers what it could not delete. For one thread. */
final class Deletion {
    private static final Logger LOG = LoggerFactory.getLogger(Deletion.class);

    private final List<Path> left = new ArrayList<>();

    /** What was to be deleted and is still there, or cannot be reached. */
    List<Path> left() {
        return List.copyOf(left);
    }

    void leave(Path path) {
        left.add(path);
    }

    void delete(Path path) {
        Path folder = path.resolveSibling("");
        try (DirectoryStream<Path> parent = Files.newDirectoryStream(folder)) {
            if (parent instanceof SecureDirectoryStream<Path> secure) {
                delete(secure, path.getFileName());
            } else {
                deleteByPath(path);
            }
        } catch (NoSuchFileException e) {
            if (!Files.isDirectory(folder)) {
                LOG.warn("{} cannot be reached now", path);
                left.add(path);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("{} could not be deleted: {}", path, e.toString());
            left.add(path);
        }
    }

    /** By what is open, so that a link that somebody puts there meanwhile leads nowhere. */
    private static void delete(SecureDirectoryStream<Path> parent, Path name) throws IOException {
        boolean folder = parent.getFileAttributeView(name, BasicFileAttributeView.class, NOFOLLOW_LINKS)
                .readAttributes()
                .isDirectory();
        if (!folder) {
            parent.deleteFile(name);
            return;
        }
        try (SecureDirectoryStream<Path> inside = parent.newDirectoryStream(name, NOFOLLOW_LINKS)) {
            for (Path each : inside) {
                delete(inside, each.getFileName());
            }
        }
        parent.deleteDirectory(name);
    }

    /** For systems that open no folders; each user has folders of their own there. */
    private static void deleteByPath(Path path) throws IOException {
        if (Files.isDirectory(path, NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(path)) {
                for (Path each : inside) {
                    deleteByPath(each);
                }
            }
        }
        Files.deleteIfExists(path);
    }
}
