package dev.parley.client.rtc.sound;

import java.util.function.BooleanSupplier;

/**
 * Notices that the sound server that was there is gone. The library does not say so: it plays into nothing and records
 * nothing from then on, also when the server comes back. For one thread.
 */
public final class SoundWatch {
    /** One look may come at a moment in which a busy server takes nobody. */
    private static final int LOOKS_IN_VAIN = 2;

    private final BooleanSupplier answers;
    private final Runnable lost;
    private boolean seen;
    private int inVain;

    /** @param lost is run once */
    public SoundWatch(BooleanSupplier answers, Runnable lost) {
        this.answers = answers;
        this.lost = lost;
    }

    /** To be called now and then. */
    void look() {
        if (inVain == LOOKS_IN_VAIN) {
            return;
        }
        if (answers.getAsBoolean()) {
            seen = true;
            inVain = 0;
        } else if (seen && ++inVain == LOOKS_IN_VAIN) {
            lost.run();
        }
    }
}
