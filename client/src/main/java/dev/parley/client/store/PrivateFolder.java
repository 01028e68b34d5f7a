package dev.parley.client.store;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.parley.client.transfer.part.FileSystemPort.HeldFolder;
import dev.parley.client.transfer.storage.FileTrouble;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of this user's, closed to all others, in a folder where others may write. On Linux it is held open, and its path
 * leads to it by its descriptor, so that nobody can put another one in its place; elsewhere the name has to do.
 */
final class PrivateFolder implements HeldFolder {
    private static final Logger log = LoggerFactory.getLogger(PrivateFolder.class);
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final int NONE = -1;
    private static final int ROOT = 0;

    /** O_RDONLY and O_CLOEXEC of Linux. */
    private static final int READ_ONLY = 0x80000;

    private static final Set<PosixFilePermission> OWNERS_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path path;
    private int descriptor;

    private PrivateFolder(Path path, int descriptor) {
        this.path = path;
        this.descriptor = descriptor;
    }

    /** Fails with TAKEN if it is not this user's, or if somebody else had a hand in it. */
    static PrivateFolder hold(Path folder, int user) throws IOException {
        // Before it is opened, since another user's may not let itself be opened.
        if (!Files.isDirectory(folder, NOFOLLOW_LINKS) || (user != NONE && !isOf(user, folder))) {
            throw notOurs(folder);
        }
        PrivateFolder held = open(folder);
        try {
            if (user != NONE) {
                held.closeToOthers(folder, user);
            }
            return held;
        } catch (IOException e) {
            held.close();
            throw e;
        }
    }

    private static PrivateFolder open(Path folder) throws IOException {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return new PrivateFolder(folder, NONE);
        }
        int opened;
        try (Arena arena = Arena.ofConfined()) {
            Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
            // With the dot behind it, it can be nothing but a folder: opening a pipe would wait for its other end.
            MemorySegment name = arena.allocateFrom(folder + "/.", names);
            opened = (int)
                    function("open", ValueLayout.ADDRESS, ValueLayout.JAVA_INT).invokeExact(name, READ_ONLY);
        } catch (Throwable e) {
            throw new IllegalStateException("open(2) cannot be called", e);
        }
        if (opened < 0) {
            throw new FileTrouble(FileTrouble.Kind.OTHER, folder + " cannot be opened");
        }
        // The dot makes a folder of what would be a link by itself.
        PrivateFolder held =
                new PrivateFolder(DESCRIPTORS.resolve(String.valueOf(opened)).resolve("."), opened);
        // Opening follows a link that has come since; this look does not.
        try {
            if (key(held.path).equals(key(folder))) {
                return held;
            }
            throw notOurs(folder);
        } catch (IOException e) {
            held.close();
            throw e;
        }
    }

    private static Object key(Path path) throws IOException {
        return Objects.requireNonNull(Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS)
                .fileKey());
    }

    /** A file system without rights of its own says what it likes of modes, and of owners that all is one user's. */
    private void closeToOthers(Path name, int user) throws IOException {
        if (!isOf(user, path)) {
            throw notOurs(name);
        }
        if (!OWNERS_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
            try {
                Files.setPosixFilePermissions(path, OWNERS_ONLY);
            } catch (IOException e) {
                log.debug("{} cannot be closed to others: {}", name, e.toString());
            }
        }
        // Now that nothing is added any more: others may have had a hand in it while it was open.
        if (!isAllOf(user, path)) {
            throw notOurs(name);
        }
    }

    private static boolean isAllOf(int user, Path folder) throws IOException {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            for (Path each : inside) {
                if (!isOf(user, each) || (Files.isDirectory(each, NOFOLLOW_LINKS) && !isAllOf(user, each))) {
                    return false;
                }
            }
            return true;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** Root is trusted anyway, and owns all on some shares of a network. */
    private static boolean isOf(int user, Path path) throws IOException {
        int owner = (int) Files.getAttribute(path, "unix:uid", NOFOLLOW_LINKS);
        return owner == ROOT || owner == user;
    }

    /** Who this program is to the file system; -1 where that has no numbers. */
    static int user() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("unix")) {
            return NONE;
        }
        try {
            return (int) function("geteuid").invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("geteuid(2) cannot be called", e);
        }
    }

    private static FileTrouble notOurs(Path folder) {
        return new FileTrouble(FileTrouble.Kind.TAKEN, folder + " was made by somebody else");
    }

    // The launcher grants this module native access.
    @SuppressWarnings("restricted")
    private static MethodHandle function(String name, MemoryLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        if (descriptor == NONE) {
            return;
        }
        try {
            int _ = (int) function("close", ValueLayout.JAVA_INT).invokeExact(descriptor);
        } catch (Throwable e) {
            throw new IllegalStateException("close(2) cannot be called", e);
        }
        descriptor = NONE;
    }
}
