package dev.parley.client.engine;

import java.time.Duration;
import java.util.concurrent.Executor;

/** The engine's thread, for the parts that are confined to it. */
interface EngineThread extends Executor {
    /** Runs a task when this time has passed. */
    void later(Duration delay, Runnable task);
}
