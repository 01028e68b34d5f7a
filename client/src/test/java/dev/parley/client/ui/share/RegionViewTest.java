package dev.parley.client.ui.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.media.ShareSource;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.share.Outline.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A screen that is drawn upon, with a real pointer and real keys. */
class RegionViewTest {
    private final List<Optional<ShareSource.Region>> drawn = new ArrayList<>();
    private RegionView view;
    private Stage stage;

    @BeforeEach
    void open() {
        FxToolkit.run(() -> {
            Drawing nothing = Drawing.on(new Box(0, 0, 600, 400), 1);
            view = new RegionView(null, nothing, RegionPort.Purpose.SHARE, new Texts(), drawn::add);
            stage = new Stage();
            stage.setScene(new Scene(view, 600, 400));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.requestFocus();
            view.requestFocus();
        });
        FxToolkit.awaitPulse(stage.getScene());
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    @Test
    void isDrawnWithThePointerAndSaysItsSizeMeanwhile() {
        FxToolkit.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(100, 50);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove(300, 200);
        });
        FxToolkit.awaitPulse(stage.getScene());
        Label size = FxToolkit.call(() -> (Label) view.lookup(".region-size"));
        assertThat(size.isVisible()).isTrue();
        assertThat(size.getText()).isEqualTo("Region of 200 × 150");
        assertThat(drawn).isEmpty();
        FxToolkit.run(() -> new Robot().mouseRelease(MouseButton.PRIMARY));
        assertThat(drawn).containsExactly(Optional.of(new ShareSource.Region(100, 50, 200, 150)));
    }

    @Test
    void aPressThatDoesNotMoveDrawsNothing() {
        FxToolkit.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(100, 50);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        assertThat(drawn).isEmpty();
    }

    @Test
    void isDrawnWithKeysAndEscapeCancels() {
        type(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ENTER, KeyCode.ESCAPE);
        assertThat(drawn).containsExactly(Optional.of(new ShareSource.Region(158, 108, 300, 200)), Optional.empty());
    }

    private static void type(KeyCode... keys) {
        FxToolkit.run(() -> {
            Robot robot = new Robot();
            for (KeyCode key : keys) {
                robot.keyPress(key);
                robot.keyRelease(key);
            }
        });
    }
}
