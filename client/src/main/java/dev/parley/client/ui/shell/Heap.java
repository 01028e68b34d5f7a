package dev.parley.client.ui.shell;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/**
 * Gives the memory of pictures that are no longer shown back to the system. Drawn in software, each has a copy in Java's heap, which the
 * collector would rather let grow to its limit than look through: 20 MB a call. FX thread; the collection stops the window for some
 * hundredths of a second, so it waits for a moment in which nothing moves.
 */
final class Heap {
    /** Twice, since what JavaFX only holds weakly is let go when it is next looked at. */
    private static final Timeline COLLECT = new Timeline(
            new KeyFrame(Duration.seconds(1), event -> System.gc()),
            new KeyFrame(Duration.seconds(3), event -> System.gc()));

    private Heap() {}

    /** Soon, and once, however often it is asked for meanwhile. */
    static void giveBack() {
        COLLECT.playFromStart();
    }

    /** A call begins: not now. */
    static void keep() {
        COLLECT.stop();
    }
}
