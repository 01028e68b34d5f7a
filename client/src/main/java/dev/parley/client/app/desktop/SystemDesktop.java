package dev.parley.client.app.desktop;

import dev.parley.client.ui.system.DesktopPort;
import dev.parley.client.ui.system.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Browser, file manager and folders of the system; each call waits for them on a thread of its own. */
final class SystemDesktop implements DesktopPort {
    private static final Logger LOG = LoggerFactory.getLogger(SystemDesktop.class);
    private static final int PATIENCE_SECONDS = 15;

    private final DesktopPrograms programs;

    SystemDesktop(DesktopPrograms programs) {
        this.programs = programs;
    }

    @Override
    public CompletionStage<Boolean> browse(String address) {
        return first(programs.browse(address).stream().toList());
    }

    @Override
    public CompletionStage<Boolean> show(Path file) {
        return first(programs.show(file.toAbsolutePath()));
    }

    @Override
    public CompletionStage<Boolean> open(Path file) {
        return first(List.of(programs.open(file.toAbsolutePath())));
    }

    @Override
    public CompletionStage<FileKind> kind(Path file) {
        return aside(() -> FileLook.of(file));
    }

    @Override
    public CompletionStage<Path> downloads() {
        return aside(programs::downloads);
    }

    @Override
    public CompletionStage<Boolean> prepare(Path folder) {
        return aside(() -> Files.isDirectory(folder) || (folder.equals(programs.downloads()) && isMade(folder)));
    }

    private static boolean isMade(Path folder) {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (IOException e) {
            LOG.info("there is no folder for downloads: {}", e.toString());
            return false;
        }
    }

    private CompletionStage<Boolean> first(List<List<String>> commands) {
        return aside(() -> commands.stream().anyMatch(this::works));
    }

    /** On a thread of its own, since a disk or a program may take its time. */
    private static <T> CompletionStage<T> aside(Supplier<T> task) {
        return CompletableFuture.supplyAsync(
                task, each -> Thread.ofVirtual().name("desktop").start(each));
    }

    private boolean works(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // A browser that was not open before may stay the program's own end.
            return !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    || !programs.tellsByItsEnd()
                    || process.exitValue() == 0;
        } catch (IOException e) {
            LOG.info("{} cannot be run: {}", command.getFirst(), e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
