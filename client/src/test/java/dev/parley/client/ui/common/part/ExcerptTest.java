package dev.parley.client.ui.common.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.FxToolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** A long list on the screen: only its newest part is made, and what stays is not made again. */
class ExcerptTest {
    private final ObservableList<String> all = FXCollections.observableArrayList();
    private final List<String> made = new ArrayList<>();

    @Test
    void showsTheNewestAndMoreOnRequest() {
        assertThat(FxToolkit.call(() -> {
                    all.setAll(
                            IntStream.range(0, 1000).mapToObj(String::valueOf).toList());
                    Excerpt<String> excerpt = excerpt(true);
                    List<String> first = shown(excerpt);
                    ((Button) excerpt.getChildren().getFirst()).fire();
                    List<String> second = shown(excerpt);
                    return List.of(first, second);
                }))
                .containsExactly(
                        List.of("more", "997", "998", "999"),
                        List.of("more", "994", "995", "996", "997", "998", "999"));
        assertThat(made).hasSize(6);
    }

    @Test
    void keepsWhatStaysAndDropsWhatGoes() {
        assertThat(FxToolkit.call(() -> {
                    all.setAll("c", "b", "a");
                    Excerpt<String> excerpt = excerpt(false);
                    Node kept = excerpt.getChildren().get(1);
                    all.addFirst("d");
                    all.remove("c");
                    boolean same = excerpt.getChildren().get(1).equals(kept);
                    List<String> now = shown(excerpt);
                    all.clear();
                    return List.of(now, List.of(String.valueOf(same)), shown(excerpt));
                }))
                .containsExactly(List.of("d", "b", "a"), List.of("true"), List.of());
    }

    private Excerpt<String> excerpt(boolean newestLast) {
        return new Excerpt<>(all, newestLast, 3, new SimpleStringProperty("more"), text -> {
            made.add(text);
            return new Label(text);
        });
    }

    private static List<String> shown(Excerpt<String> excerpt) {
        return excerpt.getChildren().stream()
                .map(node -> node instanceof Button button ? button.getText() : ((Label) node).getText())
                .toList();
    }
}
