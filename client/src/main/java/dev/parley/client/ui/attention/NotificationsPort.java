package dev.parley.client.ui.attention;

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
        ENDED
    }

    /**
     * What is to be shown.
     *
     * @param title short, perhaps with somebody's words in it
     * @param text perhaps somebody's words; may be empty
     * @param open what a button is called that does what a click does
     */
    record Notification(Kind kind, String title, String text, String open) {}

    /**
     * Shows it if the desktop can.
     *
     * @param clicked run on any thread when its person has clicked it
     */
    void show(Notification notification, Runnable clicked);

    /** Takes back all that is still shown. */
    void withdraw();

    /** Whether this desktop shows notifications; completed on any thread. */
    CompletionStage<Boolean> work();

    /** Of a system that shows none. */
    NotificationsPort NONE = new NotificationsPort() {
        @Override
        public void show(Notification notification, Runnable clicked) {}

        @Override
        public void withdraw() {}

        @Override
        public CompletionStage<Boolean> work() {
            return CompletableFuture.completedFuture(false);
        }
    };
}
