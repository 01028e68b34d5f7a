package dev.parley.client.ui.shell.call;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.client.control.Command;
import dev.parley.client.control.PointingCommand;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.control.media.TileId;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.picture.PictureView;
import dev.parley.client.ui.settings.Preferences.Language;
import dev.parley.client.ui.settings.Preferences.Look;
import dev.parley.client.ui.shell.Looks;
import dev.parley.client.ui.shell.staged.Eye;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedShare;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person sees and does who shows something to the others. */
class SharingSeenTest extends Looks {
    private static final Setting USUAL = new Setting(1120, 720, 1, Look.DARK, Language.ENGLISH);
    private static final Setting USUAL_LIGHT = new Setting(1120, 720, 1, Look.LIGHT, Language.GERMAN);
    private static final Setting SMALLEST = new Setting(760, 520, 1, Look.LIGHT, Language.GERMAN);

    static Stream<Arguments> isReadableAndInPlace() {
        return Stream.of(
                        Sight.CALL_PICKER,
                        Sight.CALL_PICKER_NOTHING,
                        Sight.CALL_SHARING,
                        Sight.CALL_SHARING_HELD,
                        Sight.CALL_BOTH_SHARE)
                .flatMap(sight -> (WRITE ? Stream.of(USUAL, USUAL_LIGHT, SMALLEST) : Stream.of(USUAL, SMALLEST))
                        .map(setting -> Arguments.of(sight, setting)));
    }

    @ParameterizedTest
    @MethodSource
    void isReadableAndInPlace(Sight sight, Setting setting) throws IOException {
        look(sight, setting);
    }

    @Test
    void thePickerIsUsedWithKeysAlone() {
        try (StagedWindow window = open(Sight.CALL_OF_2, USUAL)) {
            FxToolkit.run(() -> {
                window.node("#share").requestFocus();
                Robot robot = new Robot();
                robot.keyPress(KeyCode.SPACE);
                robot.keyRelease(KeyCode.SPACE);
            });
            StagedShare.sources(window);
            window.settle();
            assertThat(FxToolkit.call(() -> window.node("#picker-search").isFocused()))
                    .isTrue();
            type(window, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);
            assertThat(window.sent(ShareCommand.Share.class))
                    .containsExactly(new ShareCommand.Share(StagedShare.TERMINAL, false));
            assertThat(FxToolkit.call(() -> window.node("#picker").isVisible())).isFalse();
            window.press("#share");
            type(window, KeyCode.ESCAPE);
            assertThat(FxToolkit.call(() -> window.node("#picker").isVisible())).isFalse();
        }
    }

    @Test
    void onlyWhatLiesInThePickerHasAPicture() {
        try (StagedWindow window = open(Sight.CALL_PICKER, SMALLEST)) {
            Set<TileId> shown = shown(window);
            assertThat(shown).contains(TileId.source(StagedShare.SCREEN)).hasSizeBetween(3, 12);
            window.press("#picker-close");
            window.settle();
            await().until(() -> shown(window).isEmpty());
        }
    }

    @Test
    void whatSomebodySharesIsMagnifiedDraggedAndSeenWholeAgain() throws IOException {
        try (StagedWindow window = open(Sight.CALL_SHARED_SCREEN, USUAL)) {
            PictureView picture = FxToolkit.call(() -> window.root().lookupAll(".picture-view").stream()
                    .map(PictureView.class::cast)
                    .filter(view -> view.tile().equals(TileId.screen(Sight.peer(0))))
                    .findFirst()
                    .orElseThrow());
            FxToolkit.run(() -> picture.getParent().requestFocus());
            int before = asked(window, picture.tile());
            Point2D corner = FxToolkit.call(() ->
                    picture.at(picture.getWidth() / 2, picture.getHeight() / 2).orElseThrow());
            type(window, KeyCode.ADD, KeyCode.ADD, KeyCode.ADD, KeyCode.RIGHT);
            assertThat(zoom(picture)).isCloseTo(1.95, within(0.01));
            assertThat(FxToolkit.call(() -> picture.at(picture.getWidth() / 2, picture.getHeight() / 2)
                            .orElseThrow()
                            .getX()))
                    .isGreaterThan(corner.getX());
            await().until(() -> asked(window, picture.tile()) > 1.9 * before);
            window.settle();
            assertThat(isReadable(window, "call-magnified")).isEmpty();
            FxToolkit.run(() -> {
                picture.zoom(2, 0, 0);
                picture.drag(10_000, 10_000);
            });
            assertThat(FxToolkit.call(() -> picture.at(0, 0).orElseThrow().distance(0, 0)))
                    .as("the upper left corner")
                    .isLessThan(1e-9);
            assertThat(FxToolkit.call(
                            () -> picture.placeOf(0.5, 0.5).orElseThrow().getX()))
                    .isGreaterThan(1000);
            window.press("#zoom-all");
            assertThat(zoom(picture)).isEqualTo(1);
            type(window, KeyCode.SUBTRACT);
            assertThat(zoom(picture)).isEqualTo(1);
        }
    }

    @Test
    void whatSomebodySharesIsCopiedAndFillsTheScreenByKeysAndNoLonger() {
        try (StagedWindow window = open(Sight.CALL_SHARED_SCREEN, USUAL)) {
            PictureView picture = FxToolkit.call(() -> window.root().lookupAll(".picture-view").stream()
                    .map(PictureView.class::cast)
                    .filter(view -> view.tile().equals(TileId.screen(Sight.peer(0))))
                    .findFirst()
                    .orElseThrow());
            FxToolkit.run(() -> picture.getParent().requestFocus());
            type(window, KeyCode.C);
            assertThat(FxToolkit.call(() -> window.text("The picture was copied.")))
                    .isTrue();
            type(window, KeyCode.F);
            assertThat(FxToolkit.call(() -> window.stage().isFullScreen())).isTrue();
            type(window, KeyCode.F);
            assertThat(FxToolkit.call(() -> window.stage().isFullScreen())).isFalse();
        }
    }

