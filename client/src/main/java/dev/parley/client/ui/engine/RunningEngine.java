package dev.parley.client.ui.engine;

import dev.parley.client.control.Command;
import java.time.Duration;

/** An engine that was started. Its methods are called on the keeper's thread, but for {@link #close}. */
public interface RunningEngine {
    void send(Command command);

    /** Ends it at once, even if it hangs or was stopped. */
    void kill();

    /** Lets it hang up and end; may take some seconds, and is called on a thread of its own. */
    void close();

    long pid();

    /** How much processor time it has used so far; zero where that is not known. */
    Duration processorTime();
}
