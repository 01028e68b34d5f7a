package dev.parley.client.ui.engine;

import dev.parley.client.control.Notice;
import java.time.Duration;

/** Who is told of the engine; on the keeper's thread, and must return soon. */
public interface EngineListener {
    /** Every notice but those that are for the keeper alone. */
    void notice(Notice notice);

    /** There is no engine; pictures stand still and a call is interrupted until {@link #engineBack}. */
    void engineLost(Loss loss);

    /** There is an engine again, and it was told all that the one before knew; a call is being joined again. */
    void engineBack(Duration sinceLoss);
}
