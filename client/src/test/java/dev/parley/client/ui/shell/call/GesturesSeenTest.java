package dev.parley.client.ui.shell.call;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Command;
import dev.parley.client.control.GestureNotice;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.RaisedHand;
import dev.parley.client.control.call.ReactionKind;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reactions and raised hands in the window, from the key or the press to what is seen and read out. */
class GesturesSeenTest {
    @TempDir
    Path folder;

    private StagedWindow window;

    @BeforeEach
    void open() {
        window = StagedWindow.open(folder, Preferences.initial("Ann"), List.of(), 758, 495, 1);
        Sight.call(window, 3);
        window.settle();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aReactionRisesOverItsSendersTileIsReadOutAndLeavesNothing() {
        reacts(0, ReactionKind.HEART);
        reacts(0, ReactionKind.HEART);
        assertThat(floating(tile("Bob"))).isEqualTo(2);
        assertThat(floating(tile("Zoë"))).isZero();
        assertThat(tile("Bob").getAccessibleText()).contains("Heart");
        for (int i = 0; i < 50; i++) {
            reacts(0, ReactionKind.APPLAUSE);
        }
        assertThat(floating(tile("Bob"))).isEqualTo(10);
        await().until(() -> FxToolkit.call(() -> floating(tile("Bob")) == 0));
        assertThat(FxToolkit.call(() -> tile("Bob").getAccessibleText())).doesNotContain("Applause");
    }

    @Test
    void aPressSendsAReactionThatIsSeenOnceTheEngineHasSentIt() {
        window.press("#react");
        window.press("#react-thumbsUp");
        assertThat(window.sent(Command.React.class)).containsExactly(new Command.React(ReactionKind.THUMBS_UP));
        assertThat(floating(window.node(".own-picture"))).isZero();
        window.say(new GestureNotice.Reaction(window.joins(), null, ReactionKind.THUMBS_UP));
        assertThat(floating(window.node(".own-picture"))).isEqualTo(1);
        assertThat(window.node(".own-picture").getAccessibleText()).contains("Thumbs up");
    }

    @Test
    void theCardOpensByItsKeyAndEscapeClosesIt() {
        assertThat(window.node(".gestures-card").isVisible()).isFalse();
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        assertThat(window.node(".gestures-card").isVisible()).isTrue();
        assertThat(window.stage().getScene().getFocusOwner().getId()).isEqualTo("raise-hand");
        keys(KeyCode.ESCAPE);
        assertThat(window.node(".gestures-card").isVisible()).isFalse();
        assertThat(window.stage().getScene().getFocusOwner().getId()).isEqualTo("react");
    }

    @Test
    void aKeyRaisesTheHandAndLowersIt() {
        keys(KeyCode.CONTROL, KeyCode.R);
        window.say(hands(new RaisedHand(Sight.peer(1), 1), new RaisedHand(null, 2)));
        assertThat(marks()).containsExactly("1", "2");
        assertThat(window.node(".own-picture").getAccessibleText()).contains("hand raised, number 2");
        keys(KeyCode.CONTROL, KeyCode.R);
        assertThat(window.sent(Command.RaiseHand.class))
                .containsExactly(new Command.RaiseHand(true), new Command.RaiseHand(false));
        assertThat(marks()).as("at once, before the engine has said so").containsExactly("1");
    }

    @Test
    void thePeopleAreListedInTheOrderOfTheirHands() {
        window.press("#people");
        window.say(hands(new RaisedHand(Sight.peer(2), 4), new RaisedHand(Sight.peer(1), 9)));
        window.settle();
        assertThat(people()).containsExactly("Ann (you)", "Élodie 1", "Zoë Okafor 2", "Bob Lindgren");
        assertThat(tile("Zoë").getAccessibleText()).contains("hand raised, number 2");
        assertThat(window.text("Zoë Okafor raises a hand.")).isTrue();
        window.say(hands());
        window.settle();
        assertThat(people()).containsExactly("Ann (you)", "Bob Lindgren", "Zoë Okafor", "Élodie");
        assertThat(marks()).isEmpty();
    }

    @Test
    void aHandEndsWithTheCall() {
        window.act(wiring -> wiring.call().gestures().handRaised().set(true));
        window.say(hands(new RaisedHand(null, 2), new RaisedHand(Sight.peer(1), 3)));
        window.act(wiring -> wiring.call().hangUp());
        Sight.call(window, 3);
        window.settle();
        assertThat(marks()).isEmpty();
        assertThat(window.sent(Command.RaiseHand.class)).hasSize(1);
    }

    private Notice hands(RaisedHand... raised) {
        return new GestureNotice.Hands(window.joins(), List.of(raised));
    }

    private void reacts(int who, ReactionKind kind) {
        window.say(new GestureNotice.Reaction(window.joins(), Sight.peer(who), kind));
    }

    private static int floating(Node tile) {
        return tile.lookupAll(".floating-reaction").size();
    }

    private Node tile(String name) {
        return window.root().lookupAll(".tile").stream()
                .filter(tile -> tile.getAccessibleText().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /** The numbers that stand on the pictures. */
    private List<String> marks() {
        return FxToolkit.call(() -> window.root().lookupAll(".tile .hand-mark").stream()
                .filter(Node::isVisible)
                .map(mark -> ((Label) mark).getText())
                .sorted()
                .toList());
    }

    private List<String> people() {
        return FxToolkit.call(() -> window.root().lookupAll(".person").stream()
                .map(row -> row.lookupAll(".label").stream()
                        .filter(Node::isVisible)
                        .map(label -> ((Label) label).getText())
                        .filter(text -> text != null && !text.isEmpty())
                        .filter(text -> !text.equals("excellent") && !text.equals("good"))
                        .limit(2)
                        .reduce((name, number) -> name + " " + number)
                        .orElse(""))
                .toList());
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
