package dev.parley.client.ui.picture;

/**
 * In which pulses of the window a picture may take the place of the one before it: two pulses later, since taking it lets the engine
 * write over that one. Its drawing began at the end of its pulse; the pulse after waits for that drawing if it has anything to draw
 * itself. So only a drawing that alone takes longer than two pulses could still read it; and the engine fills the buffer that was let go
 * last as late as it can, which gives the time of another frame.
 *
 * <p>Now and then one pulse later is enough. With thirty frames a second, which come two pulses apart, one that is late would otherwise
 * delay all after it by a pulse, and the next late one by another, until one is left out.
 */
final class PicturePace {
    static final long PULSES_APART = 2;
    static final long PULSES_OF_A_HURRY = 5;

    private long taken = Long.MIN_VALUE / 2;
    private long hurried = Long.MIN_VALUE / 2;

    boolean mayTake(long pulse) {
        long since = pulse - taken;
        return since >= PULSES_APART || (since > 0 && pulse - hurried >= PULSES_OF_A_HURRY);
    }

    void took(long pulse) {
        if (pulse - taken < PULSES_APART) {
            hurried = pulse;
        }
        taken = pulse;
    }

    /** Whether it was in this pulse that a picture was taken. */
    boolean tookIn(long pulse) {
        return taken == pulse;
    }

    /** Whether nothing was taken for so long that others need not wait for it. */
    boolean rests(long pulse) {
        return pulse - taken > PULSES_APART + 1;
    }
}
