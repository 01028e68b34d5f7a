package dev.parley.client.app.desktop;

import dev.parley.client.app.settings.WholeFile;
import dev.parley.client.ui.tray.AutostartPort;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file in the folder that desktops look into when somebody logs in (XDG Autostart Specification). It may have been changed or removed
 * by its person, and by the desktop's own settings, so it is read each time. What is to be done is done in its order, on threads of its own.
 */
final class XdgAutostart implements AutostartPort {
    private static final Logger LOG = LoggerFactory.getLogger(XdgAutostart.class);
    private static final int MAX_BYTES = 64 * 1024;

    private final WholeFile file;
    private final List<String> program;
    private final String path;
    private final Executor disk = task -> Thread.ofVirtual().name("autostart").start(task);
    private CompletableFuture<Standing> last = CompletableFuture.completedFuture(new Standing.Off());

    /**
     * What is started by this file.
     *
     * @param program what the desktop is to start, with its arguments
     * @param environment in which it looks for programs
     */
    XdgAutostart(Path file, List<String> program, Map<String, String> environment) {
        this.file = new WholeFile(file, MAX_BYTES);
        this.program = List.copyOf(program);
        this.path = environment.getOrDefault("PATH", "");
    }

    @Override
    public CompletionStage<Standing> look() {
        return next(() -> isOn() ? new Standing.On() : new Standing.Off());
    }

    @Override
    public CompletionStage<Standing> set(boolean on) {
        return next(() -> {
            try {
                if (on) {
                    write();
                } else {
                    Files.deleteIfExists(file.path());
                }
                return isOn() ? new Standing.On() : new Standing.Off();
            } catch (IOException e) {
                LOG.info("the desktop's file stays as it was: {}", e.toString());
                return new Standing.Refused(isOn(), file.path().toString());
            }
        });
    }

    private synchronized CompletionStage<Standing> next(Supplier<Standing> task) {
        last = last.handleAsync((_, _) -> task.get(), disk);
        return last;
    }

    private void write() throws IOException {
        if (Files.exists(file.path()) && !Files.isRegularFile(file.path())) {
            throw new IOException("something else has its place");
        }
        file.replace(AutostartEntry.of(program));
    }

    private boolean isOn() {
        try {
            return file.read()
                    .filter(text -> AutostartEntry.starts(text, this::isThere))
                    .isPresent();
        } catch (IOException | InvalidPathException e) {
            LOG.info("the desktop's file cannot be read: {}", e.toString());
            return false;
        }
    }

    private boolean isThere(String named) {
        return named.contains("/")
                ? isProgram(Path.of(named))
                : Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .anyMatch(folder -> isProgram(Path.of(folder, named)));
    }

    private static boolean isProgram(Path file) {
        return file.isAbsolute() && Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