    private static List<String> isReadable(StagedWindow window, String name) throws IOException {
        return isReadable(window.root(), name);
    }

    private static int asked(StagedWindow window, TileId tile) {
        return window.sent(Command.ShowPicture.class).stream()
                .filter(wish -> wish.tile().equals(tile))
                .mapToInt(Command.ShowPicture::width)
                .reduce((before, after) -> after)
                .orElse(0);
    }

    private static double zoom(PictureView picture) {
        return FxToolkit.call(() -> picture.zoomProperty().get().factor());
    }

    private static Set<TileId> shown(StagedWindow window) {
        Set<TileId> hidden = window.sent(Command.HidePicture.class).stream()
                .map(Command.HidePicture::tile)
                .collect(Collectors.toSet());
        return window.sent(Command.ShowPicture.class).stream()
                .map(Command.ShowPicture::tile)
                .filter(tile -> tile.source().isPresent() && !hidden.contains(tile))
                .collect(Collectors.toSet());
    }

    @Test
    void stripAndBorderStandAboveAllWhileItLasts() throws IOException {
        try (StagedWindow window = open(Sight.CALL_SHARING, USUAL)) {
            Stage strip = strip().getFirst();
            assertThat(FxToolkit.call(strip::isAlwaysOnTop)).isTrue();
            assertThat(FxToolkit.call(() -> ((Label) node(strip, "#strip-seen-by")).getText()))
                    .isEqualTo("Seen by Bob Lindgren, Zoë Okafor, and Élodie.");
            assertThat(isReadable(strip, "share-strip")).isEmpty();
            List<Stage> sides = border();
            assertThat(FxToolkit.call(() -> sides.stream()
                            .map(side -> List.of(side.getX(), side.getY(), side.getWidth(), side.getHeight()))
                            .toList()))
                    .containsExactly(
                            List.of(196.0, 116.0, 608.0, 4.0),
                            List.of(196.0, 520.0, 608.0, 4.0),
                            List.of(196.0, 120.0, 4.0, 400.0),
                            List.of(800.0, 120.0, 4.0, 400.0));
            window.press("#share");
            assertThat(window.sent(ShareCommand.StopSharing.class)).hasSize(1);
            StagedShare.ends(window, StagedShare.TERMINAL, "The window was closed.");
            assertThat(strip()).isEmpty();
            assertThat(border()).isEmpty();
            window.settle();
            assertThat(FxToolkit.call(() -> window.text("The window was closed.")))
                    .isTrue();
        }
    }

    @Test
    void theStripFreezesAndStops() {
        try (StagedWindow window = open(Sight.CALL_SHARING, USUAL)) {
            Stage strip = strip().getFirst();
            FxToolkit.run(() -> ((ButtonBase) node(strip, "#strip-freeze")).fire());
            assertThat(window.sent(ShareCommand.HoldShare.class))
                    .containsExactly(new ShareCommand.HoldShare(ShareHold.FREEZE));
            FxToolkit.run(() -> ((ButtonBase) node(strip, "#strip-stop")).fire());
            assertThat(window.sent(ShareCommand.StopSharing.class)).hasSize(1);
        }
        assertThat(strip()).as("gone with the call").isEmpty();
    }

    @Test
    void theStripHasTheKeysOfTheCall() {
        try (StagedWindow window = open(Sight.CALL_SHARING, USUAL)) {
            Stage strip = strip().getFirst();
            control(strip, KeyCode.O);
            assertThat(window.sent(PointingCommand.AllowPointing.class))
                    .containsExactly(PointingCommand.AllowPointing.ALL);
            control(strip, KeyCode.O);
            assertThat(window.sent(PointingCommand.AllowPointing.class)).endsWith(PointingCommand.AllowPointing.NOBODY);
            control(strip, KeyCode.S);
            assertThat(window.sent(ShareCommand.StopSharing.class)).hasSize(1);
        }
    }

    private static void control(Stage stage, KeyCode key) {
        FxToolkit.run(() -> Event.fireEvent(
                stage.getScene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false)));
    }

    /** What nobody would like to see in a window of its own. */
    private static List<String> isReadable(Stage stage, String name) throws IOException {
        FxToolkit.awaitPulse(stage.getScene());
        return isReadable((Region) stage.getScene().getRoot(), name);
    }

    private static List<String> isReadable(Region root, String name) throws IOException {
        Eye.Look look = FxToolkit.call(() -> Eye.look(root));
        if (WRITE) {
            look.pixels().write(LOOKS.resolve(name + ".png"));
        }
        return look.faults();
    }

    private static Node node(Stage stage, String selector) {
        return stage.getScene().lookup(selector);
    }

    private static List<Stage> strip() {
        return titled("Parley shares");
    }

    private static List<Stage> border() {
        return titled("Border around");
    }

    private static List<Stage> titled(String beginning) {
        return FxToolkit.call(() -> Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> stage.getTitle() != null && stage.getTitle().startsWith(beginning))
                .toList());
    }

    private static void type(StagedWindow window, KeyCode... keys) {
        for (KeyCode key : keys) {
            FxToolkit.run(() -> {
                Robot robot = new Robot();
                robot.keyPress(key);
                robot.keyRelease(key);
            });
            FxToolkit.awaitPulse(window.stage().getScene());
        }
    }
}
