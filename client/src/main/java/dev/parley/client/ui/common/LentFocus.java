package dev.parley.client.ui.common;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The keyboard's place while something that lies above it has the keyboard, so that it comes back. FX thread. */
public final class LentFocus {
    private @Nullable Node before;

    /** @param above is about to be shown */
    public void lend(Node above) {
        before = above.getScene() == null ? null : above.getScene().getFocusOwner();
    }

    /** Gives the keyboard back to where it was, if it was lent. */
    public void giveBack() {
        Node back = before;
        before = null;
        if (back != null) {
            back.requestFocus();
        }
    }
}
