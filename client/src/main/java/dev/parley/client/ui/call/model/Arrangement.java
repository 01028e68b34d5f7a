package dev.parley.client.ui.call.model;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Whether all tiles are alike or one is large: as the person chose, else alike until somebody shows a screen; and one is large
 * while a picture is pinned. FX thread.
 */
final class Arrangement {
    private final BooleanProperty grid = new SimpleBooleanProperty(true);
    private boolean alike = true;
    private boolean chosen;
    private boolean pinned;
    private boolean following;

    Arrangement() {
        grid.subscribe((before, now) -> {
            if (!following) {
                chosen = true;
                alike = now;
            }
        });
    }

    /** A new call begins without a choice. */
    void begin() {
        chosen = false;
        pinned = false;
        follow(false);
    }

    /** Somebody shows a screen, or nobody does. */
    void follow(boolean screen) {
        if (!chosen) {
            alike = !screen;
            show();
        }
    }

    /** A picture was pinned, or is so no longer: then all is as it was before. */
    void pin(boolean now) {
        pinned = now;
        show();
    }

    /** All alike, rather than one large. */
    BooleanProperty grid() {
        return grid;
    }

    private void show() {
        following = true;
        grid.set(alike && !pinned);
        following = false;
    }
}
