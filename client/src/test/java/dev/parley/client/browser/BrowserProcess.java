package dev.parley.client.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A browser, or the driver that starts it, with all of its child processes and a folder of its own for whatever they write.
 *
 * <p>It has no display and no sound server, and finds nothing of the user's.
 */
final class BrowserProcess implements AutoCloseable {
    private static final Path PROC = Path.of("/proc");

    private final Path folder;
    private final Process process;

    private BrowserProcess(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    static Path folder() throws IOException {
        return Files.createTempDirectory("browser");
    }

    static BrowserProcess start(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> variables = builder.environment();
        List.of("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS").forEach(variables::remove);
        variables.put("HOME", folder.toString());
        variables.put("TMPDIR", folder.toString());
        List.of("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")
                .forEach(name -> variables.put(name, folder.toString()));
        variables.put("PULSE_SERVER", "unix:/nowhere/native");
        variables.put("LANG", "C.UTF-8");
        variables.putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        try {
            return new BrowserProcess(folder, builder.start());
        } catch (IOException e) {
            delete(folder);
            throw new AssertionError(
                    "This test needs " + command.getFirst() + ": apt-get install chromium chromium-driver firefox-esr",
                    e);
        }
    }

    String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** The child processes whose command line holds this text. */
    List<ProcessHandle> children(String text) {
        return process.descendants()
                .filter(child -> commandLine(child.pid()).contains(text))
                .toList();
    }

    /** A browser's processes overwrite their arguments, with spaces between them. */
    private static String commandLine(long pid) {
        try {
            return Files.readString(PROC.resolve(pid + "/cmdline"), ISO_8859_1).replace('\0', ' ');
        } catch (IOException e) {
            // It has ended meanwhile.
            return "";
        }
    }

    /** Whether it runs; one that has ended and that its parent has not asked about yet does not. */
    static boolean runs(ProcessHandle handle) {
        return handle.isAlive() && !commandLine(handle.pid()).isEmpty();
    }

    @Override
    public void close() {
        close(() -> {});
    }

    /** Says goodbye, ends what is left of it, and waits until all of it has ended. */
    void close(Runnable goodbye) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        goodbye.run();
        await("the browser's processes end").atMost(BiDi.PATIENCE).until(() -> {
            Stream.concat(all.stream(), orphans()).forEach(ProcessHandle::destroyForcibly);
            return orphans().findAny().isEmpty() && all.stream().noneMatch(BrowserProcess::runs);
        });
        delete(folder);
    }

    /** A child whose parent ended first belongs to nobody any more, but still names the folder. */
    private Stream<ProcessHandle> orphans() {
        return ProcessHandle.allProcesses()
                .filter(each -> commandLine(each.pid()).contains(folder.toString())
                        || environment(each.pid()).contains("HOME=" + folder));
    }

    private static String environment(long pid) {
        try {
            return Files.readString(PROC.resolve(pid + "/environ"), ISO_8859_1);
        } catch (IOException e) {
            // It has ended meanwhile, or belongs to somebody else.
            return "";
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // Somebody else deleted it too.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
