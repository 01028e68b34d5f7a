package dev.parley.client.ui.engine;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.face.EngineProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** An engine in a process of its own, as {@link EngineKeeper} wants it; it begins without a camera. */
public record ProcessEngine(EngineProcess process) implements RunningEngine {

    /**
     * @param microphone a tone or a file here decides that the engine opens no sound devices in its life
     * @param touch what each command is made just before it goes to the engine, on a thread that may wait
     */
    public static RunningEngine start(
            MediaSource microphone, UnaryOperator<Command> touch, Consumer<Notice> notices, Consumer<Integer> ended)
            throws IOException {
        return new ProcessEngine(EngineProcess.start(new MediaSource.None(), microphone, touch, notices, ended));
    }

    @Override
    public void send(Command command) {
        process.send(command);
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public Duration processorTime() {
        return ProcessHandle.of(pid())
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }
}
