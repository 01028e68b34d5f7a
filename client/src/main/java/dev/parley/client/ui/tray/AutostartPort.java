package dev.parley.client.ui.tray;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Whether the desktop starts what waits in the tray when its person logs in. All methods return at once; any thread may call. */
public interface AutostartPort {

    /** What is so, as it was just read. */
    sealed interface Standing {
        record On() implements Standing {}

        record Off() implements Standing {}

        /**
         * It is as it was, against a wish.
         *
         * @param on what it was
         * @param file could not be written, or deleted
         */
        record Refused(boolean on, String file) implements Standing {}

        /** This system has no such thing, as far as this program knows. */
        record NotHere() implements Standing {}
    }

    /** Reads it; never completed exceptionally. */
    CompletionStage<Standing> look();

    /** Makes it so, after all that was asked for before, and reads it; never completed exceptionally. */
    CompletionStage<Standing> set(boolean on);

    /** Of a system on which nothing is started. */
    AutostartPort NONE = new AutostartPort() {
        @Override
        public CompletionStage<Standing> look() {
            return CompletableFuture.completedFuture(new Standing.NotHere());
        }

        @Override
        public CompletionStage<Standing> set(boolean on) {
            return look();
        }
    };
}
