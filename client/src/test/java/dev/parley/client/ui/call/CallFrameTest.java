package dev.parley.client.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.FxToolkit;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bars that lie upon a full screen, and go while nobody does anything. */
class CallFrameTest {
    private CallFrame frame;
    private HBox top;
    private HBox bottom;
    private Region stage;
    private Region panel;

    @BeforeEach
    void make() {
        FxToolkit.run(() -> {
            frame = new CallFrame();
            top = new HBox(new Button("top"));
            bottom = new HBox(new Button("bottom"));
            stage = new Region();
            panel = new Region();
            panel.setPrefWidth(320);
            frame.setTop(top);
            frame.setCenter(stage);
            frame.setBottom(bottom);
            var _ = new Scene(frame, 1200, 800);
            lay();
        });
    }

    private void lay() {
        frame.applyCss();
        frame.layout();
    }

    @Test
    void inAWindowBarsTakeTheirRoomAndStay() {
        FxToolkit.run(() -> {
            frame.rest();
            assertThat(top.getOpacity()).isEqualTo(1);
            assertThat(stage.getHeight()).isEqualTo(800 - top.getHeight() - bottom.getHeight());
        });
    }

    @Test
    void onAFullScreenTheStageHasAllOfItAndBarsGoUntilSomethingIsDone() {
        FxToolkit.run(() -> {
            frame.fill(true);
            lay();
            assertThat(stage.getWidth()).isEqualTo(1200);
            assertThat(stage.getHeight()).isEqualTo(800);
            Bounds before = bottom.getBoundsInParent();
            frame.rest();
            assertThat(bottom.getOpacity()).isZero();
            assertThat(bottom.isMouseTransparent()).as("in nobody's way").isTrue();
            assertThat(bottom.isVisible()).as("keeps the focus").isTrue();
            frame.stir();
            lay();
            assertThat(bottom.getOpacity()).isEqualTo(1);
            assertThat(bottom.isMouseTransparent()).isFalse();
            assertThat(bottom.getBoundsInParent()).as("nothing moves").isEqualTo(before);
            frame.rest();
            frame.fill(false);
            assertThat(bottom.getOpacity()).as("in a window again").isEqualTo(1);
        });
    }

    @Test
    void aPanelHasTheWholeHeightAndNoBarUponIt() {
        FxToolkit.run(() -> {
            frame.setRight(panel);
            frame.fill(true);
            lay();
            assertThat(panel.getHeight()).isEqualTo(800);
            assertThat(stage.getWidth()).isEqualTo(880);
            double left = panel.getBoundsInParent().getMinX();
            assertThat(bottom.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(left);
            assertThat(top.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(left);
        });
    }
}
