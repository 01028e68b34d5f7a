package dev.parley.client.ui.common.part;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * What scrolls up and down. JavaFX keeps a picture of all that scrolls, and paints it and that picture anew whenever a part of it changes, as somebody's
 * own picture in it does 30 times a second; here only what changes is painted. FX thread.
 */
public class ScrollArea extends ScrollPane {
    public ScrollArea(Node content) {
        super(content);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        getChildrenUnmodifiable().forEach(part -> part.setCache(false));
        return skin;
    }
}
