package dev.parley.client;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** How much a test does: what {@code ./check} has time for, or all of it when {@code scripts/check-long} runs it. */
public final class LongRun {
    private static final boolean WHOLE = Boolean.getBoolean("parley.long");

    private LongRun() {}

    /**
     * A test that proves with other parts, or the other way round, what a test of the same class proves in {@code ./check}, which leaves
     * this one to {@code scripts/check-long}.
     */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Tag("long")
    public @interface Only {}

    /**
     * A class that {@code ./check} leaves to {@code scripts/check-long} as a whole, since these classes of the check prove with other parts
     * what it proves.
     */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Tag("long")
    public @interface ProvedBy {
        String[] value();
    }

    public static int size(int inCheck, int whole) {
        return WHOLE ? whole : inCheck;
    }

    public static long size(long inCheck, long whole) {
        return WHOLE ? whole : inCheck;
    }
}
