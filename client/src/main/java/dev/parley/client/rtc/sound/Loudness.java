package dev.parley.client.rtc.sound;

/**
 * How loud it was since the last look: the peak, 0 to 1, as audioLevel in W3C webrtc-stats is measured. Any thread.
 *
 * <p>It falls by steps, so that a gap between two chunks does not look like silence, and what has ended does.
 */
public final class Loudness {
    private static final double FULL_SCALE = 32_768;
    private static final double FALL = 4;

    private int peak;
    private double level;

    public synchronized void heard(short[] samples) {
        for (short sample : samples) {
            peak = Math.max(peak, Math.abs((int) sample));
        }
    }

    public synchronized double look() {
        level = Math.max(peak / FULL_SCALE, level / FALL);
        peak = 0;
        return level;
    }
}
