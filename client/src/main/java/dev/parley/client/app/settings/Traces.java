package dev.parley.client.app.settings;

import dev.parley.client.crash.CrashFolder;
import dev.parley.client.crash.RunningMark;
import dev.parley.client.engine.files.RememberedTransfers;
import dev.parley.client.ui.settings.TracesPort.Kind;
import dev.parley.client.ui.settings.TracesPort.Outcome;
import dev.parley.client.ui.settings.TracesPort.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that programs of Parley keep of their user on this computer. Files that were received whole are the user's own and no part
 * of it. Its methods wait for the disk.
 */
public final class Traces {
    private static final Logger LOG = LoggerFactory.getLogger(Traces.class);

    private static final String CRASHES = "crashes";
    private static final String PEOPLE = "people.db";

    private final UserFolders folders;
    private final Path state;
    private final RememberedTransfers transfers;

    /** Those of this user. */
    public static Traces ofUser() {
        UserFolders folders = UserFolders.find();
        return new Traces(folders, folders.data());
    }

    /** @param state where engines, commands and crashes leave what outlives them */
    public Traces(UserFolders folders, Path state) {
        this.folders = folders;
        this.state = state;
        this.transfers = new RememberedTransfers(state);
    }

    /** Where reports of crashes lie. */
    public CrashFolder crashes() {
        return new CrashFolder(state.resolve(CRASHES));
    }

    /** Whether a program of Parley runs that uses some of it. */
    public boolean inUse() {
        return transfers.inUse() || AtHomeMark.isSet(folders.data());
    }

    /** What is there now. */
    public List<Trace> find() {
        Map<Kind, List<Path>> found = files();
        found.put(Kind.UNFINISHED, transfers.all());
        return found.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Trace(entry.getKey(), entry.getValue(), bytes(entry.getValue())))
                .toList();
    }

    /** Deletes all of it, but nothing while it is in use. */
    public Outcome delete() {
        if (inUse()) {
            return new Outcome.InUse();
        }
        Deletion deletion = new Deletion();
        try {
            transfers.forget(deletion::delete);
        } catch (IOException e) {
            LOG.warn("transfers cannot be forgotten: {}", e.toString());
            transfers.all().forEach(deletion::leave);
        }
        files().values().forEach(paths -> paths.forEach(deletion::delete));
        beginningWith(folders.data(), AtHomeMark.NAME).forEach(deletion::delete);
        inside(state.resolve(CRASHES)).stream().filter(Traces::isMark).forEach(deletion::delete);
        return new Outcome.Deleted(deletion.left());
    }

    /** What is kept besides transfers, and what a kill in the middle of keeping it left. */
    private Map<Kind, List<Path>> files() {
        Map<Kind, List<Path>> files = new EnumMap<>(Kind.class);
        files.put(Kind.SETTINGS, settings());
        files.put(Kind.PEOPLE, people());
        files.put(Kind.IDENTITY, beginningWith(folders.data(), "identity.json"));
        files.put(Kind.CALLS, beginningWith(folders.data(), "recent-calls.json"));
        files.put(Kind.TRANSFERS, beginningWith(folders.data(), "transfers.json"));
        files.put(Kind.PIPES, inside(state.resolve("spool")));
        files.put(Kind.CERTIFICATE, beginningWith(folders.data(), "self-signed.p12"));
        files.put(
                Kind.CRASHES,
                inside(state.resolve(CRASHES)).stream()
                        .filter(file -> !isMark(file))
                        .toList());
        return files;
    }

    /** Also that Parley begins when its person logs in. */
    private List<Path> settings() {
        Path autostart = folders.autostart();
        return Stream.concat(
                        beginningWith(folders.config(), "settings.json").stream(),
                        beginningWith(autostart.resolveSibling(""), String.valueOf(autostart.getFileName())).stream())
                .toList();
    }

    /** The book, and what stands beside it while it is written, which must not be there for another one. */
    private List<Path> people() {
        return inside(folders.data()).stream()
                .filter(file -> file.getFileName().toString().startsWith(PEOPLE))
                .toList();
    }

    /** Says that a window runs, and nothing of anybody. */
    private static boolean isMark(Path file) {
        return file.getFileName().toString().startsWith(RunningMark.PREFIX);
    }

    private static List<Path> beginningWith(Path folder, String name) {
        return inside(folder).stream()
                .filter(file -> {
                    String own = file.getFileName().toString();
                    return own.equals(name) || own.startsWith(name + ".");
                })
                .toList();
    }

    private static List<Path> inside(Path folder) {
        List<Path> inside = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                files.forEach(inside::add);
            } catch (IOException | DirectoryIteratorException e) {
                LOG.warn("{} cannot be looked into: {}", folder, e.toString());
            }
        }
        return inside;
    }

    private static long bytes(List<Path> paths) {
        return paths.stream().mapToLong(Traces::bytes).sum();
    }

    private static long bytes(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("{} cannot be measured: {}", path, e.toString());
            return 0;
        }
    }
}
