package dev.parley.client.ui.call;

import dev.parley.client.ui.common.part.ScrollArea;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The panels at the side of a call, of which one is open at a time. FX thread. */
final class SidePanels {
    private final BorderPane place;
    private final Map<ToggleButton, Panel> panels = new LinkedHashMap<>();

    private record Panel(Supplier<? extends Parent> node, Runnable opened, Runnable closed) {}

    /** @param place at whose right they are */
    SidePanels(BorderPane place) {
        this.place = place;
    }

    /**
     * Adds a panel that is open while the button is selected.
     *
     * @param opened is run whenever it has been opened
     */
    void add(ToggleButton button, Parent node, Runnable opened) {
        add(button, () -> node, opened, () -> {});
    }

    /**
     * Adds a panel that is made when it is first opened.
     *
     * @param node gives the same each time
     * @param closed is run whenever it goes, while it is still there
     */
    void add(ToggleButton button, Supplier<? extends Parent> node, Runnable opened, Runnable closed) {
        panels.put(button, new Panel(node, opened, closed));
        button.selectedProperty().subscribe((before, now) -> changed(button, now));
    }

    private void changed(ToggleButton button, boolean selected) {
        if (selected) {
            panels.keySet().stream().filter(other -> !other.equals(button)).forEach(other -> other.setSelected(false));
        }
        Panel panel = panels.get(button);
        if (panel == null) {
            return;
        }
        if (selected) {
            place.setRight(panel.node().get());
            panel.opened().run();
        } else {
            boolean hadFocus = place.getRight() != null && place.getRight().isFocusWithin();
            panel.closed().run();
            place.setRight(null);
            if (hadFocus) {
                button.requestFocus();
            }
        }
    }

    /** Brings a part of what scrolls to its upper end, as far as that goes. */
    static void scrollTo(ScrollPane scroll, Node part) {
        Node content = scroll.getContent();
        double above =
                content.sceneToLocal(part.localToScene(part.getLayoutBounds())).getMinY();
        double beyond = content.getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(beyond <= 0 ? 0 : Math.clamp(above / beyond, 0, 1));
    }

    /** Around a panel that does not scroll by itself. */
    static ScrollPane scrolling(VBox panel) {
        ScrollPane scroll = new ScrollArea(panel);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("side");
        return scroll;
    }
}
