package dev.parley.client.ui.common.part;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/**
 * The newest entries of a list that may be long, and a button for more of it; so that a long list costs no more than a short
 * one. FX thread.
 */
public final class Excerpt<T> extends VBox {
    private final ObservableList<T> all;
    private final Function<T, Node> make;
    private final boolean newestLast;
    private final int step;
    private IdentityHashMap<T, Node> made = new IdentityHashMap<>();
    private final Button more = new Button();
    private int most;

    /**
     * An excerpt.
     *
     * @param newestLast whether the newest entry is the last one, and not the first
     * @param step how many are shown, and how many more at each press of the button
     */
    public Excerpt(
            ObservableList<T> all,
            boolean newestLast,
            int step,
            ObservableValue<String> moreName,
            Function<T, Node> make) {
        this.all = all;
        this.newestLast = newestLast;
        this.step = step;
        this.make = make;
        this.most = step;
        getStyleClass().add("excerpt");
        more.textProperty().bind(moreName);
        more.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "more");
        more.setOnAction(event -> {
            most += this.step;
            show();
        });
        all.addListener((ListChangeListener<T>) change -> {
            while (change.next()) {
                if (!change.wasUpdated()) {
                    show();
                    return;
                }
            }
        });
        show();
    }

    private void show() {
        if (all.isEmpty()) {
            most = step;
        }
        int size = all.size();
        int count = Math.min(most, size);
        List<T> seen = newestLast ? all.subList(size - count, size) : all.subList(0, count);
        List<Node> wanted = new ArrayList<>();
        IdentityHashMap<T, Node> kept = new IdentityHashMap<>();
        for (T entry : seen) {
            Node node = made.get(entry);
            Node shown = node == null ? make.apply(entry) : node;
            kept.put(entry, shown);
            wanted.add(shown);
        }
        made = kept;
        if (count < size) {
            wanted.add(newestLast ? 0 : wanted.size(), more);
        }
        arrange(wanted);
    }

    /** Moves only what has to move: what leaves the scene and comes back costs much, and loses the focus. */
    private void arrange(List<Node> wanted) {
        getChildren().retainAll(wanted);
        for (int index = 0; index < wanted.size(); index++) {
            Node node = wanted.get(index);
            if (index >= getChildren().size() || !getChildren().get(index).equals(node)) {
                getChildren().remove(node);
                getChildren().add(index, node);
            }
        }
    }
}
