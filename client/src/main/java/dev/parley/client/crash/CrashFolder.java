package dev.parley.client.crash;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where reports of crashes lie: a few, each small and for their owner alone. The JVM's own files of fatal errors come here too
 * (scripts/launch); each is replaced by what can be told of it. Safe for all threads and programs; its methods wait for the disk.
 */
public final class CrashFolder {
    /** Beyond that many the oldest go. */
    public static final int MOST = 10;

    private static final String PROPERTY = "parley.crashes";
    private static final int MAX_BYTES = 32 * 1024;
    private static final int MAX_FATAL_ERROR_BYTES = 1024 * 1024;
    /** A program that dies has written its last by then, whoever has its number now. */
    private static final Duration WRITTEN = Duration.ofMinutes(1);

    private static final Pattern FATAL_ERROR = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{6}-(\\d{1,10}))\\.log");
    private static final String REPORT = ".txt";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;

    public CrashFolder(Path folder) {
        this.folder = folder;
    }

    /** The one that the launcher has made for this program; empty where nothing can be kept. */
    public static Optional<CrashFolder> ofProgram() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .filter(path -> !path.isEmpty())
                .map(path -> new CrashFolder(Path.of(path)));
    }

    /** Keeps a report; returns where it lies, or nothing where that cannot be. */
    public Optional<Path> keep(CrashReport report, long pid) {
        return write(NAME.format(report.when()) + "-" + pid, report);
    }

    private Optional<Path> write(String name, CrashReport report) {
        byte[] text = report.text().getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve(name + REPORT);
        try {
            Files.createDirectories(folder, forOwner("rwx------"));
            // Made for its owner from the first: createFile and the permissions are one step.
            Files.deleteIfExists(file);
            Files.createFile(file, forOwner("rw-------"));
            Files.write(
                    file, text.length > MAX_BYTES ? Arrays.copyOf(text, MAX_BYTES) : text, StandardOpenOption.WRITE);
            reports().stream().skip(MOST).forEach(this::remove);
            return Optional.of(file);
        } catch (IOException e) {
            log().debug("a report cannot be kept: {}", e.toString());
            return Optional.empty();
        }
    }

    /** Makes reports of the JVM's own files, of programs that are gone, and deletes those; returns where the reports lie. */
    public List<Path> distil() {
        return distil(
                pid -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent(), Instant.now());
    }

    List<Path> distil(LongPredicate alive, Instant now) {
        List<Path> made = new ArrayList<>();
        for (Path file : list()) {
            Matcher name = FATAL_ERROR.matcher(file.getFileName().toString());
            if (name.matches()) {
                distil(file, name.group(1), alive.test(Long.parseLong(name.group(2))), now)
                        .ifPresent(made::add);
            }
        }
        return made;
    }

    private Optional<Path> distil(Path file, String name, boolean alive, Instant now) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            Instant written = Files.getLastModifiedTime(file).toInstant();
            if (alive && written.plus(WRITTEN).isAfter(now)) {
                return Optional.empty();
            }
            String text;
            try (InputStream in = Files.newInputStream(file)) {
                text = new String(in.readNBytes(MAX_FATAL_ERROR_BYTES), StandardCharsets.ISO_8859_1);
            }
            // Of two programs that find it the one that deletes it tells.
            if (!Files.deleteIfExists(file)) {
                return Optional.empty();
            }
            return write(name, FatalErrorFile.distilled(text, written));
        } catch (IOException e) {
            log().debug("{} cannot be read: {}", file.getFileName(), e.toString());
            return Optional.empty();
        }
    }

    /** Whether the program with this number has a report. */
    public boolean hasReportOf(long pid) {
        return reports().stream().anyMatch(file -> file.getFileName().toString().endsWith("-" + pid + REPORT));
    }

    /** What is in the reports, the newest first. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Path report : reports()) {
            try (InputStream in = Files.newInputStream(report)) {
                texts.add(new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8));
            } catch (IOException e) {
                log().debug("{} cannot be read: {}", report.getFileName(), e.toString());
            }
        }
        return texts;
    }

    /** Deletes the reports. */
    public void delete() {
        reports().forEach(this::remove);
    }

    Path path() {
        return folder;
    }

    private void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log().debug("{} cannot be deleted: {}", file.getFileName(), e.toString());
        }
    }

    private List<Path> reports() {
        return list().stream()
                .filter(file -> file.getFileName().toString().endsWith(REPORT))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .sorted(Comparator.comparing((Path file) -> file.getFileName().toString())
                        .reversed())
                .toList();
    }

    private List<Path> list() {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
                all.forEach(files::add);
            } catch (IOException | DirectoryIteratorException e) {
                log().debug("{} cannot be looked into: {}", folder, e.toString());
            }
        }
        return files;
    }

    private static FileAttribute<?>[] forOwner(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Asked for when it is needed: what a program's log is to tell is known only after this class was. */
    private static Logger log() {
        return LoggerFactory.getLogger(CrashFolder.class);
    }
}
