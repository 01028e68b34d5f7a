package dev.parley.client.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says beside the reports that a window runs. A window that a signal ends, which nobody catches, leaves no word of it but this mark; the next
 * one finds it. What ran before the machine started is passed over: machines lose their power.
 */
public final class RunningMark implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningMark.class);
    /** How its file is called, before the number of the process. */
    public static final String PREFIX = "window-";

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final int MAX_BYTES = 200;

    private final Path file;

    private RunningMark(Path file) {
        this.file = file;
    }

    /** Marks this program; makes reports of those that have died with theirs. */
    public static RunningMark set(CrashFolder folder) {
        return set(folder, ProcessHandle.current(), boot());
    }

    static RunningMark set(CrashFolder folder, ProcessHandle own, String boot) {
        folder.distil();
        died(folder, boot);
        RunningMark mark = new RunningMark(folder.path().resolve(PREFIX + own.pid()));
        try {
            Files.createDirectories(folder.path());
            Files.writeString(mark.file, boot + "\n" + began(own) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            LOG.debug("no mark can be left: {}", e.toString());
        }
        return mark;
    }

    /** It ends as it should. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("the mark stays: {}", e.toString());
        }
    }

    private static void died(CrashFolder folder, String boot) {
        for (Path mark : marks(folder.path())) {
            try {
                long pid = Long.parseLong(mark.getFileName().toString().substring(PREFIX.length()));
                List<String> lines =
                        Files.size(mark) > MAX_BYTES ? List.of() : Files.readAllLines(mark, StandardCharsets.UTF_8);
                long began = lines.size() == 2 ? Long.parseLong(lines.getLast()) : 0;
                Optional<ProcessHandle> now = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
                if (now.isPresent() && began(now.get()) == began) {
                    continue;
                }
                Files.delete(mark);
                if (lines.size() == 2 && lines.getFirst().equals(boot) && !folder.hasReportOf(pid)) {
                    Instant when = Instant.now();
                    folder.keep(
                            CrashReport.of(
                                    when,
                                    CrashReport.Program.WINDOW,
                                    "a signal that leaves no trace, as SIGABRT of a library, or SIGKILL where memory runs out",
                                    List.of("began: "
                                            + Duration.between(Instant.ofEpochMilli(began), when)
                                                    .toMinutes() + " min before this report"),
                                    List.of()),
                            pid);
                }
            } catch (IOException | NumberFormatException e) {
                LOG.debug("the mark {} cannot be read: {}", mark.getFileName(), e.toString());
            }
        }
    }

    private static List<Path> marks(Path folder) {
        List<Path> marks = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, PREFIX + "*")) {
                all.forEach(marks::add);
            } catch (IOException | DirectoryIteratorException e) {
                LOG.debug("{} cannot be looked into: {}", folder, e.toString());
            }
        }
        return marks;
    }

    private static long began(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String boot() {
        try {
            return Files.readString(BOOT, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
