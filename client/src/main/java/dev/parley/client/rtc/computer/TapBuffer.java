package dev.parley.client.rtc.computer;

/**
 * The sound of one player on its way into the mix. It comes in bursts and by another clock than the mix is made, so a little of it
 * waits here: the mix begins with it once there is enough, and leaves out what has become too much, or was never needed: sound that
 * waits comes behind its picture.
 */
final class TapBuffer {
    static final int CHANNELS = 2;

    /** Of each channel, in a hundredth of a second. */
    static final int CHUNK = 480;

    /** So much waits before it is mixed. */
    static final int ENOUGH = 3 * CHUNK;

    /** If more waits, it is cut down to what is enough. */
    static final int TOO_MUCH = 12 * CHUNK;

    /** If in all this time never less than this has waited, the others need not wait for it either. */
    static final int WATCHED_CHUNKS = 200;

    static final int NEEDLESS = 5 * CHUNK;

    private static final int CAPACITY = 50 * CHUNK;

    private final short[] samples = new short[CAPACITY * CHANNELS];
    private long written;
    private long read;
    private boolean flows;
    private long least = Long.MAX_VALUE;
    private int watched;

    /** @param count of samples, of both channels together */
    synchronized void write(short[] from, int count) {
        for (int i = 0; i < count; i++) {
            samples[(int) ((written + i) % samples.length)] = from[i];
        }
        written += count;
        if (written - read > samples.length) {
            read = written - samples.length;
        }
    }

    /** Adds the next hundredth of a second, if it is there. */
    synchronized void mixInto(int[] sum) {
        long waiting = (written - read) / CHANNELS;
        if (waiting > TOO_MUCH) {
            read = written - (long) ENOUGH * CHANNELS;
            waiting = ENOUGH;
            watchAnew();
        }
        flows = waiting >= (flows ? CHUNK : ENOUGH);
        if (!flows) {
            return;
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] += samples[(int) ((read + i) % samples.length)];
        }
        read += sum.length;
        leaveOutNeedless(waiting);
    }

    private void leaveOutNeedless(long waiting) {
        least = Math.min(least, waiting);
        watched++;
        if (watched == WATCHED_CHUNKS) {
            if (least >= NEEDLESS) {
                read += (least - ENOUGH) * CHANNELS;
            }
            watchAnew();
        }
    }

    private void watchAnew() {
        least = Long.MAX_VALUE;
        watched = 0;
    }
}
