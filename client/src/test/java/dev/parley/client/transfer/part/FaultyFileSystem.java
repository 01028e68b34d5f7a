package dev.parley.client.transfer.part;

import dev.parley.client.transfer.storage.FileTrouble;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A file system in memory that keeps no more than it promises: at a loss of power, each write since the last force and
 * each name since the last sync of its folder is there, or not, or in part, in any combination. It can fail, or lose
 * power, at any of its operations.
 */
public final class FaultyFileSystem implements FileSystemPort {
    /** The power went; nothing more happens until {@link #restart}. */
    static final class PowerLoss extends Error {
        private static final long serialVersionUID = 1L;
    }

    private sealed interface Node {}

    private static final class Folder implements Node {
        private final Map<String, Node> names = new TreeMap<>();
        private final Map<String, Node> durable = new TreeMap<>();
    }

    private static final class Content implements Node {
        private byte[] bytes = {};
        private byte[] durable = {};
        private final List<Write> unforced = new ArrayList<>();
        private boolean locked;
    }

    private static final class Write {
        private final long position;

        /** Null where the file was cut at the position. */
        private final byte[] bytes;

        Write(long position, byte[] bytes) {
            this.position = position;
            this.bytes = bytes;
        }
    }

    /** What one operation changed, all at once; null for a name that went. */
    private static final class Change {
        private final Map<Place, Node> names;

        Change(Map<Place, Node> names) {
            this.names = names;
        }
    }

