package dev.parley.client.ui.call;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Whether all tiles are alike or one is large: as the person chose, else alike until somebody shows a screen. FX thread. */
final class Arrangement {
    private final BooleanProperty grid = new SimpleBooleanProperty(true);
    private boolean chosen;
    private boolean following;

    Arrangement() {
        grid.subscribe((before, now) -> chosen |= !following);
    }

    /** A new call begins without a choice. */
    void begin() {
        chosen = false;
        follow(false);
    }

    /** Somebody shows a screen, or nobody does. */
    void follow(boolean screen) {
        if (!chosen) {
            following = true;
            grid.set(!screen);
            following = false;
        }
    }

    /** All alike, rather than one large. */
    BooleanProperty grid() {
        return grid;
    }
}
