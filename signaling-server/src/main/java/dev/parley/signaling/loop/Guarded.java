package dev.parley.signaling.loop;

import java.util.function.Consumer;

/**
 * Keeps what a task throws from ending the thread that it runs on, and never to itself.
 *
 * <p>Memory that ran out, a class that is missing, a failed assertion: after these nobody knows what still holds. They are
 * <em>fatal</em>, and go to the thread's handler of uncaught exceptions, so that the process says once, by its default
 * handler, whether it ends on them. A bare {@link Error} is not: it is how webrtc-java reports most failures.
 */
public final class Guarded {
    private Guarded() {}

    /**
     * Runs it, and returns whatever it throws.
     *
     * @param faults gets what is not fatal
     */
    public static void run(Runnable task, Consumer<? super Throwable> faults) {
        try {
            task.run();
        } catch (Throwable e) {
            if (isFatal(e)) {
                passOn(e);
            } else {
                told(faults, e);
            }
        }
    }

    /** For those who must catch everything by themselves: hands on what is fatal, and leaves the rest to them. */
    public static void passOnFatal(Throwable caught) {
        if (isFatal(caught)) {
            passOn(caught);
        }
    }

    public static boolean isFatal(Throwable any) {
        return any instanceof Error && any.getClass() != Error.class;
    }

    /** Whoever is told may fail too, above all when memory has run out. */
    private static void told(Consumer<? super Throwable> faults, Throwable fault) {
        try {
            faults.accept(fault);
        } catch (Throwable e) {
            passOn(e);
        }
    }

    private static void passOn(Throwable e) {
        Thread thread = Thread.currentThread();
        try {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        } catch (Throwable again) {
            // As the JVM does with what its handlers throw.
        }
    }
}
