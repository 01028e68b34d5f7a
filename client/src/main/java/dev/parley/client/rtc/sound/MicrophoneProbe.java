package dev.parley.client.rtc.sound;

import dev.parley.client.rtc.common.ControlThread;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Hears how loud a microphone is while no call has it open, through the program parec. One thread calls; it never waits.
 *
 * <p>A program and not the library's recorder, because that opens the default device first, and could hang (ADR 0023).
 */
public final class MicrophoneProbe implements AutoCloseable {
    private final ControlThread control;
    private final BooleanSupplier serverAnswers;
    private @Nullable Listening listening;

    /** @param serverAnswers asked before each start of the program */
    public MicrophoneProbe(ControlThread control, BooleanSupplier serverAnswers) {
        this.control = control;
        this.serverAnswers = serverAnswers;
    }

    /**
     * The level now; opens the device if it is not open.
     *
     * @param device empty for the system's default
     */
    public double level(Optional<String> device) {
        Listening current = listening;
        if (current == null || !current.device().equals(device)) {
            close();
            current = new Listening(control, device, serverAnswers);
            listening = current;
        }
        return current.level();
    }

    /** Lets go of the device. */
    @Override
    public void close() {
        if (listening != null) {
            listening.close();
            listening = null;
        }
    }
}
