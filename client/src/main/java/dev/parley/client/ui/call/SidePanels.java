package dev.parley.client.ui.call;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The panels at the side of a call, of which one is open at a time. FX thread. */
final class SidePanels {
    private final BorderPane place;
    private final Map<ToggleButton, Panel> panels = new LinkedHashMap<>();

    private record Panel(Parent node, Runnable opened) {}

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
        panels.put(button, new Panel(node, opened));
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
            place.setRight(panel.node());
            panel.opened().run();
        } else if (panel.node().equals(place.getRight())) {
            place.setRight(null);
        }
    }

    /** Around a panel that does not scroll by itself. */
    static ScrollPane scrolling(VBox panel) {
        ScrollPane scroll = new ScrollPane(panel);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("side");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }
}
