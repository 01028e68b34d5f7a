package dev.parley.client.ui.common.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.FxToolkit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** What scrolls is kept in no picture, and goes up and down alone. */
class ScrollAreaTest {
    @Test
    void keepsNoPictureOfWhatItHolds() {
        FxToolkit.run(() -> {
            ScrollPane plain = shown(new ScrollPane(high()));
            assertThat(plain.lookup(".viewport").isCache())
                    .as("JavaFX keeps one")
                    .isTrue();
            assertThat(shown(new ScrollArea(high())).lookupAll("*")).noneMatch(Node::isCache);
        });
    }

    @Test
    void goesUpAndDownAlone() {
        FxToolkit.run(() -> {
            ScrollPane area = shown(new ScrollArea(high()));
            assertThat(area.lookupAll(".scroll-bar"))
                    .filteredOn(Node::isVisible)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            ScrollBar.class,
                            bar -> assertThat(bar.getOrientation()).hasToString("VERTICAL"));
        });
    }

    private static Region high() {
        Region content = new Region();
        content.setMinSize(400, 4000);
        return content;
    }

    private static ScrollPane shown(ScrollPane pane) {
        var _ = new Scene(pane, 200, 200);
        pane.applyCss();
        pane.layout();
        return pane;
    }
}
