package dev.parley.client.store;

import dev.parley.client.transfer.part.FileSystemPort;
import dev.parley.client.transfer.part.NameRules;
import dev.parley.client.transfer.storage.FileTrouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file system of this machine. */
final class DiskFileSystem implements FileSystemPort {
    private static final Logger log = LoggerFactory.getLogger(DiskFileSystem.class);

    private final int user;

    DiskFileSystem() {
        this(PrivateFolder.user());
    }

    /** @param user whose folders are trusted */
    DiskFileSystem(int user) {
        this.user = user;
    }

    @Override
    public OpenFile createFile(Path path) throws FileTrouble {
        return open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public OpenFile openFile(Path path) throws FileTrouble {
        requireFile(path);
        return open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public OpenFile readFile(Path path) throws FileTrouble {
        requireFile(path);
        return open(path, StandardOpenOption.READ);
    }

    private static OpenFile open(Path path, OpenOption... options) throws FileTrouble {
        Set<OpenOption> all = new HashSet<>(Set.of(options));
        all.add(LinkOption.NOFOLLOW_LINKS);
        return Troubles.told(() -> new DiskFile(FileChannel.open(path, all)));
    }

    /** Asked before it is opened, since opening a pipe would wait for its other end. */
    private void requireFile(Path path) throws FileTrouble {
        Kind kind = kind(path);
        if (kind != Kind.FILE) {
            throw new FileTrouble(
                    kind == Kind.NOTHING ? FileTrouble.Kind.MISSING : FileTrouble.Kind.OTHER, path + " is no file");
        }
    }

    @Override
    public void createFolder(Path path) throws FileTrouble {
        Troubles.told(() -> Files.createDirectory(path));
    }

    @Override
    public HeldFolder createPrivateFolder(Path path) throws FileTrouble {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owners = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0]; // on Windows it takes on who may what from the folder that it is in
        return Troubles.told(() -> PrivateFolder.hold(Files.createDirectory(path, owners), user));
    }

    @Override
    public HeldFolder holdPrivateFolder(Path path) throws FileTrouble {
        return Troubles.told(() -> PrivateFolder.hold(path, user));
    }

    @Override
    public Kind kind(Path path) throws FileTrouble {
        return Troubles.told(() -> {
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return attributes.isRegularFile() ? Kind.FILE : attributes.isDirectory() ? Kind.FOLDER : Kind.OTHER;
            } catch (NoSuchFileException | NotDirectoryException e) {
                return Kind.NOTHING;
            }
        });
    }

    @Override
    public boolean isFolder(Path path) {
        return Files.isDirectory(path);
    }

    @Override
    public List<Path> list(Path folder) throws FileTrouble {
        return Troubles.told(() -> {
            try (Stream<Path> inside = Files.list(folder)) {
                return inside.toList();
            }
        });
    }

    @Override
    public void link(Path existing, Path name) throws FileTrouble {
        Troubles.told(() -> {
            try {
                return Files.createLink(name, existing);
            } catch (UnsupportedOperationException e) {
                throw new FileTrouble(FileTrouble.Kind.OTHER, "no hard links");
            }
        });
    }

    @Override
    public void move(Path from, Path to) throws FileTrouble {
        Troubles.told(() -> Files.move(from, to));
    }

    @Override
    public void replace(Path from, Path to) throws FileTrouble {
        Troubles.told(() -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    /** Not {@link Files#isSameFile}, which follows links. */
    @Override
    public boolean sameFile(Path one, Path other) throws FileTrouble {
        return kind(one) == Kind.FILE && kind(other) == Kind.FILE && Troubles.told(() -> Files.isSameFile(one, other));
    }

    @Override
    public void delete(Path path) throws FileTrouble {
        Troubles.told(() -> Files.deleteIfExists(path));
    }

    @Override
    public void force(Collection<Path> files) throws FileTrouble {
        ForcedFiles.force(files);
    }

    @Override
    public void syncFolder(Path folder) throws FileTrouble {
        if (kind(folder) != Kind.FOLDER && !isFolder(folder)) {
            throw new FileTrouble(FileTrouble.Kind.MISSING, folder + " is not there");
        }
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            log.debug("this system does not sync folders: {}", e.toString());
            return;
        }
        Troubles.told(() -> {
            try (channel) {
                channel.force(true);
            }
            return channel;
        });
    }

    /**
     * Asked of the folder itself and not of its file store, which Java finds in the list of mounts: in a chroot and in some containers it is not in there. A
     * folder that cannot be looked at would have no space, so its real path is asked for first, which says why.
     */
    @Override
    public long usableSpace(Path folder) throws FileTrouble {
        return Troubles.told(() -> folder.toRealPath().toFile().getUsableSpace());
    }

    @Override
    public void setModified(Path path, long millis) {
        try {
            Files.setLastModifiedTime(path, FileTime.fromMillis(millis));
        } catch (IOException e) {
            log.debug("this file system does not keep that time of change: {}", e.toString());
        }
    }

    @Override
    public void markReceived(Path file) {
        OriginMark.set(file);
    }

    /** Under a locale without UTF-8, as in many containers, Java cannot name a file beyond ASCII. */
    @Override
    public String spelled(String name) {
        try {
            Path _ = Path.of(name);
            return name;
        } catch (InvalidPathException e) {
            return name.replaceAll("[^ -~]", "_");
        }
    }

    @Override
    public NameRules nameRules(Path folder) throws FileTrouble {
        return new NameProbe(this, folder).rules();
    }

    @Override
    public void setExecutable(Path file) {
        try {
            var view = Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            if (view != null) {
                Set<PosixFilePermission> now = view.readAttributes().permissions();
                now.add(PosixFilePermission.OWNER_EXECUTE);
                view.setPermissions(now);
            }
        } catch (IOException e) {
            log.debug("this file system does not keep who may run a file: {}", e.toString());
        }
    }
}
