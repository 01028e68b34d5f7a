package dev.parley.client.ui.shell;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Command;
import dev.parley.client.control.media.Chime;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.common.Considered;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.settings.Preferences.Closing;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedSurroundings;
import dev.parley.client.ui.shell.staged.StagedWindow;
import dev.parley.client.ui.shell.surroundings.OtherStartsPort;
import dev.parley.client.ui.talk.KeysPort.Standing;
import dev.parley.client.ui.talk.KeysPort.Use;
import dev.parley.client.ui.tray.TrayPort.Action;
import dev.parley.client.ui.tray.TrayPort.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What there is of the program while its window is not in front: tray, keys, and what keeps the computer awake. */
class OutsideTest {
    private static final Preferences ANN =
            Preferences.initial("Ann").withLook(Preferences.Look.LIGHT).withLanguage(Preferences.Language.ENGLISH);

    @TempDir
    Path folder;

    private StagedWindow window;
    private StagedSurroundings around;

    @AfterEach
    void close() {
        window.close();
    }

    private void open(Preferences preferences) {
        window = StagedWindow.open(folder, preferences, List.of(), 900, 600, 1);
        around = window.desktop().around;
        window.act(Wiring::settled);
    }

    private static Preferences talking() {
        return ANN.with(new Preferences.Outside(Closing.ASK, true, "F8", "Ctrl+F9"));
    }

    private void enter() {
        Sight.enter(window);
        Sight.room(window, true, Sight.all(0));
    }

    private void settle() {
        FxToolkit.run(() -> {});
    }

    private boolean microphone() {
        settle();
        return window.sent(Command.Media.class).getLast().microphone();
    }

