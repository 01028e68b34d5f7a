package dev.parley.client.face;

import dev.parley.client.control.Command;
import dev.parley.client.control.ControlCodec;
import dev.parley.client.control.Notice;
import dev.parley.client.control.media.MediaSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An engine as a child process: commands go to its standard input and notices come from its standard output, each on a
 * thread of their own, so that no caller ever waits for it. It ends when this process does, since its input ends then.
 */
public final class EngineProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EngineProcess.class);
    /** An engine halts itself sooner than that, unless it is stopped or its machine has no time for it. */
    private static final int CLOSE_SECONDS = 5;

    private final ControlCodec codec = new ControlCodec();
    private final Process process;
    private final UnaryOperator<Command> touch;
    private final CommandQueue commands = new CommandQueue();
    private final AtomicBoolean complained = new AtomicBoolean();

    private EngineProcess(Process process, UnaryOperator<Command> touch) {
        this.process = process;
        this.touch = touch;
    }

    /**
     * Starts an engine.
     *
     * @param touch what each command is made just before it goes to the engine, on the writing thread, which may wait there
     * @param notices called on the reading thread
     * @param ended called there once, when the engine's output ends, with its exit code
     */
    public static EngineProcess start(
            MediaSource camera,
            MediaSource microphone,
            UnaryOperator<Command> touch,
            Consumer<Notice> notices,
            Consumer<Integer> ended)
            throws IOException {
        return start(
                new ProcessBuilder(OwnProgram.command("engine", "--camera", camera.told(), "--mic", microphone.told())),
                touch,
                notices,
                ended);
    }

    static EngineProcess start(
            ProcessBuilder program, UnaryOperator<Command> touch, Consumer<Notice> notices, Consumer<Integer> ended)
            throws IOException {
        EngineProcess engine = new EngineProcess(
                program.redirectError(ProcessBuilder.Redirect.INHERIT).start(), touch);
        Thread.ofPlatform().daemon().name("engine-notices-" + engine.pid()).start(() -> engine.read(notices, ended));
        Thread.ofPlatform().daemon().name("engine-commands-" + engine.pid()).start(engine::write);
        return engine;
    }

    public long pid() {
        return process.pid();
    }

    /** Any thread; never blocks. A command to an engine that has ended, or takes none for too long, is dropped. */
    public void send(Command command) {
        if (!commands.put(command) && !commands.isClosed() && complained.compareAndSet(false, true)) {
            LOG.warn("the engine takes no commands: those beyond {} are dropped", CommandQueue.CAPACITY);
        }
    }

    /** Ends the engine's input, so that it hangs up and ends; after some seconds it is ended by force. */
    @Override
    public void close() {
        commands.close();
        try {
            if (!process.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the engine {} does not end by itself", pid());
                kill();
                process.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ends a hung engine at once and whatever it started, without good-bye: the others wait for it to come back. Any thread;
     * returns at once.
     */
    public void kill() {
        commands.close();
        List<ProcessHandle> children = process.descendants().toList();
        // Through the handle: the process's own method waits for the lock of its pipe, which a blocked writer holds.
        process.toHandle().destroyForcibly();
        // Later, a camera's program could keep the camera from the next engine.
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private void write() {
        try (OutputStream input = process.getOutputStream()) {
            for (Optional<Command> next = commands.take(); next.isPresent(); next = commands.take()) {
                input.write((codec.encode(touch.apply(next.get())) + "\n").getBytes(StandardCharsets.UTF_8));
                input.flush();
            }
        } catch (IOException e) {
            LOG.debug("the engine takes no commands any more: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            commands.close();
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
        commands.close();
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
