package dev.parley.client.capture;

/** Keys that are taken from all windows of a desktop, for as long as this is open. Any thread may close it. */
public interface KeyGrabs extends AutoCloseable {
    int SHIFT = 1;
    int CONTROL = 1 << 1;
    int ALT = 1 << 2;
    int SUPER = 1 << 3;

    /**
     * A key that is to be taken.
     *
     * @param modifiers a sum of what must be held with it
     * @param keysym the number of its sign
     */
    record Wanted(int id, int modifiers, int keysym) {}

    /** What came of it. */
    enum Outcome {
        TAKEN,
        /** Another program has it. */
        OF_ANOTHER,
        NO_SUCH_KEY,
        /** The desktop is gone. */
        LOST
    }

    /** Who is told, on a thread of the grabs. */
    interface Listener {
        void outcome(int id, Outcome outcome);

        void pressed(int id);

        void released(int id);
    }

    @Override
    void close();
}
