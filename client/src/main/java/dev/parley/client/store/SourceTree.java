package dev.parley.client.store;

import dev.parley.client.transfer.message.Manifest;
import dev.parley.client.transfer.message.ManifestEntry;
import dev.parley.client.transfer.message.ProblemKind;
import dev.parley.client.transfer.part.DiskWords;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.SourceNotes;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What stands behind the entries of a manifest. A link that was named is followed; links and special files inside are left
 * out. The same files make the same manifest always.
 */
final class SourceTree {
    private static final long MAX_EXACT = 1L << 53;

    private final List<ManifestEntry> entries = new ArrayList<>();

    /** The names of entries on this disk, where they cannot be made of the names that are sent; at the top, whole paths. */
    private final Map<Integer, Path> spelled = new HashMap<>();

    private final BitSet executables = new BitSet();
    private int leftOut;
    private final Manifest manifest;

    private SourceTree(List<Path> paths) throws DiskFailure {
        for (Path path : paths) {
            add(path.toAbsolutePath(), 0, 1);
        }
        try {
            this.manifest = new Manifest(entries);
            this.manifest.encode();
        } catch (ProtocolException e) {
            throw tooMany(paths.getFirst());
        }
    }

    static SourceTree of(List<Path> paths) throws DiskFailure {
        return new SourceTree(paths);
    }

    Manifest manifest() {
        return manifest;
    }

    SourceNotes notes() {
        return new SourceNotes(leftOut, executables);
    }

    /** Whether its owner can run it, where the system says so by the file and not by its name. */
    private static boolean isExecutable(Path file) {
        try {
            var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            return view != null && view.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE);
        } catch (IOException e) {
            return false;
        }
    }

    boolean isTop(int at) {
        return entries.get(at).parent() == 0;
    }

    Path path(int at) {
        Path own = spelled.get(at);
        if (own != null && isTop(at)) {
            return own;
        }
        Path folder = path(entries.get(at).parent() - 1);
        return own == null ? folder.resolve(entries.get(at).name()) : folder.resolve(own);
    }

    private void add(Path path, int parent, int depth) throws DiskFailure {
        BasicFileAttributes attributes;
        try {
            attributes = attributes(path, parent == 0);
        } catch (IOException e) {
            throw DiskWords.cannotSend(path, Troubles.of(e));
        }
        if (!attributes.isRegularFile() && !attributes.isDirectory()) {
            if (parent == 0) {
                throw DiskWords.failed(
                        ProblemKind.NOT_A_FILE,
                        path,
                        path + " is neither a file nor a folder. Choose something else to send.");
            }
            leftOut++;
            return;
        }
        if (depth > Manifest.MAX_DEPTH || entries.size() == Manifest.MAX_ENTRIES) {
            throw tooMany(path);
        }
        if (!Files.isReadable(path)) {
            throw DiskWords.cannotSend(path, Troubles.of(new AccessDeniedException(path.toString())));
        }
        String name = encodable(
                path.getFileName() == null ? "files" : path.getFileName().toString());
        if (name.getBytes(StandardCharsets.UTF_8).length > ManifestEntry.NAME_BYTES || attributes.size() > MAX_EXACT) {
            throw tooMany(path);
        }
        if (parent == 0) {
            spelled.put(entries.size(), path);
        } else if (!path.resolveSibling(spellable(name)).equals(path)) {
            spelled.put(entries.size(), path.getFileName());
        }
        boolean folder = attributes.isDirectory();
        if (!folder && isExecutable(path)) {
            executables.set(entries.size());
        }
        entries.add(new ManifestEntry(folder, parent, name, folder ? 0 : attributes.size(), modified(attributes)));
        if (folder) {
            int own = entries.size();
            for (Path inside : inside(path)) {
                add(inside, own, depth + 1);
            }
        }
    }

    private static List<Path> inside(Path folder) throws DiskFailure {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> found = inside.limit(Manifest.MAX_ENTRIES + 1L).sorted().toList();
            if (found.size() > Manifest.MAX_ENTRIES) {
                throw tooMany(folder);
            }
            return found;
        } catch (IOException e) {
            throw DiskWords.cannotSend(folder, Troubles.of(e));
        } catch (UncheckedIOException e) {
            throw DiskWords.cannotSend(folder, Troubles.of(new IOException(e.getMessage(), e)));
        }
    }

    /** A name may hold what no text can: half a surrogate pair on Windows, bytes that are no UTF-8 elsewhere. */
    private static String encodable(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints().forEach(c -> text.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c));
        return text.toString();
    }

    /** A name that this locale cannot spell is another one than the file's, whatever it is. */
    private static String spellable(String name) {
        return name.indexOf(0xFFFD) >= 0 ? "" : name;
    }

    static BasicFileAttributes attributes(Path path, boolean follow) throws IOException {
        return follow
                ? Files.readAttributes(path, BasicFileAttributes.class)
                : Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    static long modified(BasicFileAttributes attributes) {
        long millis = attributes.lastModifiedTime().toMillis();
        return millis > 0 && millis <= MAX_EXACT ? millis : 0;
    }

    private static DiskFailure tooMany(Path path) {
        return DiskWords.failed(
                ProblemKind.TOO_MANY,
                path,
                "This is more than one transfer can take, at " + path + ": at most " + Manifest.MAX_ENTRIES
                        + " files and folders, " + Manifest.MAX_DEPTH
                        + " folders deep, with names of at most 255 bytes. Send it in parts, or pack it into one file.");
    }
}