    private void closeWindow() {
        FxToolkit.run(
                () -> window.stage().fireEvent(new WindowEvent(window.stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private boolean shows() {
        settle();
        return FxToolkit.call(() -> window.stage().isShowing());
    }

    @Test
    void theTraySaysHowItIsAndDoesWhatIsChosen() {
        open(ANN);
        assertThat(around.tray.menu())
                .containsExactly(
                        new Entry(Action.OPEN, "Open Parley", true),
                        new Entry(Action.MUTE, "Mute microphone", false),
                        new Entry(Action.HANG_UP, "Hang up", false),
                        new Entry(Action.QUIT, "Quit Parley", true));
        var waiting = around.tray.pictures();
        around.choose(Action.HANG_UP);
        around.choose(Action.MUTE);
        enter();
        assertThat(around.tray.tip()).isEqualTo("Parley – call with " + Sight.name(0));
        assertThat(around.tray.menu().get(2).enabled()).isTrue();
        assertThat(around.tray.pictures()).isNotSameAs(waiting);
        assertThat(microphone()).as("what could not be chosen did nothing").isTrue();

        around.choose(Action.MUTE);
        assertThat(microphone()).isFalse();
        assertThat(around.tray.menu().get(1).words()).isEqualTo("Unmute microphone");
        assertThat(around.tray.tip()).endsWith("– microphone off");
        around.choose(Action.HANG_UP);
        settle();
        assertThat(window.sent(Command.Leave.class)).hasSize(1);
        assertThat(around.tray.menu().get(2).enabled()).isFalse();
        around.choose(Action.QUIT);
        settle();
        assertThat(window.ended()).isTrue();
    }

    @Test
    void theComputerStaysAwakeAsLongAsACall() {
        open(ANN);
        assertThat(around.awake).isFalse();
        enter();
        assertThat(around.awake).isTrue();
        around.choose(Action.HANG_UP);
        settle();
        assertThat(around.awake).isFalse();
    }

    @Test
    void whoWantsNotToBeDisturbedHearsNothing() {
        open(ANN);
        around.quiet = true;
        Sight.enter(window);
        Sight.room(window, true);
        Sight.room(window, true, Sight.all(0));
        settle();
        assertThat(window.sent(Command.PlayChime.class)).isEmpty();
        around.quiet = false;
        Sight.room(window, true, Sight.all(0), Sight.all(1));
        window.pass(Duration.ofSeconds(3));
        Sight.room(window, true, Sight.all(0), Sight.all(1), Sight.all(2));
        settle();
        assertThat(window.sent(Command.PlayChime.class))
                .extracting(Command.PlayChime::chime)
                .containsOnly(Chime.CAME);
    }

    @Test
    void withoutATrayClosingEndsTheProgram() {
        open(ANN);
        closeWindow();
        assertThat(window.ended()).isTrue();
    }

    @Test
    void whoIsAskedOnceStaysInTheTrayAndComesBack() {
        open(ANN);
        around.trayIs(true);
        settle();
        closeWindow();
        window.settle();
        window.pass(Considered.MOMENT);
        window.press("#question-yes");
        assertThat(shows()).isFalse();
        assertThat(window.ended()).isFalse();
        assertThat(window.rests()).as("the engine is at rest").isZero();
        around.choose(Action.OPEN);
        assertThat(shows()).isTrue();
        assertThat(window.rests()).isOne();

        closeWindow();
        assertThat(shows()).as("asked once").isFalse();
        window.act(wiring -> new OtherStart(wiring).ask(new OtherStartsPort.Wish.Show(Optional.empty())));
        assertThat(shows()).isTrue();
    }

    @Test
    void whoRingsFindsAnEngineButNoWindowAndNoCamera() {
        open(ANN.with(new Preferences.Outside(Closing.STAY, false, "F8", "")));
        around.trayIs(true);
        settle();
        closeWindow();
        assertThat(window.rests()).as("the engine is at rest").isZero();
        window.act(wiring -> wiring.outside().rings(true));
        assertThat(window.rests()).as("there is one").isOne();
        assertThat(shows()).isFalse();
        assertThat(window.sent(Command.Media.class).getLast()).isEqualTo(new Command.Media(false, false));

        window.act(wiring -> {
            wiring.outside().rings(false);
            wiring.outside().rings(true);
            wiring.outside().rings(false);
        });
        await().pollDelay(7, TimeUnit.SECONDS).until(() -> true);
        around.choose(Action.OPEN);
        settle();
        assertThat(window.rests()).as("it was at rest once more, and only once").isEqualTo(2);
        assertThat(window.sent(Command.Media.class).getLast()).isEqualTo(new Command.Media(true, true));
    }

    @Test
    void aTrayThatGoesForGoodGivesTheWindowBack() {
        open(ANN.with(new Preferences.Outside(Closing.STAY, false, "F8", "")));
        around.trayIs(true);
        settle();
        closeWindow();
        assertThat(shows()).isFalse();
        around.trayIs(false);
        await().until(this::shows);
    }

    @Test
    void whoRefusesQuitsNowAndLater() {
        open(ANN);
        around.trayIs(true);
        settle();
        closeWindow();
        window.press("#question-no");
        assertThat(window.ended()).isTrue();
        window.act(wiring -> wiring.outside().raise());
        assertThat(FxToolkit.call(() -> window.preferences().outside().closing()))
                .isEqualTo(Closing.QUIT);
    }

    @Test
    void closingInACallLeavesIt() {
        open(ANN.with(new Preferences.Outside(Closing.STAY, false, "F8", "")));
        around.trayIs(true);
        enter();
        closeWindow();
        assertThat(shows()).isFalse();
        assertThat(window.sent(Command.Leave.class)).hasSize(1);
        assertThat(around.awake).isFalse();
    }

    @Test
    void withPressToTalkTheMicrophoneIsOffUntilTheKeyIsHeld() {
        open(talking());
        assertThat(around.keys).as("out of a call all keys are others'").isEmpty();
        enter();
        assertThat(window.sent(Command.Media.class).stream().filter(media -> !media.microphone()))
                .isNotEmpty();
        assertThat(microphone()).isFalse();
        assertThat(around.keys).extracting(each -> each.chord().text()).containsExactly("F8", "Ctrl+F9");
        assertThat(note()).isEqualTo("Hold F8 to talk");

        around.keyboard().pressed(Use.TALK);
        assertThat(microphone()).isTrue();
        assertThat(note()).isEqualTo("You can be heard");
        around.keyboard().released(Use.TALK);
        assertThat(microphone()).isFalse();

        around.keyboard().pressed(Use.MUTE);
        assertThat(microphone()).as("by the other key, for longer").isTrue();
        around.keyboard().pressed(Use.MUTE);
        assertThat(microphone()).isFalse();
    }

    @Test
    void aKeyThatIsLostLeavesNoMicrophoneOpen() {
        open(talking());
        enter();
        around.keyboard().pressed(Use.TALK);
        assertThat(microphone()).isTrue();
        around.keyboard().stands(Use.TALK, Standing.TAKEN, "");
        assertThat(microphone()).isFalse();
        assertThat(note()).isEqualTo("Another program has F8. Choose another key.");

        around.keyboard().pressed(Use.TALK);
        var before = around.keyboard();
        window.act(wiring -> wiring.call().hangUp());
        before.released(Use.TALK);
        before.pressed(Use.TALK);
        settle();
        assertThat(around.keys).isEmpty();
    }

    @Test
    void aCallWithPressToTalkBeginsWithoutTheMicrophoneAndChangesNothingForOthers() {
        open(talking());
        enter();
        int join = window.commands().indexOf(window.sent(Command.Join.class).getFirst());
        Command.Media before = (Command.Media) window.commands().subList(0, join).stream()
                .filter(Command.Media.class::isInstance)
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(before.microphone()).isFalse();
        assertThat(FxToolkit.call(() -> window.preferences().entry().microphone()))
                .isTrue();
    }

    private String note() {
        settle();
        return FxToolkit.call(() -> ((Label) window.node("#microphone-note")).getText());
    }

    @Test
    void aKeyIsChosenByPressingItUnlessItIsNeededToWrite() {
        open(talking());
        window.act(wiring -> wiring.shell().openSettings());
        window.settle();
        assertThat(around.keys).as("heard while one chooses").hasSize(2);
        window.press("#talk-key");
        assertThat(words("#talk-key")).isEqualTo("Press a key…");
        key("#talk-key", KeyCode.K, false);
        assertThat(words("#talk-key")).isEqualTo("F8");
        window.press("#talk-key");
        key("#talk-key", KeyCode.K, true);
        assertThat(words("#talk-key")).isEqualTo("Ctrl+K");
        assertThat(around.keys.getFirst().chord().trigger()).isEqualTo("CTRL+k");
        window.press("#mute-key-clear");
        assertThat(around.keys).hasSize(1);
        window.act(wiring -> wiring.shell().closeSettings());
        assertThat(around.keys).isEmpty();
    }

    private void key(String id, KeyCode code, boolean control) {
        FxToolkit.run(() -> window.node(id)
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false)));
    }

    private String words(String id) {
        settle();
        return FxToolkit.call(() -> ((Labeled) window.node(id)).getText());
    }
}
