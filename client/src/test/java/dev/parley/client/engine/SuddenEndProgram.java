package dev.parley.client.engine;

import dev.parley.signaling.loop.GuardedLoop;
import java.util.concurrent.CountDownLatch;

/** A process with an engine's end of errors, in which one thread meets the error that the argument names. */
final class SuddenEndProgram {
    private SuddenEndProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        SuddenEnd.onFatalErrors();
        GuardedLoop loop = new GuardedLoop("engine", fault -> System.out.println("told " + fault));
        loop.post(() -> {
            switch (arguments[0]) {
                case "fault" -> throw new IllegalStateException("as if");
                case "bare" -> throw new Error("as if");
                case "assertion" -> throw new AssertionError("as if");
                case "stack" -> deeper();
                case "memory" -> System.out.println(new long[64][64 << 20].length);
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        });
        loop.post(() -> System.exit(0));
        new CountDownLatch(1).await();
    }

    @SuppressWarnings("InfiniteRecursion")
    private static void deeper() {
        deeper();
    }
}
