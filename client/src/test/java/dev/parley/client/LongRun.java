package dev.parley.client;

/** How much a test does: what {@code ./check} has time for, or all of it when {@code scripts/check-long} runs it. */
public final class LongRun {
    private static final boolean WHOLE = Boolean.getBoolean("parley.long");

    private LongRun() {}

    public static int size(int inCheck, int whole) {
        return WHOLE ? whole : inCheck;
    }

    public static long size(long inCheck, long whole) {
        return WHOLE ? whole : inCheck;
    }
}
