package dev.parley.client.ui.common;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Keeps what is seldom seen out of the scene until it is: whatever is in a scene is given its skin and styled, seen or not, which is most of
 * what it costs a start. FX thread.
 */
public final class WhenSeen {
    private WhenSeen() {}

    /** Puts these into a place when it becomes visible for the first time. */
    public static void in(Pane place, Node... children) {
        place.visibleProperty().subscribe(seen -> {
            if (seen && place.getChildren().isEmpty()) {
                place.getChildren().setAll(children);
            }
        });
    }
}
