package dev.parley.client.ui.shell.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.FilesCommand;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.files.TransferState;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.common.Considered;
import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedTalk;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody agrees to what they have not seen: offers that come, move, change and go under a finger that is on its way. */
class ConsentTest {
    private static final String ACCEPT = ".transfer-accept";
    private static final Duration TOO_SHORT = Considered.MOMENT.minusMillis(1);

    @TempDir
    private Path folder;

    private final Robot robot = FxToolkit.call(Robot::new);
    private StagedWindow window;

    @BeforeEach
    void enterACall() {
        window = StagedWindow.open(
                folder, Preferences.initial("Ann").withFolder(folder.toString()), List.of(), 720, 720, 1);
        FxToolkit.run(() -> {
            window.stage().setX(0);
            window.stage().setY(0);
        });
        Sight.call(window, 1);
        window.press("#files");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aClickThatWasOnItsWayBeforeAnOfferAppearedTakesNothing() {
        offer("t", "a.txt", "first");
        Point2D accept = middleOf(ACCEPT);
        click(accept);
        window.pass(TOO_SHORT);
        click(accept);
        assertThat(accepted()).isEmpty();

        window.pass(Considered.MOMENT);
        click(accept);
        assertThat(accepted()).containsExactly("first");
    }

    @Test
    void anOfferThatIsExchangedUnderTheFingerIsNotTaken() {
        offer("t", "a.txt", "first");
        Point2D accept = middleOf(ACCEPT);
        window.pass(Considered.MOMENT);
        press(accept);
        withdraw("t");
        offer("t", "b.exe", "second");
        window.pass(Considered.MOMENT);
        window.pass(Considered.MOMENT);
        release();
        assertThat(accepted()).as("pressed on another one").isEmpty();

        click(middleOf(ACCEPT));
        assertThat(accepted()).containsExactly("second");
    }

    @Test
    void anOfferThatChangedSinceItWasDrawnIsNotTaken() {
        offer("t", "a.txt", "first");
        Point2D accept = middleOf(ACCEPT);
        window.pass(Considered.MOMENT);
        FxToolkit.run(() -> {
            robot.mouseMove(accept);
            robot.mousePress(MouseButton.PRIMARY);
        });
        FxToolkit.run(() -> {
            // No layout comes in between, however late the click is.
            window.wiringOn(StagedTalk.offerOf("t", "b.exe", "second"));
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        assertThat(accepted()).isEmpty();
    }

    @Test
    void aCardThatComesMovesNothingThatThePointerIsOn() {
        offer("t", "a.txt", "first");
        Point2D first = middleOf(ACCEPT);
        FxToolkit.run(() -> robot.mouseMove(first));
        window.pass(Considered.MOMENT);
        offer("u", "b.exe", "second");
        assertThat(middleOf(ACCEPT)).as("the one that was there").isEqualTo(first);
        click(first);
        assertThat(accepted()).containsExactly("first");

        FxToolkit.run(() -> robot.mouseMove(new Point2D(5, 5)));
        window.settle();
        assertThat(FxToolkit.call(() -> ((ButtonBase) window.node(ACCEPT)).getAccessibleText()))
                .as("the newest is the first again")
                .isEqualTo("Accept: b.exe");
    }

    /** Space was meant for the offer, and would end the transfer where it lands. */
    @Test
    void afterAcceptTheFocusIsWhereAKeyDoesNothing() {
        offer("t", "a.txt", "first");
        window.settle();
        FxToolkit.run(() -> window.node(ACCEPT).requestFocus());
        window.pass(Considered.MOMENT);
        keyDown(KeyCode.SPACE);
        keyUp(KeyCode.SPACE);
        assertThat(accepted()).containsExactly("first");
        window.settle();
        window.pass(Considered.MOMENT);
        window.say(new Notice.FilesProgress("t", TransferState.RUNNING, 1, 5, 1, 1, "", Reason.NONE));
        window.settle();
        window.pass(Considered.MOMENT);
        assertThat(window.node(".transfer").isFocused()).isTrue();
        keyDown(KeyCode.SPACE);
        keyUp(KeyCode.SPACE);
        assertThat(window.sent(FilesCommand.CancelFiles.class)).isEmpty();
        keyDown(KeyCode.TAB);
        keyUp(KeyCode.TAB);
        assertThat(FxToolkit.call(
                        () -> window.stage().getScene().getFocusOwner().getStyleClass()))
                .as("from there the keyboard leads on")
                .contains("transfer-pause");
    }

    @Test
    void whoTakesACardOffTheListPressesNothingOfTheNextOne() {
        offer("t", "a.txt", "first");
        window.say(new Notice.FilesProgress("t", TransferState.RUNNING, 1, 5, 1, 1, "", Reason.NONE));
        offer("u", "b.txt", "second");
        withdraw("u");
        window.settle();
        FxToolkit.run(() -> window.node(".transfer-remove").requestFocus());
        window.pass(Considered.MOMENT);
        keyDown(KeyCode.SPACE);
        keyUp(KeyCode.SPACE);
        window.settle();
        assertThat(window.node("#send-files").isFocused()).isTrue();
    }

    @Test
    void aCardThatIsPushedUnderThePointerTakesNoClick() {
        offer("t", "a.txt", "first");
        Point2D first = middleOf(ACCEPT);
        FxToolkit.run(() -> robot.mouseMove(new Point2D(5, 5)));
        window.pass(Considered.MOMENT);
        offer("u", "b.exe", "second");
        window.settle();
        assertThat(middleOf(ACCEPT)).as("the newest lies where the first lay").isEqualTo(first);
        click(first);
        assertThat(accepted()).isEmpty();
        window.pass(Considered.MOMENT);
        click(first);
        assertThat(accepted()).containsExactly("second");
    }

    @Test
    void aNoIsForWhatWasShownToo() {
        offer("t", "a.txt", "first");
        Point2D decline = middleOf(".transfer-decline");
        click(decline);
        assertThat(window.sent(FilesCommand.CancelFiles.class)).isEmpty();
        window.pass(Considered.MOMENT);
        click(decline);
        assertThat(window.sent(FilesCommand.CancelFiles.class))
                .containsExactly(new FilesCommand.CancelFiles("t", "first"));
    }

    @Test
    void aKeyThatWasHeldAlreadyTakesNothing() {
        keyDown(KeyCode.SPACE);
        offer("t", "a.txt", "first");
        window.settle();
        FxToolkit.run(() -> window.node(ACCEPT).requestFocus());
        keyDown(KeyCode.SPACE);
        window.pass(Considered.MOMENT);
        keyDown(KeyCode.SPACE);
        keyUp(KeyCode.SPACE);
        assertThat(accepted()).isEmpty();

        keyDown(KeyCode.SPACE);
        keyUp(KeyCode.SPACE);
        assertThat(accepted()).containsExactly("first");
    }

    @Test
    void aHeldTabStillLeadsOn() {
        offer("t", "a.txt", "first");
        window.settle();
        FxToolkit.run(() -> window.node(ACCEPT).requestFocus());
        keyDown(KeyCode.TAB);
        FxToolkit.run(() -> window.node(ACCEPT).requestFocus());
        keyDown(KeyCode.TAB);
        keyUp(KeyCode.TAB);
        assertThat(window.node(ACCEPT).isFocused()).isFalse();
    }

    @Test
    void aScreenReaderWaitsForTheMomentToo() {
        offer("t", "a.txt", "first");
        window.settle();
        ButtonBase accept = (ButtonBase) window.node(ACCEPT);
        assertThat(accept.getAccessibleText()).isEqualTo("Accept: a.txt");
        assertThat(accept.isDisabled()).as("it can be read at once").isFalse();
        FxToolkit.run(() -> accept.executeAccessibleAction(AccessibleAction.FIRE));
        assertThat(accepted()).isEmpty();
        window.pass(Considered.MOMENT);
        FxToolkit.run(() -> accept.executeAccessibleAction(AccessibleAction.FIRE));
        assertThat(accepted()).containsExactly("first");
    }

    /** While one chooses a folder, the rest of the program goes on. */
    @Test
    void anOfferThatChangesWhileAFolderIsChosenIsNotTaken() {
        offer("t", "a.txt", "first");
        window.pass(Considered.MOMENT);
        window.desktop().whileChoosing = () -> window.wiringOn(StagedTalk.offerOf("t", "b.exe", "second"));
        window.desktop().folder = Optional.of(folder);
        click(middleOf(".transfer-acceptInto"));
        assertThat(accepted()).isEmpty();
        assertThat(FxToolkit.call(() -> window.text("This is another offer"))).isTrue();
    }

    @Test
    void aQuestionThatTakesThePlaceOfAnotherIsNotAnsweredByItsClick() {
        List<String> done = new ArrayList<>();
        ask("Hang up?", () -> done.add("hung up"));
        window.pass(Considered.MOMENT);
        press(middleOf("#question-yes"));
        ask("Delete all?", () -> done.add("deleted"));
        window.pass(Considered.MOMENT);
        release();
        assertThat(done).isEmpty();
        window.pass(Considered.MOMENT);
        click(middleOf("#question-yes"));
        assertThat(done).containsExactly("deleted");
    }

    /** The second click of two that were meant for a question. */
    @Test
    void whatLiesBehindAQuestionTakesNoClickAsSoonAsItIsAnswered() {
        offer("t", "a.txt", "first");
        window.pass(Considered.MOMENT);
        ask("Hang up?", () -> {});
        window.pass(Considered.MOMENT);
        FxToolkit.run(() -> ((ButtonBase) window.node("#question-no")).fire());
        click(middleOf(ACCEPT));
        assertThat(accepted()).isEmpty();
        window.pass(Considered.MOMENT);
        click(middleOf(ACCEPT));
        assertThat(accepted()).containsExactly("first");
    }

    private void ask(String sentence, Runnable action) {
        window.act(wiring -> wiring.questions().ask(new Questions.Question(sentence, "Yes", "No", action)));
    }

    private void offer(String transfer, String file, String mark) {
        window.say(StagedTalk.offerOf(transfer, file, mark));
    }

    private void withdraw(String transfer) {
        window.say(new Notice.FilesFailed(
                transfer, "The other side cancelled the transfer.", Reason.of("files.cancelled")));
    }

    /** What was taken, by the marks of the offers. */
    private List<String> accepted() {
        // The disk is asked meanwhile whether the folder is there.
        FxToolkit.run(() -> {});
        return window.sent(FilesCommand.AcceptFiles.class).stream()
                .map(FilesCommand.AcceptFiles::offer)
                .toList();
    }

    private Point2D middleOf(String selector) {
        window.settle();
        return FxToolkit.call(() -> {
            Node node = window.node(selector);
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    private void click(Point2D where) {
        press(where);
        release();
    }

    private void press(Point2D where) {
        FxToolkit.run(() -> {
            robot.mouseMove(where);
            robot.mousePress(MouseButton.PRIMARY);
        });
    }

    private void release() {
        FxToolkit.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    private void keyDown(KeyCode key) {
        FxToolkit.run(() -> robot.keyPress(key));
    }

    private void keyUp(KeyCode key) {
        FxToolkit.run(() -> robot.keyRelease(key));
    }
}
