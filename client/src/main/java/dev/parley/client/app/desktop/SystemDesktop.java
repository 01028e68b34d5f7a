package dev.parley.client.app.desktop;

import dev.parley.client.ui.common.DesktopPort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Browser and file manager of the system, by its own programs; each call waits for them on a thread of its own. */
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
    public Path downloads() {
        return programs.downloads();
    }

    private CompletionStage<Boolean> first(List<List<String>> commands) {
        return CompletableFuture.supplyAsync(
                () -> commands.stream().anyMatch(this::works),
                task -> Thread.ofVirtual().name("desktop").start(task));
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
