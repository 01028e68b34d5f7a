package dev.parley.client.ui.call.hint;

import java.time.Duration;

/**
 * Who speaks while muted is told so, and so is whose microphone gives nothing; each only once in a while. Times are counted from any one
 * moment. The page's hints.js has the same numbers.
 */
public final class MicrophoneHints {
    enum Hint {
        NONE,
        /** Somebody speaks and is muted. */
        MUTED,
        /** The microphone is on and gives nothing. */
        SILENT
    }

    /** As for who speaks (ActiveSpeaker): speech lies above, the noise of a room below. */
    private static final double SPEECH = 0.02;

    private static final Duration SPOKEN = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(700);
    /** A loudspeaker's sound in the microphone comes that much after it, at most. */
    private static final Duration ECHO = Duration.ofMillis(500);

    private static final Duration MUTED_STAYS = Duration.ofSeconds(10);
    private static final Duration MUTED_AGAIN = Duration.ofMinutes(1);
    private static final Duration SILENT_AGAIN = Duration.ofMinutes(5);
    private static final Duration LONGEST_STEP = Duration.ofMillis(400);
    private static final Duration LONG_AGO = Duration.ofDays(-1);

    private Hint shown = Hint.NONE;
    private Duration last = Duration.ZERO;
    private Duration spoken = Duration.ZERO;
    private Duration spokeAt = LONG_AGO;
    private Duration othersAt = LONG_AGO;
    private Duration mutedAt = LONG_AGO;
    private Duration silentAt = LONG_AGO;
    private boolean mutedDismissed;
    private boolean silentDismissed;

    /** A call begins. */
    public void begin() {
        shown = Hint.NONE;
        spoken = Duration.ZERO;
        mutedAt = LONG_AGO;
        silentAt = LONG_AGO;
        mutedDismissed = false;
        silentDismissed = false;
    }

    /**
     * Takes note of levels, and returns what is to be in view from now on.
     *
     * @param muted whether this person is muted
     * @param level what the muted microphone hears
     * @param others how loud the loudest of the others is
     * @param silent whether the microphone gives nothing
     */
    public Hint hear(boolean muted, double level, double others, boolean silent, Duration now) {
        Duration passed = now.minus(last);
        last = now;
        if (muted) {
            listen(level, others, passed.compareTo(LONGEST_STEP) > 0 ? LONGEST_STEP : passed, now);
        } else {
            spoken = Duration.ZERO;
            mutedDismissed = false;
            checkSilence(silent, now);
        }
        return shown;
    }

    private void listen(double level, double others, Duration passed, Duration now) {
        if (shown == Hint.SILENT) {
            shown = Hint.NONE;
        }
        if (others >= SPEECH) {
            othersAt = now;
        }
        if (level >= SPEECH && now.minus(othersAt).compareTo(ECHO) > 0) {
            spoken = spoken.plus(passed);
            spokeAt = now;
        } else if (now.minus(spokeAt).compareTo(PAUSE) > 0) {
            spoken = Duration.ZERO;
        }
        boolean speaks = spoken.compareTo(SPOKEN) >= 0;
        if (shown == Hint.MUTED && !speaks && now.minus(mutedAt).compareTo(MUTED_STAYS) >= 0) {
            shown = Hint.NONE;
        } else if (speaks && !mutedDismissed && now.minus(mutedAt).compareTo(MUTED_AGAIN) >= 0) {
            shown = Hint.MUTED;
            mutedAt = now;
        }
    }

    private void checkSilence(boolean silent, Duration now) {
        if (shown == Hint.MUTED || !silent) {
            shown = Hint.NONE;
        }
        if (silent
                && shown == Hint.NONE
                && !silentDismissed
                && now.minus(silentAt).compareTo(SILENT_AGAIN) >= 0) {
            shown = Hint.SILENT;
            silentAt = now;
        }
    }

    /** Not again: of being muted until the next time, of a silent microphone in this call. */
    void dismiss() {
        mutedDismissed |= shown == Hint.MUTED;
        silentDismissed |= shown == Hint.SILENT;
        shown = Hint.NONE;
    }
}
