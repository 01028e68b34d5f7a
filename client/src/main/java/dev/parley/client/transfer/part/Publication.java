package dev.parley.client.transfer.part;

import dev.parley.client.transfer.part.FileSystemPort.Kind;
import dev.parley.client.transfer.storage.Differences;
import dev.parley.client.transfer.storage.FileTrouble;
import dev.parley.client.transfer.storage.NameChange;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives what is whole its final names (docs/decisions/0033). The names are chosen and written down durably before the
 * first of them is given, so that after a crash the same ones are given to the rest.
 */
final class Publication {
    private static final String NAMES = "names";
    private static final String NEW_NAMES = "names.new";

    private final FileSystemPort files;
    private final Path folder;
    private final Path part;
    private final Path content;
    private final Layout layout;

    /** The entries at the top, and the names for them. */
    private final int[] tops;

    private final List<SafeFileName> chosen = new ArrayList<>();
    private final NameSet taken = new NameSet();

    private Publication(FileSystemPort files, Path folder, Path part, Path content, Layout layout) {
        this.files = files;
        this.folder = folder;
        this.part = part;
        this.content = content;
        this.layout = layout;
        this.tops = IntStream.range(0, layout.size()).filter(layout::isTop).toArray();
    }

    /** Chooses names that are free, and writes them down. */
    static Publication begin(FileSystemPort files, Path folder, Path part, Path content, Layout layout)
            throws FileTrouble {
        Publication publication = new Publication(files, folder, part, content, layout);
        for (int at = 0; at < publication.tops.length; at++) {
            SafeFileName wanted = publication.wanted(at);
            SafeFileName name = publication.taken.take(0, wanted);
            publication.chosen.add(publication.free(wanted, name));
        }
        publication.writeNames();
        return publication;
    }

    /** What an earlier program began, or null if it did not, or if something of it is neither here nor there. */
    static @Nullable Publication resume(FileSystemPort files, Path folder, Path part, Path content, Layout layout)
            throws FileTrouble {
        if (files.kind(part.resolve(NAMES)) != Kind.FILE) {
            return null;
        }
        Publication publication = new Publication(files, folder, part, content, layout);
        return publication.readNames() && publication.isComplete() ? publication : null;
    }

    /** Forgets that anything was to be published. */
    static void forget(FileSystemPort files, Path part) throws FileTrouble {
        files.delete(part.resolve(NAMES));
        files.syncFolder(part);
    }

    /** Returns when everything has its final name, for good. */
    void run() throws FileTrouble {
        for (int at = 0; at < tops.length; at++) {
            publish(at);
        }
        files.syncFolder(folder);
        files.syncFolder(content);
    }

    List<Path> paths() {
        return chosen.stream().map(name -> folder.resolve(name.text())).toList();
    }

    /** How what is published differs from what was sent. */
    Differences differences(Executables executables) {
        List<NameChange> names = new ArrayList<>();
        int renamed = 0;
        int runnable = 0;
        for (int at = 0; at < layout.size(); at++) {
            String name =
                    layout.isTop(at) ? chosen.get(Arrays.binarySearch(tops, at)).text() : layout.name(at);
            runnable += executables.holds(layout, at) ? 1 : 0;
            if (name.equals(layout.entry(at).name())) {
                continue;
            }
            if (++renamed <= Differences.MOST_NAMES) {
                names.add(new NameChange(at, layout.sent(at), name));
            }
        }
        return new Differences(renamed, names, runnable, executables.kept() && runnable > 0);
    }

    private void publish(int at) throws FileTrouble {
        Path source = content.resolve(layout.name(tops[at]));
        Kind kind = files.kind(source);
        while (kind != Kind.NOTHING) {
            try {
                give(source, kind, target(at));
                return;
            } catch (FileTrouble e) {
                if (e.kind() != FileTrouble.Kind.TAKEN) {
                    throw e;
                }
            }
            // Somebody took the name since it was chosen.
            SafeFileName wanted = wanted(at);
            chosen.set(at, free(wanted, taken.numbered(0, wanted)));
            writeNames();
        }
        if (files.kind(target(at)) == Kind.NOTHING) {
            throw new FileTrouble(FileTrouble.Kind.OTHER, source + " has disappeared");
        }
    }

    /**
     * A hard link is refused by the system itself if anything has that name, be it a link to nowhere. Folders, and all
     * where there are no hard links, are moved without replacing.
     */
    private void give(Path source, Kind kind, Path target) throws FileTrouble {
        if (kind == Kind.FILE) {
            if (files.sameFile(source, target)) {
                return; // a crash came between the link and this
            }
            try {
                files.link(source, target);
                return;
            } catch (FileTrouble e) {
                if (e.kind() != FileTrouble.Kind.OTHER && e.kind() != FileTrouble.Kind.NOT_ALLOWED) {
                    throw e;
                }
            }
        } else if (kind == Kind.OTHER) {
            throw new FileTrouble(FileTrouble.Kind.OTHER, source + " is not what was received");
        }
        files.move(source, target);
    }

    private SafeFileName wanted(int at) {
        return SafeFileName.of(
                files.spelled(SafeFileName.of(layout.entry(tops[at]).name()).text()));
    }

    private Path target(int at) {
        return folder.resolve(chosen.get(at).text());
    }

    private SafeFileName free(SafeFileName wanted, SafeFileName first) throws FileTrouble {
        SafeFileName name = first;
        while (files.kind(folder.resolve(name.text())) != Kind.NOTHING) {
            name = taken.numbered(0, wanted);
        }
        return name;
    }

    private boolean isComplete() throws FileTrouble {
        for (int at = 0; at < tops.length; at++) {
            if (files.kind(content.resolve(layout.name(tops[at]))) == Kind.NOTHING
                    && files.kind(target(at)) == Kind.NOTHING) {
                return false;
            }
        }
        return true;
    }

    private void writeNames() throws FileTrouble {
        StringBuilder lines = new StringBuilder();
        chosen.forEach(name -> lines.append(name.text()).append('\n'));
        Path written = part.resolve(NEW_NAMES);
        files.delete(written);
        try (var file = files.createFile(written)) {
            file.write(0, StandardCharsets.UTF_8.encode(lines.toString()));
            file.force();
        }
        files.replace(written, part.resolve(NAMES));
        files.syncFolder(part);
    }

    private boolean readNames() throws FileTrouble {
        ByteBuffer bytes;
        try (var file = files.readFile(part.resolve(NAMES))) {
            bytes = ByteBuffer.allocate((int) Math.min(file.size(), (SafeFileName.MAX_BYTES + 1L) * tops.length));
            file.read(0, bytes);
        }
        String text = StandardCharsets.UTF_8.decode(bytes.flip()).toString();
        for (String line : text.lines().toList()) {
            SafeFileName name = SafeFileName.of(line);
            if (!name.text().equals(line) || !taken.add(0, name)) {
                return false;
            }
            chosen.add(name);
        }
        return chosen.size() == tops.length;
    }
}
