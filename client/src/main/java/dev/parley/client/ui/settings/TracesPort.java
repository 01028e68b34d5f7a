package dev.parley.client.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What Parley keeps of its user on this computer, and the end of it. All methods return at once; any thread may call. */
public interface TracesPort {

    /** What something is that is kept, in the order in which it is told of. */
    enum Kind {
        SETTINGS,
        PEOPLE,
        IDENTITY,
        CALLS,
        TRANSFERS,
        UNFINISHED,
        PIPES,
        CERTIFICATE,
        CRASHES
    }

    /**
     * Files and folders of one kind.
     *
     * @param bytes of all that is in them
     */
    record Trace(Kind kind, List<Path> paths, long bytes) {
        public Trace {
            paths = List.copyOf(paths);
        }
    }

    /** What came of the wish that all be deleted. */
    sealed interface Outcome {
        /** @param left what could not be deleted, or reached */
        record Deleted(List<Path> left) implements Outcome {
            public Deleted {
                left = List.copyOf(left);
            }
        }

        /** Another program of Parley runs and uses it; nothing was deleted. */
        record InUse() implements Outcome {}
    }

    /** What is there now, without what has never been there; completed on any thread, never exceptionally. */
    CompletionStage<List<Trace>> find();

    /** The reports of crashes, the newest first, each as a person reads it; completed on any thread, never exceptionally. */
    CompletionStage<List<String>> crashes();

    /** Deletes those reports; completed with what is left of them on any thread, never exceptionally. */
    CompletionStage<List<String>> deleteCrashes();

    /** Deletes all of it, while no engine of this program runs; completed on any thread, never exceptionally. */
    CompletionStage<Outcome> delete();
}