    private record Place(Folder folder, String name) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Place(var otherFolder, var otherName)
                    && folder == otherFolder
                    && name.equals(otherName);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(folder) + name.hashCode();
        }
    }

    private final Random random;
    private final Folder root = new Folder();
    private final List<Change> unsynced = new ArrayList<>();
    private final boolean hardLinks;
    private long operations;
    private long failAt = -1;
    private FileTrouble.Kind failure;
    private boolean off;

    public FaultyFileSystem(long seed, boolean hardLinks) {
        this.random = new Random(seed);
        this.hardLinks = hardLinks;
    }

    /** @param failure how the operation fails; null if the power goes at it */
    void failAt(long operation, FileTrouble.Kind failure) {
        failAt = operations + operation;
        this.failure = failure;
    }

    long operations() {
        return operations;
    }

    /** Power is back: what was promised is there, and of the rest what chance left. */
    void restart() {
        off = false;
        failAt = -1;
        for (Change change : List.copyOf(unsynced)) {
            if (random.nextBoolean()) {
                apply(change);
            }
        }
        unsynced.clear();
        restart(root, new HashSet<>());
    }

    private void restart(Node node, Set<Node> seen) {
        if (!seen.add(node)) {
            return;
        }
        switch (node) {
            case Folder folder -> {
                folder.names.clear();
                folder.names.putAll(folder.durable);
                folder.durable.values().forEach(inside -> restart(inside, seen));
            }
            case Content content -> {
                for (Write write : content.unforced) {
                    content.durable = switch (random.nextInt(3)) {
                        case 0 -> content.durable;
                        case 1 -> applied(content.durable, write);
                        default -> applied(content.durable, torn(write));
                    };
                }
                content.unforced.clear();
                content.bytes = content.durable.clone();
                content.locked = false;
            }
        }
    }

    private Write torn(Write write) {
        return write.bytes == null
                ? write
                : new Write(write.position, Arrays.copyOf(write.bytes, random.nextInt(write.bytes.length + 1)));
    }

    private static byte[] applied(byte[] old, Write write) {
        if (write.bytes == null) {
            return Arrays.copyOf(old, (int) write.position);
        }
        byte[] bytes = Arrays.copyOf(old, (int) Math.max(old.length, write.position + write.bytes.length));
        System.arraycopy(write.bytes, 0, bytes, (int) write.position, write.bytes.length);
        return bytes;
    }

    private void apply(Change change) {
        List<Change> before = List.copyOf(unsynced.subList(0, unsynced.indexOf(change)));
        unsynced.remove(change);
        // An earlier change of the same names cannot come after this one.
        for (Change earlier : before) {
            if (earlier.names.keySet().stream().anyMatch(change.names::containsKey)) {
                unsynced.remove(earlier);
                put(earlier, true);
            }
        }
        put(change, true);
    }

    private static void put(Change change, boolean durable) {
        change.names.forEach((place, node) -> {
            Map<String, Node> names = durable ? place.folder.durable : place.folder.names;
            if (node == null) {
                names.remove(place.name);
            } else {
                names.put(place.name, node);
            }
        });
    }

    /** All below a folder: contents of files, and null for folders. */
    Map<String, byte[]> tree(Path folder) {
        Map<String, byte[]> found = new TreeMap<>();
        if (node(folder) instanceof Folder top) {
            collect(top, "", found);
        }
        return found;
    }

    private static void collect(Folder folder, String prefix, Map<String, byte[]> found) {
        folder.names.forEach((name, node) -> {
            found.put(prefix + name, node instanceof Content content ? content.bytes : null);
            if (node instanceof Folder inside) {
                collect(inside, prefix + name + "/", found);
            }
        });
    }

    private void operate() throws FileTrouble {
        if (off) {
            throw new PowerLoss();
        }
        if (++operations == failAt) {
            if (failure == null) {
                off = true;
                throw new PowerLoss();
            }
            throw new FileTrouble(failure, "made to fail");
        }
    }

    private Node node(Path path) {
        Node node = root;
        for (Path name : path) {
            node = node instanceof Folder folder ? folder.names.get(name.toString()) : null;
        }
        return node;
    }

    private Place place(Path path) throws FileTrouble {
        if (node(path.getParent()) instanceof Folder folder) {
            return new Place(folder, path.getFileName().toString());
        }
        throw new FileTrouble(FileTrouble.Kind.MISSING, path.toString());
    }

    private void change(Map<Place, Node> names) {
        Change change = new Change(names);
        unsynced.add(change);
        put(change, false);
    }

    private Place free(Path path) throws FileTrouble {
        Place place = place(path);
        if (place.folder.names.containsKey(place.name)) {
            throw new FileTrouble(FileTrouble.Kind.TAKEN, path.toString());
        }
        return place;
    }

    private Content content(Path path) throws FileTrouble {
        return switch (node(path)) {
            case Content content -> content;
            case null -> throw new FileTrouble(FileTrouble.Kind.MISSING, path.toString());
            case Folder _ -> throw new FileTrouble(FileTrouble.Kind.OTHER, path.toString());
        };
    }

    @Override
    public OpenFile createFile(Path path) throws FileTrouble {
        operate();
        Content content = new Content();
        change(Map.of(free(path), content));
        return new Opened(content);
    }

    @Override
    public OpenFile openFile(Path path) throws FileTrouble {
        operate();
        return new Opened(content(path));
    }

    @Override
    public OpenFile readFile(Path path) throws FileTrouble {
        return openFile(path);
    }

    @Override
    public void createFolder(Path path) throws FileTrouble {
        operate();
        change(Map.of(free(path), new Folder()));
    }

    @Override
    public HeldFolder createPrivateFolder(Path path) throws FileTrouble {
        createFolder(path);
        return new Held(path);
    }

    @Override
    public HeldFolder holdPrivateFolder(Path path) throws FileTrouble {
        operate();
        return new Held(path);
    }

    private record Held(Path path) implements HeldFolder {
        @Override
        public void close() {}
    }

    @Override
    public Kind kind(Path path) throws FileTrouble {
        operate();
        return switch (node(path)) {
            case null -> Kind.NOTHING;
            case Folder _ -> Kind.FOLDER;
            case Content _ -> Kind.FILE;
        };
    }

    @Override
    public boolean isFolder(Path path) {
        return node(path) instanceof Folder;
    }

    @Override
    public List<Path> list(Path folder) throws FileTrouble {
        operate();
        return node(folder) instanceof Folder found
                ? found.names.keySet().stream().map(folder::resolve).toList()
                : List.of();
    }

    @Override
    public void link(Path existing, Path name) throws FileTrouble {
        operate();
        if (!hardLinks) {
            throw new FileTrouble(FileTrouble.Kind.OTHER, "no hard links here");
        }
        change(Map.of(free(name), content(existing)));
    }

    @Override
    public void move(Path from, Path to) throws FileTrouble {
        operate();
        Place target = free(to);
        moveTo(from, target);
    }

    @Override
    public void replace(Path from, Path to) throws FileTrouble {
        operate();
        moveTo(from, place(to));
    }

    private void moveTo(Path from, Place target) throws FileTrouble {
        Node node = node(from);
        if (node == null) {
            throw new FileTrouble(FileTrouble.Kind.MISSING, from.toString());
        }
        Map<Place, Node> names = new LinkedHashMap<>();
        names.put(place(from), null);
        names.put(target, node);
        change(names);
    }

    @Override
    public boolean sameFile(Path one, Path other) throws FileTrouble {
        operate();
        return node(one) != null && node(one) == node(other);
    }

    @Override
    public void delete(Path path) throws FileTrouble {
        operate();
        if (node(path) == null) {
            return;
        }
        if (node(path) instanceof Folder folder && !folder.names.isEmpty()) {
            throw new FileTrouble(FileTrouble.Kind.OTHER, path + " is not empty");
        }
        Map<Place, Node> names = new LinkedHashMap<>();
        names.put(place(path), null);
        change(names);
    }

    @Override
    public void force(Collection<Path> files) throws FileTrouble {
        for (Path file : files) {
            operate();
            new Opened(content(file)).makeDurable();
        }
    }

    @Override
    public void syncFolder(Path folder) throws FileTrouble {
        operate();
        if (!(node(folder) instanceof Folder found)) {
            throw new FileTrouble(FileTrouble.Kind.MISSING, folder.toString());
        }
        for (Change change : List.copyOf(unsynced)) {
            if (unsynced.contains(change) && change.names.keySet().stream().anyMatch(place -> place.folder == found)) {
                apply(change);
            }
        }
    }

    @Override
    public long usableSpace(Path folder) {
        return Long.MAX_VALUE;
    }

    @Override
    public void setModified(Path path, long millis) {}

    @Override
    public void markReceived(Path file) {}

    @Override
    public String spelled(String name) {
        return name;
    }

    @Override
    public NameRules nameRules(Path folder) {
        return NameRules.of(true, true);
    }

    @Override
    public void setExecutable(Path file) {}

    private final class Opened implements OpenFile {
        private final Content content;

        Opened(Content content) {
            this.content = content;
        }

        @Override
        public void write(long position, ByteBuffer bytes) throws FileTrouble {
            operate();
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            if (copy.length > 0) {
                change(new Write(position, copy));
            }
        }

        @Override
        public void read(long position, ByteBuffer into) throws FileTrouble {
            operate();
            if (position < content.bytes.length) {
                int count = (int) Math.min(into.remaining(), content.bytes.length - position);
                into.put(content.bytes, (int) position, count);
            }
        }

        @Override
        public long size() {
            return content.bytes.length;
        }

        @Override
        public void truncate(long size) throws FileTrouble {
            operate();
            if (size < content.bytes.length) {
                change(new Write(size, null));
            }
        }

        private void change(Write write) {
            content.bytes = applied(content.bytes, write);
            content.unforced.add(write);
        }

        @Override
        public void force() throws FileTrouble {
            operate();
            makeDurable();
        }

        void makeDurable() {
            content.durable = content.bytes.clone();
            content.unforced.clear();
        }

        @Override
        public void lock() throws FileTrouble {
            operate();
            if (content.locked) {
                throw new FileTrouble(FileTrouble.Kind.LOCKED, "locked");
            }
            content.locked = true;
        }

        @Override
        public void close() {
            content.locked = false;
        }
    }
}
