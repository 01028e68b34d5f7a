package dev.parley.client.face;

import dev.parley.client.control.Command;
import dev.parley.client.control.ControlCodec;
import dev.parley.client.control.MediaSource;
import dev.parley.client.control.Notice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An engine as a child process: commands go to its standard input, notices come from its standard output on a thread of
 * their own. It ends when this process does, since its input ends then.
 */
public final class EngineProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EngineProcess.class);
    private static final int CLOSE_SECONDS = 12;

    private final ControlCodec codec = new ControlCodec();
    private final Process process;
    private final OutputStream commands;

    private EngineProcess(Process process) {
        this.process = process;
        this.commands = process.getOutputStream();
    }

    /**
     * Starts an engine.
     *
     * @param notices called on the reading thread
     * @param ended called there once, when the engine's output ends, with its exit code
     */
    public static EngineProcess start(
            MediaSource camera, MediaSource microphone, Consumer<Notice> notices, Consumer<Integer> ended)
            throws IOException {
        EngineProcess engine = new EngineProcess(
                new ProcessBuilder(OwnProgram.command("engine", "--camera", camera.text(), "--mic", microphone.text()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
        Thread.ofPlatform().daemon().name("engine-notices-" + engine.pid()).start(() -> engine.read(notices, ended));
        return engine;
    }

    public long pid() {
        return process.pid();
    }

    /** Any thread; a command to an engine that has ended is dropped. */
    public synchronized void send(Command command) {
        try {
            commands.write((codec.encode(command) + "\n").getBytes(StandardCharsets.UTF_8));
            commands.flush();
        } catch (IOException e) {
            LOG.debug("the engine takes no commands any more: {}", e.toString());
        }
    }

    /** Ends the engine's input, so that it hangs up and ends; after some seconds it is ended by force. */
    @Override
    public void close() {
        try {
            commands.close();
        } catch (IOException e) {
            LOG.debug("the engine's input is closed already: {}", e.toString());
        }
        try {
            if (!process.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void read(Consumer<Notice> notices, Consumer<Integer> ended) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                codec.notice(line).ifPresent(notices);
            }
        } catch (IOException e) {
            LOG.debug("the engine's output broke: {}", e.toString());
        }
        ended.accept(exitCode());
    }

    private int exitCode() {
        try {
            return process.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
