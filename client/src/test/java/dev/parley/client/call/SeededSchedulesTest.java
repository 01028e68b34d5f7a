package dev.parley.client.call;

import dev.parley.client.LongRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thousands of seeded courses of events, tens of thousands in a long run: each ends connected, or with a named reason. */
class SeededSchedulesTest {
    private static final int SEEDS = LongRun.size(250, 1700);

    @ParameterizedTest
    @EnumSource(Schedule.Kind.class)
    void endsConnectedOrWithAReason(Schedule.Kind kind) {
        for (long seed = 0; seed < SEEDS; seed++) {
            runSeed(kind, seed);
        }
    }

    private static void runSeed(Schedule.Kind kind, long seed) {
        try {
            new Schedule(kind, seed).run();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("to run this again: new Schedule(Kind." + kind + ", " + seed + ").run()", e);
        }
    }
}
