package dev.parley.client.ui.shell.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.chat.Outcome;
import dev.parley.client.control.Command;
import dev.parley.client.control.FilesCommand;
import dev.parley.client.control.Notice;
import dev.parley.client.control.VerificationCommand;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.common.Considered;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.shell.staged.Eye;
import dev.parley.client.ui.shell.staged.Pixels;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedComparing;
import dev.parley.client.ui.shell.staged.StagedTalk;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one can do about each of the others, with the pointer and with keys alone; and what a call looks like around them. */
class PeopleInCallTest {
    private static final int DARK = 0x14181d;

    @TempDir
    Path folder;

    private StagedWindow window;

    @BeforeEach
    void open() {
        open(Preferences.initial("Ann"));
    }

    private void open(Preferences preferences) {
        window = StagedWindow.open(folder, preferences, List.of(), 1120, 720, 1);
        Sight.call(window, 3);
        window.settle();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aClickPinsAndAnotherOneUnpins() {
        Bounds before = at(tile(1));
        click(tile(1));
        assertThat(area(at(tile(1)))).isGreaterThan(2 * area(before));
        assertThat(FxToolkit.call(() -> tile(1).getAccessibleText())).contains("shown large");
        click(tile(1));
        assertThat(at(tile(1))).isEqualTo(before);
    }

    @Test
    void theKeyboardPinsAndReachesTheMenu() {
        FxToolkit.run(() -> {
            tile(2).requestFocus();
            Event.fireEvent(tile(2), key(KeyCode.ENTER));
        });
        assertThat(area(at(tile(2)))).isGreaterThan(2 * area(at(tile(0))));
        ButtonBase more = FxToolkit.call(() -> (ButtonBase) tile(2).lookup(".person-menu"));
        assertThat(more.isVisible()).as("while the tile has the focus").isTrue();
        assertThat(more.getAccessibleText()).isEqualTo("What can be done about Élodie");
        assertThat(menu(more::fire))
                .containsExactly(
                        "No longer large",
                        "Mute for me",
                        "Send files…",
                        "Compare, to be sure of each other…",
                        "Connection");
    }

    @Test
    void aMenuOpensWithTheOtherButtonOfThePointer() {
        assertThat(menu(() -> Event.fireEvent(
                        tile(0),
                        new ContextMenuEvent(
                                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                10,
                                10,
                                100,
                                100,
                                true,
                                new PickResult(tile(0), 10, 10)))))
                .contains("Show large", "Mute for me");
    }

    @Test
    void mutesOneForOneselfAndHearsThemAgain() {
        choose(tile(1), "person-hear");
        assertThat(window.sent(Command.Hear.class)).containsExactly(new Command.Hear(Sight.peer(1), false));
        assertThat(FxToolkit.call(() -> tile(1).getAccessibleText())).contains("muted for you");
        choose(tile(1), "person-hear");
        assertThat(window.sent(Command.Hear.class)).last().isEqualTo(new Command.Hear(Sight.peer(1), true));
    }

    /** The menu, its entry, the answer; whoever is asked needs the last one only. */
    @Test
    void aComparisonTakesThreePresses() {
        choose(tile(1), "person-verify");
        assertThat(window.sent(VerificationCommand.class))
                .containsExactly(new VerificationCommand.Verify(Sight.peer(1)));
        window.say(StagedComparing.told(window, VerificationStage.COMPARING, Sight.peer(1)));
        window.settle();
        window.pass(Considered.MOMENT);
        window.press("#verify-match");
        assertThat(window.sent(VerificationCommand.class))
                .last()
                .isEqualTo(new VerificationCommand.EndVerification(Sight.peer(1), Outcome.MATCH));
        window.say(StagedComparing.told(window, VerificationStage.MATCHED, Sight.peer(1)));
        window.settle();
        assertThat(FxToolkit.call(() -> window.node("#verify").isVisible())).isFalse();
    }

    @Test
    void sendsFilesToOneAlone() {
        window.desktop().files = List.of(Path.of("/media/ann/a.txt"));
        choose(tile(2), "person-files");
        assertThat(window.sent(FilesCommand.OfferFiles.class))
                .containsExactly(new FilesCommand.OfferFiles(Sight.peer(2), List.of("/media/ann/a.txt")));
        assertThat(selected("#files")).isTrue();
    }

    @Test
    void leadsToTheirConnection() {
        window.say(new Notice.Statistics(window.joins(), Sight.peer(2), Sight.statistics(1)));
        choose(tile(2), "person-connection");
        window.settle();
        assertThat(selected("#details")).isTrue();
        assertThat(FxToolkit.call(() -> ((ScrollPane) window.node(".side")).getVvalue()))
                .as("the third of them is far below")
                .isPositive();
    }

    @Test
    void thePanelHasTheSameMenuAndOneselfAndWhoOnlySends() {
        Sight.room(
                window,
                true,
                Sight.all(0),
                new MemberSnapshot(Sight.peer(1), "Zoë", ClientKind.FILES, MemberState.CONNECTED, MediaFlags.NONE));
        window.press("#people");
        window.settle();
        assertThat(FxToolkit.call(() -> window.text("Ann (you)"))).isTrue();
        List<Node> rows = FxToolkit.call(() -> List.copyOf(window.root().lookupAll(".person > .person-menu")));
        assertThat(rows).hasSize(2);
        assertThat(menu(((ButtonBase) rows.get(1))::fire))
                .containsExactly("Send files…", "Compare, to be sure of each other…", "Connection");
        assertThat(FxToolkit.call(() -> window.root().lookupAll(".tile").size()))
                .as("one other, and oneself")
                .isEqualTo(2);
    }

    @Test
    void theWindowIsToldWhoSpeaksForAsLongAsTheCall() {
        assertThat(window.sent(Command.Meter.class)).last().isEqualTo(new Command.Meter(true));
        window.press("#call-settings");
        window.press("#call-settings");
        assertThat(window.sent(Command.Meter.class))
                .as("after the settings, too")
                .last()
                .isEqualTo(new Command.Meter(true));
        window.press("#hang-up");
        assertThat(window.sent(Command.Meter.class)).last().isEqualTo(new Command.Meter(false));
    }

    @Test
    void settingsStandBesideTheCallAndGoWithEscapeOrWithIt() {
        window.press("#call-settings");
        window.settle();
        assertThat(at(tile(0)).getWidth()).isPositive();
        Bounds settings = at(window.node(".settings"));
        assertThat(at(window.node(".stage")).getMaxX()).isLessThanOrEqualTo(settings.getMinX());
        assertThat(at(window.node("#hang-up")).intersects(settings)).isFalse();
        FxToolkit.run(() -> window.stage().getScene().getAccelerators().entrySet().stream()
                .filter(each -> each.getKey().match(key(KeyCode.ESCAPE)))
                .findFirst()
                .orElseThrow()
                .getValue()
                .run());
        assertThat(FxToolkit.call(() -> window.root().lookup(".settings"))).isNull();
        assertThat(FxToolkit.call(() -> window.stage().getScene().getFocusOwner()))
                .as("where the focus goes")
                .isEqualTo(window.node("#call-settings"));
        window.press("#call-settings");
        window.press("#hang-up");
        assertThat(FxToolkit.call(() -> window.root().lookup(".settings"))).isNull();
        assertThat(FxToolkit.call(() -> window.root().lookup(".after"))).isNotNull();
    }

    @Test
    void barsAreDarkInBothLooks() {
        for (Preferences.Look look : List.of(Preferences.Look.LIGHT, Preferences.Look.DARK)) {
            window.close();
            open(Preferences.initial("Ann").withLook(look));
            Pixels pixels = window.pixels();
            for (String bar : List.of(".call-top", ".call-bar")) {
                assertThat(pixels.commonest(at(window.node(bar))) & 0xffffff)
                        .as(bar + " " + look)
                        .isEqualTo(DARK);
            }
        }
    }

    @Test
    void onesOwnPictureIsAsDimAsAllElseBehindAQuestion() {
        Sight.room(window, true, Sight.all(0));
        window.beginPictures();
        window.settle();
        Node own = window.node(".own-picture");
        Bounds place = at(own);
        Pixels before = window.pixels();
        StagedTalk.transfers(window);
        window.press("#hang-up");
        window.settle();
        assertThat(window.pixels().differences(before, place)).isGreaterThan((int) (0.8 * area(place)));
    }

    @Test
    void fullScreenSaysInOurWordsHowToLeaveItAndEscapeDoes() {
        window.press("#full-screen");
        window.settle();
        assertThat(FxToolkit.call(() -> window.stage().isFullScreen())).isTrue();
        assertThat(window.stage().getFullScreenExitHint()).isEmpty();
        assertThat(FxToolkit.call(() -> window.text("Esc leaves full screen."))).isTrue();
        assertThat(window.node("#full-screen").getAccessibleText()).isEqualTo("Leave full screen");
        assertThat(at(window.node(".stage")).getHeight()).as("all of it").isEqualTo(720);
        FxToolkit.run(() -> Event.fireEvent(window.node("#microphone"), key(KeyCode.ESCAPE)));
        assertThat(FxToolkit.call(() -> window.stage().isFullScreen())).isFalse();
        window.press("#full-screen");
        window.press("#hang-up");
        assertThat(FxToolkit.call(() -> window.stage().isFullScreen()))
                .as("after the call")
                .isFalse();
    }

    private Node tile(int other) {
        return window.root().lookupAll(".tile").stream()
                .filter(((Predicate<Node>) node -> node.getStyleClass().contains("own-picture")).negate())
                .skip(other)
                .findFirst()
                .orElseThrow();
    }

    private Bounds at(Node node) {
        window.settle();
        return FxToolkit.call(() -> Eye.bounds(node));
    }

    private static double area(Bounds of) {
        return of.getWidth() * of.getHeight();
    }

    private boolean selected(String button) {
        return FxToolkit.call(() -> ((ToggleButton) window.node(button)).isSelected());
    }

    private static void click(Node node) {
        FxToolkit.run(() -> {
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                Event.fireEvent(
                        node,
                        new MouseEvent(
                                type,
                                20,
                                20,
                                20,
                                20,
                                MouseButton.PRIMARY,
                                1,
                                false,
                                false,
                                false,
                                false,
                                true,
                                false,
                                false,
                                true,
                                false,
                                true,
                                new PickResult(node, 20, 20)));
            }
        });
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    /** Opens a menu, returns its words, and closes it. */
    private static List<String> menu(Runnable open) {
        return FxToolkit.call(() -> {
            open.run();
            ContextMenu menu = opened();
            List<String> words = menu.getItems().stream()
                    .map(MenuItem::getText)
                    .filter(text -> text != null)
                    .toList();
            menu.hide();
            return words;
        });
    }

    private void choose(Node tile, String item) {
        FxToolkit.run(() -> {
            ((ButtonBase) tile.lookup(".person-menu")).fire();
            ContextMenu menu = opened();
            menu.getItems().stream()
                    .filter(each -> item.equals(each.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            menu.hide();
        });
        window.settle();
    }

    private static ContextMenu opened() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no menu is open"));
    }
}
