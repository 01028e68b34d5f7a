package dev.parley.client.ui.attention;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The notifications of the person's desktop. All methods return at once; any thread may call. */
public interface NotificationsPort {

    /** What one is about; the next of a kind takes the place of the one before. */
    enum Kind {
        CAME,
        MESSAGE,
        OFFER,
        SHARE,
        ENDED,
        RING
    }

    /**
     * What is to be shown.
     *
     * @param title short, perhaps with somebody's words in it
     * @param text perhaps somebody's words; may be empty
     * @param open what a button is called that does what a click does
     * @param buttons for what can be done without opening the window
     */
    record Notification(Kind kind, String title, String text, String open, List<Button> buttons) {
        public Notification(Kind kind, String title, String text, String open) {
            this(kind, title, text, open, List.of());
        }
    }

    /**
     * Something that can be done from the notification.
     *
     * @param typed whether it takes words; such a button is left out where the desktop has no field for them
     */
    record Button(String words, boolean typed) {}

    /** What its person has done; on any thread. */
    @FunctionalInterface
    interface Answer {
        void clicked();

        /**
         * A button was pressed.
         *
         * @param which its place in the list
         * @param typed empty for one that takes no words
         */
        default void pressed(int which, String typed) {
            clicked();
        }
    }

    /** Shows it if the desktop can. */
    void show(Notification notification, Answer answer);

    /** Takes back all that is still shown. */
    void withdraw();

    /** Whether this desktop shows notifications; completed on any thread. */
    CompletionStage<Boolean> work();

    /** Of a system that shows none. */
    NotificationsPort NONE = new NotificationsPort() {
        @Override
        public void show(Notification notification, Answer answer) {}

        @Override
        public void withdraw() {}

        @Override
        public CompletionStage<Boolean> work() {
            return CompletableFuture.completedFuture(false);
        }
    };
}
