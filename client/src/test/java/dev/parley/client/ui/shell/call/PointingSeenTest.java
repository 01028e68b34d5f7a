package dev.parley.client.ui.shell.call;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.control.Notice;
import dev.parley.client.control.PointingCommand;
import dev.parley.client.control.PointingNotice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.Reason;
import dev.parley.client.pointing.PointingMark;
import dev.parley.client.pointing.Spot;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedWindow;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Polyline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pointing in the window at a screen that somebody shows, by mouse and by keys, and seeing what others point at. */
class PointingSeenTest {
    private static final PeerId SHARER = Sight.peer(0);

    @TempDir
    Path folder;

    private StagedWindow window;

    @BeforeEach
    void open() {
        window = StagedWindow.open(folder, Preferences.initial("Ann"), List.of(), 1120, 720, 1);
        Sight.call(window, 2);
        window.say(new Notice.Call(
                window.joins(),
                new CallSnapshot(
                        CallPhase.IN_ROOM,
                        true,
                        List.of(member(0, true), member(1, false)),
                        CallEnd.NONE,
                        "",
                        Reason.NONE)));
        window.beginPictures();
        window.settle();
    }

    private static MemberSnapshot member(int index, boolean screen) {
        return new MemberSnapshot(
                Sight.peer(index),
                Sight.name(index),
                ClientKind.DESKTOP,
                MemberState.CONNECTED,
                new MediaFlags(true, true, screen));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void allow() {
        window.say(new PointingNotice.PointingAllowed(window.joins(), SHARER, true));
    }

    @Test
    void thePressOnTheButtonSaysWhyOneMayNot() {
        window.press("#point");
        assertThat(window.text("does not let you point at the screen yet.")).isTrue();
        assertThat(marks().isMouseTransparent()).isTrue();
    }

    @Test
    void whatIsSaidCoversNoButtonOfThePicture() {
        window.press("#point");
        assertLiesBelow(".tile .person-menu");
        assertLiesBelow("#point");
        window.press("#full-screen");
        window.settle();
        assertLiesBelow("#point");
        assertThat(top("#point")).isGreaterThanOrEqualTo(bottom(".call-top"));
    }

    private void assertLiesBelow(String selector) {
        window.settle();
        assertThat(window.node(".news").isVisible()).isTrue();
        assertThat(top(".news")).isGreaterThanOrEqualTo(bottom(selector));
    }

    private double top(String selector) {
        return FxToolkit.call(() -> bounds(selector).getMinY());
    }

    private double bottom(String selector) {
        return FxToolkit.call(() -> bounds(selector).getMaxY());
    }

    private Bounds bounds(String selector) {
        Node node = window.node(selector);
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void aPressInTheMiddleIsAClickThere() {
        allow();
        window.press("#point");
        window.settle();
        Point2D middle = FxToolkit.call(() -> {
            Bounds bounds = marks().localToScreen(marks().getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
        FxToolkit.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(middle);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        await().until(() -> FxToolkit.call(() -> sent().stream().anyMatch(PointingMark.Click.class::isInstance)));
        Spot spot = sent().stream()
                .filter(PointingMark.Click.class::isInstance)
                .map(mark -> ((PointingMark.Click) mark).spot())
                .findFirst()
                .orElseThrow();
        assertThat(spot.across()).isCloseTo(0.5, within(0.01));
        assertThat(spot.down()).isCloseTo(0.5, within(0.01));
        await().until(() -> FxToolkit.call(() -> sent().stream().anyMatch(PointingMark.At.class::isInstance)));
    }

    @Test
    void keysPointAndTheSpaceBarDraws() {
        allow();
        keys(KeyCode.CONTROL, KeyCode.O);
        FxToolkit.run(() -> {
            Robot robot = new Robot();
            robot.keyPress(KeyCode.SPACE);
            for (int i = 0; i < 5; i++) {
                robot.keyPress(KeyCode.RIGHT);
                robot.keyRelease(KeyCode.RIGHT);
            }
            robot.keyRelease(KeyCode.SPACE);
        });
        await().until(() -> FxToolkit.call(() -> sent().stream()
                .anyMatch(mark ->
                        mark instanceof PointingMark.Ink ink && ink.points().size() == 6)));
        keys(KeyCode.CONTROL, KeyCode.O);
        await().until(() -> FxToolkit.call(() -> sent().getLast() instanceof PointingMark.Gone));
        assertThat(FxToolkit.call(() -> marks().isMouseTransparent())).isTrue();
    }

    @Test
    void whatOthersPointAtIsDrawnAtItsPlaceWithTheirName() {
        window.say(new PointingNotice.Pointed(
                window.joins(), Sight.peer(1), SHARER, new PointingMark.At(Spot.of(0.5, 0.25))));
        window.say(new PointingNotice.Pointed(
                window.joins(),
                Sight.peer(1),
                SHARER,
                new PointingMark.Ink(0, 0, List.of(Spot.of(0.25, 0.5), Spot.of(0.5, 0.5)))));
        await().until(() -> FxToolkit.call(() -> marks().lookup(".pointer-name") != null));
        FxToolkit.run(() -> {
            assertThat(((Label) marks().lookup(".pointer-name")).getText()).isEqualTo(Sight.name(1));
            Polyline line = (Polyline) ((javafx.scene.layout.Pane) marks())
                    .getChildren().stream()
                            .filter(Polyline.class::isInstance)
                            .findFirst()
                            .orElseThrow();
            Bounds pane = marks().getBoundsInLocal();
            assertThat(line.getPoints().get(2)).isCloseTo(pane.getCenterX(), within(1.0));
            assertThat(line.getPoints().get(3)).isCloseTo(pane.getCenterY(), within(1.0));
        });
    }

    private Node marks() {
        return window.node(".tile .marks");
    }

    private List<PointingMark> sent() {
        return window.sent(PointingCommand.Point.class).stream()
                .map(PointingCommand.Point::mark)
                .toList();
    }

    private void keys(KeyCode... codes) {
        FxToolkit.run(() -> {
            Robot robot = new Robot();
            List.of(codes).forEach(robot::keyPress);
            List.of(codes).reversed().forEach(robot::keyRelease);
        });
        window.settle();
    }
}
