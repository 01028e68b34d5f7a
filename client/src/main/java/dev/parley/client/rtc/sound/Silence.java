package dev.parley.client.rtc.sound;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * Whether a microphone that is on gives nothing at all, not even the noise that every real one has. What is sent went through noise
 * suppression, which can leave nothing of a quiet room; so the raw sound is listened to as well before it is said. One thread.
 */
public final class Silence {
    static final Duration LASTS = Duration.ofSeconds(10);

    /** The time before that serves to hear the raw sound. */
    static final Duration DOUBTED = Duration.ofSeconds(6);

    /** So long is not asked again for the raw sound of a microphone whose noise was heard. */
    static final Duration TRUSTED = Duration.ofMinutes(1);

    /** The smallest step of 16 bits, which rounding makes of nothing. */
    private static final double NOTHING = 1.5 / 32_768;

    private Duration nothing = Duration.ZERO;
    private Duration trust = Duration.ZERO;

    /**
     * Takes note of a level.
     *
     * @param level as it is sent
     * @param raw as the device gives it, if that was listened to
     * @param passed since the last time
     */
    public void heard(double level, OptionalDouble raw, Duration passed) {
        trust = trust.compareTo(passed) > 0 ? trust.minus(passed) : Duration.ZERO;
        if (raw.orElse(0) > NOTHING) {
            trust = TRUSTED;
        }
        nothing = level > NOTHING || trust.isPositive() ? Duration.ZERO : nothing.plus(passed);
    }

    /** Whether the raw sound is to be listened to, since nothing has come for some time. */
    public boolean doubted() {
        return nothing.compareTo(DOUBTED) >= 0;
    }

    public boolean lasts() {
        return nothing.compareTo(LASTS) >= 0;
    }

    /** The microphone is off, or another one. */
    public void end() {
        nothing = Duration.ZERO;
        trust = Duration.ZERO;
    }
}
