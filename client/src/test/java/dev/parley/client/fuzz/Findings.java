package dev.parley.client.fuzz;

/** How a target tells a fuzzer that it found something. */
final class Findings {
    private Findings() {}

    static void require(boolean holds, String problem) {
        if (!holds) {
            throw new AssertionError(problem);
        }
    }
}
