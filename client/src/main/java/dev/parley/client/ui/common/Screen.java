package dev.parley.client.ui.common;

import javafx.scene.Parent;

/** One of the screens that fill the window in turn. FX thread. */
public interface Screen {
    Parent root();

    /** Called when the screen stands in a scene. */
    void attach();

    /** Called when the screen is about to leave its scene; undoes {@link #attach} line for line. */
    void detach();
}
