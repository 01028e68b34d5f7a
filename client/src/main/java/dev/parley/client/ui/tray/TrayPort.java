package dev.parley.client.ui.tray;

import java.util.List;

/** The place where a desktop shows programs that wait. All methods return at once; any thread may call. */
public interface TrayPort {

    /** What a person can do there. */
    enum Action {
        OPEN,
        MUTE,
        HANG_UP,
        QUIT
    }

    /** A line of the menu. */
    record Entry(Action action, String words, boolean enabled) {}

    /**
     * A picture; the same only as itself.
     *
     * @param argb its pixels, row by row
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Picture(int width, int height, int[] argb) {}

    /**
     * What is shown.
     *
     * @param tip said of it when it is pointed at
     * @param calls whether something waits for its person
     * @param pictures the same one in several sizes
     */
    record State(String tip, boolean calls, List<Entry> menu, List<Picture> pictures) {}

    /** Who is told; on any thread. */
    interface Listener {
        void chosen(Action action);

        /** Whether somebody shows it now. */
        void there(boolean shown);
    }

    /** Shows it wherever somebody shows such things, now or later. */
    void begin(State first, Listener listener);

    /** Shows something else from now on. */
    void show(State next);

    /** Of a system that has no tray, as far as this program knows. */
    TrayPort NONE = new TrayPort() {
        @Override
        public void begin(State first, Listener listener) {}

        @Override
        public void show(State next) {}
    };
}
