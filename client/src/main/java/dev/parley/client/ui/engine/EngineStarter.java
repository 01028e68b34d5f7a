package dev.parley.client.ui.engine;

import dev.parley.client.control.Notice;
import java.io.IOException;
import java.util.function.Consumer;

/** Starts engines. */
@FunctionalInterface
public interface EngineStarter {
    /**
     * Starts one and returns at once.
     *
     * @param notices called on any one thread
     * @param ended called once, with the exit code
     */
    RunningEngine start(Consumer<Notice> notices, Consumer<Integer> ended) throws IOException;
}
