package dev.parley.client.ui.shell.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.chat.Outcome;
import dev.parley.client.control.VerificationCommand.EndVerification;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.common.Considered;
import dev.parley.client.ui.engine.Loss;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedComparing;
import dev.parley.client.ui.shell.staged.StagedWindow;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing with somebody in the window: what is shown, what an answer needs, and what stays. */
class ComparingSeenTest {
    private static final PeerId OTHER = Sight.peer(0);

    @TempDir
    Path folder;

    private StagedWindow window;

    @BeforeEach
    void open() {
        window = StagedWindow.open(folder, Preferences.initial("Ann"), List.of(), 1120, 720, 1);
        Sight.call(window, 2);
        window.settle();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void symbolsStandThereWithTheirNamesAndNoAnswerIsChosen() {
        say(VerificationStage.COMPARING);
        assertThat(FxToolkit.call(
                        () -> List.of("butterfly", "pig", "drop", "turtle", "guitar", "bicycle", "dog").stream()
                                .allMatch(window::text)))
                .isTrue();
        assertThat(FxToolkit.call(() -> window.text("0606  7387  3650"))).isTrue();
        assertThat(FxToolkit.call(() -> window.node("#verify-match").isFocused()
                        || window.node("#verify-differ").isFocused()))
                .isFalse();
    }

    @Test
    void anAnswerIsTakenOnceItWasSeenLongEnough() {
        say(VerificationStage.COMPARING);
        window.press("#verify-match");
        assertThat(window.sent(EndVerification.class)).isEmpty();
        window.pass(Considered.MOMENT);
        window.press("#verify-match");
        assertThat(window.sent(EndVerification.class)).containsExactly(new EndVerification(OTHER, Outcome.MATCH));
        say(VerificationStage.MATCHED);
        assertThat(seen("#verify")).isFalse();
        assertThat(seen(".tile .sign-verified")).isTrue();
    }

    @Test
    void aDifferenceWarnsUntilItWasUnderstood() {
        say(VerificationStage.DIFFERED);
        assertThat(FxToolkit.call(() -> window.text("Take care: this may not be " + Sight.name(0))))
                .isTrue();
        window.pass(Considered.MOMENT);
        window.press("#verify-understood");
        assertThat(seen("#verify")).isFalse();
        assertThat(seen(".tile .sign-unsafe")).isTrue();
    }

    @Test
    void whatOneEngineKnewIsForgottenWithIt() {
        say(VerificationStage.MATCHED);
        assertThat(seen(".tile .sign-verified")).isTrue();
        window.loseEngine(Loss.How.ENDED);
        assertThat(seen(".tile .sign-verified")).isFalse();
    }

    private void say(VerificationStage stage) {
        window.say(StagedComparing.told(window, stage, OTHER));
        window.settle();
    }

    private boolean seen(String selector) {
        return FxToolkit.call(() -> {
            Node node = window.node(selector);
            for (Node each = node; each != null; each = each.getParent()) {
                if (!each.isVisible()) {
                    return false;
                }
            }
            return true;
        });
    }
}
