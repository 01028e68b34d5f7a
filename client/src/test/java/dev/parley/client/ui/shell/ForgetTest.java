package dev.parley.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Notice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.files.TransferState;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.common.Considered;
import dev.parley.client.ui.people.StagedPeople;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.settings.TracesPort;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedTalk;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forget everything, and the link on the clipboard, in the whole window. */
class ForgetTest {
    @TempDir
    private Path folder;

    private StagedWindow window;

    @BeforeEach
    void open() {
        window = StagedWindow.open(
                folder, Preferences.initial("Ann"), List.of(StagedPeople.call(1, 3, "Ben")), 720, 720, 1);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void saysWhatIsKeptAndDeletesItAfterOneQuestion() {
        ask();
        String question = text("#question");
        assertThat(question)
                .contains("• settings, with your name and the server")
                .contains("• unfinished transfers, and what has come of them (700\u00a0MB)")
                .contains("• 2 crash reports");
        assertThat(window.traces().deletions.get()).isZero();

        confirm();
        assertThat(window.traces().deletions.get()).isEqualTo(1);
        assertThat(window.rests()).as("without an engine that remembers").isEqualTo(1);
        assertThat(text("#forgotten")).isEqualTo("Everything is deleted.");
        window.act(wiring -> assertThat(wiring.people().history().recent()).isEmpty());
    }

    @Test
    void keepsAllAfterANo() {
        ask();
        window.press("#question-no");
        later();
        assertThat(window.traces().deletions.get()).isZero();
        window.act(wiring -> assertThat(wiring.people().history().recent()).hasSize(1));
    }

    @Test
    void saysWhatCouldNotBeDeleted() {
        window.traces().outcome = new TracesPort.Outcome.Deleted(List.of(Path.of("/media/stick/film.part")));
        ask();
        confirm();
        assertThat(problems()).anyMatch(words -> words.contains("/media/stick/film.part"));
    }

    @Test
    void saysThatAnotherProgramHasToBeClosed() {
        window.traces().outcome = new TracesPort.Outcome.InUse();
        ask();
        confirm();
        assertThat(problems()).anyMatch(words -> words.startsWith("Another Parley is running."));
        window.act(wiring -> assertThat(wiring.people().history().recent()).hasSize(1));
    }

    @Test
    void wantsACallToBeEndedFirst() {
        Sight.call(window, 1);
        window.press("#call-settings");
        window.settle();
        window.press("#forget-everything");
        later();
        assertThat(window.node(".question-veil").isVisible()).isFalse();
        assertThat(problems()).anyMatch(words -> words.startsWith("First hang up"));
        assertThat(window.traces().deletions.get()).isZero();
    }

    @Test
    void forgetsWhatTheWindowShows() {
        StagedTalk.received(window);
        window.say(StagedTalk.offerOf("t", "a.txt", "mark"));
        window.say(new Notice.FilesProgress("t", TransferState.WAITING, 1, 5, 0, -1, "", Reason.NONE));
        ask();
        confirm();
        window.act(wiring -> {
            assertThat(wiring.files().transfers()).isEmpty();
            assertThat(wiring.files().earlier()).isEmpty();
        });
    }

    @Test
    void theLinkOfANewCallIsClearedFromTheClipboardOnRequest() {
        window.press("#new-call");
        later();
        assertThat(clipboard()).isEqualTo(StagedWindow.HOSTED);
        window.settle();
        ButtonBase clear = (ButtonBase) window.node(".clear-clipboard");
        assertThat(clear.getAccessibleText()).isEqualTo("Clear clipboard");
        assertThat(clear.isVisible()).isTrue();
        FxToolkit.run(clear::fire);
        assertThat(clipboard()).isNull();
        assertThat(clear.isVisible()).isFalse();
    }

    @Test
    void afterACallItIsSaidThatTheLinkIsStillThere() {
        window.press("#new-call");
        later();
        window.press("#hang-up");
        window.settle();
        assertThat(FxToolkit.call(() -> window.text("still on the clipboard"))).isTrue();
        window.press(".clear-clipboard");
        assertThat(clipboard()).isNull();
    }

    @Test
    void whatSomebodyElseCopiedIsLeftAlone() {
        window.press("#new-call");
        later();
        FxToolkit.run(() -> {
            ClipboardContent poem = new ClipboardContent();
            poem.putString("a poem");
            Clipboard.getSystemClipboard().setContent(poem);
        });
        window.settle();
        window.press(".clear-clipboard");
        assertThat(clipboard()).isEqualTo("a poem");
        window.press("#hang-up");
        window.settle();
        assertThat(window.node(".after .clear-clipboard").isVisible()).isFalse();
    }

    private void ask() {
        window.act(wiring -> wiring.shell().openSettings());
        window.settle();
        window.press("#forget-everything");
        later();
    }

    private void confirm() {
        window.settle();
        window.pass(Considered.MOMENT);
        window.press("#question-yes");
        later();
    }

    /** Waits for what the window does on its thread afterwards. */
    private static void later() {
        for (int hop = 0; hop < 3; hop++) {
            FxToolkit.run(() -> {});
        }
    }

    private String text(String selector) {
        return FxToolkit.call(() -> ((Labeled) window.node(selector)).getText());
    }

    private List<String> problems() {
        return FxToolkit.call(() -> window.root().lookupAll(".problem").stream()
                .map(label -> ((Labeled) label).getText())
                .toList());
    }

    /** Null if there is no text. */
    private static String clipboard() {
        return FxToolkit.call(() -> Clipboard.getSystemClipboard().getString());
    }
}
