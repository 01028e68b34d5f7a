package dev.parley.client.ui.shell.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Notice;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.shell.staged.Eye;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chat's panel, as a person drives it: what is new, what is marked and copied, and emoji. */
class ChatPanelTest {
    private static final String TIME = "2026-03-14T09:26:53Z";

    @TempDir
    private Path folder;

    private final Robot robot = FxToolkit.call(Robot::new);
    private StagedWindow window;

    @BeforeEach
    void enterACall() {
        window = StagedWindow.open(folder, Preferences.initial("Ann"), List.of(), 720, 720, 1);
        FxToolkit.run(() -> {
            window.stage().setX(0);
            window.stage().setY(0);
        });
        Sight.call(window, 1);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aPanelThatIsOpenedShowsWhereWhatIsNewBegins() {
        say("old ", 40);
        openAndClose();
        say("new ", 40);
        window.press("#chat");
        window.settle();
        assertThat(isSeen(node(".new-line"))).isTrue();
        assertThat(top(node(".new-line"))).isLessThan(60);
        assertThat(unread()).as("its end is not on the screen").isEqualTo(40);
        assertThat(node("#chat-to-new").isVisible()).isTrue();
        window.press("#chat-to-new");
        window.settle();
        assertThat(unread()).isZero();
        assertThat(scroll().getVvalue()).isEqualTo(1);
        assertThat(node("#chat-to-new").isVisible()).isFalse();
        say("newest ", 1);
        window.settle();
        assertThat(scroll().getVvalue()).as("follows").isEqualTo(1);
        assertThat(unread()).isZero();
    }

    @Test
    void aFewNewMessagesAreAllSeenAtOnce() {
        say("old ", 40);
        openAndClose();
        say("new ", 2);
        window.press("#chat");
        window.settle();
        assertThat(unread()).isZero();
        assertThat(isSeen(node(".new-line"))).isTrue();
    }

    @Test
    void whoReadsWhatIsAboveIsNotMovedAndIsLedToWhatIsNew() {
        say("old ", 60);
        window.press("#chat");
        window.settle();
        Bounds log = onScreen(scroll());
        FxToolkit.run(() -> {
            robot.mouseMove(log.getCenterX(), log.getCenterY());
            robot.mouseWheel(-1);
            scroll().setVvalue(0.2);
        });
        window.settle();
        say("new ", 1);
        window.settle();
        assertThat(scroll().getVvalue()).isLessThan(0.3);
        assertThat(unread()).isEqualTo(1);
        assertThat(node("#chat-to-new").isVisible()).isTrue();
    }

    @Test
    void aMessageThatComesWhileThePanelIsClosedIsShownForAMomentAndLeadsToIt() {
        say("Where are you?\nI wait ", 1);
        Labeled preview = (Labeled) node("#chat-preview");
        assertThat(preview.isVisible()).isTrue();
        assertThat(preview.getText()).endsWith(": Where are you? I wait 0");
        window.press("#chat-preview");
        window.settle();
        assertThat(preview.isVisible()).isFalse();
        assertThat(unread()).isZero();
        say("now ", 1);
        assertThat(preview.isVisible()).isFalse();
    }

    @Test
    void whatIsMarkedWithTheMouseIsCopied() {
        say("one two three ", 2);
        window.press("#chat");
        window.settle();
        Bounds first = onScreen(words(0));
        Bounds second = onScreen(words(1));
        drag(new Point2D(first.getMinX() + 1, middle(first)), new Point2D(first.getMaxX() + 90, middle(first)));
        assertThat(copied()).isEqualTo("one two three 0");
        drag(new Point2D(first.getMinX() + 1, middle(first)), new Point2D(second.getMaxX() + 90, middle(second)));
        assertThat(copied()).matches("\\[.+] .+: one two three 0\n\\[.+] .+: one two three 1");
        click(new Point2D(second.getMinX() + 1, middle(second)), 2);
        assertThat(copied()).isEqualTo("one");
    }

    @Test
    void anEmojiIsFoundByItsNameAndWrittenWhereTheCaretIs() {
        window.press("#chat");
        window.act(wiring -> wiring.chat().draft().set("ab"));
        FxToolkit.run(() -> ((TextArea) node("#chat-draft")).positionCaret(1));
        window.press("#chat-emoji");
        window.settle();
        type(KeyCode.R, KeyCode.E, KeyCode.D, KeyCode.SPACE, KeyCode.H, KeyCode.E, KeyCode.A, KeyCode.R, KeyCode.T);
        type(KeyCode.ENTER);
        window.settle();
        window.act(wiring -> assertThat(wiring.chat().draft().get()).isEqualTo("a❤️b"));
        assertThat(node(".emoji-picker").isVisible()).isFalse();
        window.press("#chat-emoji");
        window.settle();
        type(KeyCode.RIGHT, KeyCode.LEFT, KeyCode.ENTER);
        window.act(wiring -> assertThat(wiring.chat().draft().get())
                .as("the recent one first")
                .isEqualTo("a❤️❤️b"));
        // Whole signs are passed and deleted.
        type(KeyCode.BACK_SPACE, KeyCode.BACK_SPACE);
        window.act(wiring -> assertThat(wiring.chat().draft().get()).isIn("a❤️b", "ab"));
    }

    private void say(String text, int count) {
        for (int index = 0; index < count; index++) {
            window.say(new Notice.Chat(window.joins(), Sight.peer(0), text + index, TIME, text + index));
        }
    }

    private void openAndClose() {
        window.press("#chat");
        window.settle();
        window.press("#chat");
        window.settle();
    }

    private int unread() {
        int[] count = new int[1];
        window.act(wiring -> count[0] = wiring.chat().unread().get());
        return count[0];
    }

    private Node node(String selector) {
        return window.root().lookupAll(selector).stream()
                .filter(each -> !selector.equals(".new-line") || each.isVisible())
                .findFirst()
                .orElseThrow(() -> new AssertionError(selector));
    }

    private ScrollPane scroll() {
        return (ScrollPane) node(".messages");
    }

    private Node words(int index) {
        return window.root().lookupAll(".bubble .words").stream()
                .sorted((one, other) -> Double.compare(top(one), top(other)))
                .skip(index)
                .findFirst()
                .orElseThrow();
    }

    private boolean isSeen(Node node) {
        return FxToolkit.call(() -> {
            Bounds log = scroll().localToScene(scroll().getLayoutBounds());
            return log.contains(
                    node.localToScene(node.getLayoutBounds()).getCenterX(),
                    Eye.bounds(node).getCenterY());
        });
    }

    private double top(Node node) {
        return FxToolkit.call(
                () -> Eye.bounds(node).getMinY() - Eye.bounds(scroll()).getMinY());
    }

    private Bounds onScreen(Node node) {
        return FxToolkit.call(() -> node.localToScreen(node.getLayoutBounds()));
    }

    private static double middle(Bounds bounds) {
        return (bounds.getMinY() + bounds.getMaxY()) / 2;
    }

    private void drag(Point2D from, Point2D to) {
        FxToolkit.run(() -> {
            robot.mouseMove(from);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove(from.midpoint(to));
            robot.mouseMove(to);
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        window.settle();
    }

    private void click(Point2D at, int times) {
        FxToolkit.run(() -> {
            robot.mouseMove(at);
            for (int time = 0; time < times; time++) {
                robot.mousePress(MouseButton.PRIMARY);
                robot.mouseRelease(MouseButton.PRIMARY);
            }
        });
        window.settle();
    }

    private void type(KeyCode... keys) {
        FxToolkit.run(() -> {
            for (KeyCode key : keys) {
                robot.keyPress(key);
                robot.keyRelease(key);
            }
        });
        window.settle();
    }

    private String copied() {
        FxToolkit.run(() -> {
            robot.keyPress(KeyCode.CONTROL);
            robot.keyPress(KeyCode.C);
            robot.keyRelease(KeyCode.C);
            robot.keyRelease(KeyCode.CONTROL);
        });
        window.settle();
        return FxToolkit.call(() -> Clipboard.getSystemClipboard().getString());
    }
}
