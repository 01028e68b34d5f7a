package dev.parley.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.DeviceKind;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.common.Tips;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window shows what the others get of one's own microphone and camera, says why it is nothing, and enters as was chosen. */
class OwnDevicesTest {
    @TempDir
    private Path folder;

    private StagedWindow window;

    private void open(Preferences.Entry entry) {
        window = StagedWindow.open(folder, Preferences.initial("Ann").with(entry), List.of(), 720, 720, 1);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whoEntersMutedAndUnseenIsSoBeforeAnythingIsOpenedOrJoined() {
        open(new Preferences.Entry(false, false));
        List<Command> told = window.sent(Command.class);
        int opened = told.indexOf(window.sent(Command.UseCamera.class).getFirst());
        assertThat(told.subList(0, opened)).endsWith(new Command.Media(false, false));
        Sight.enter(window);
        told = window.sent(Command.class);
        int joined = told.indexOf(window.sent(Command.Join.class).getFirst());
        assertThat(told.subList(opened, joined))
                .filteredOn(Command.Media.class::isInstance)
                .isNotEmpty()
                .allMatch(new Command.Media(false, false)::equals);
        assertThat(toggle("#microphone").isSelected()).isFalse();
        assertThat(toggle("#camera").isSelected()).isFalse();
        assertThat(shown("#microphone-trouble")).isFalse();
    }

    @Test
    void theButtonsOfTheFirstScreenSayHowOneEnters() {
        open(new Preferences.Entry(true, true));
        window.press("#enter-microphone");
        assertThat(window.sent(Command.Media.class)).endsWith(new Command.Media(false, true));
        Sight.enter(window);
        window.press("#microphone");
        window.act(wiring -> wiring.call().hangUp());
        window.act(wiring -> wiring.shell().go(ShellViewModel.Place.HOME));
        assertThat(toggle("#enter-microphone").isSelected()).isFalse();
        assertThat(toggle("#enter-camera").isSelected()).isTrue();
    }

    @Test
    void whatIsMissingIsCrossedWithItsReasonAndSaidOnEnteringAndOnAPress() {
        open(new Preferences.Entry(true, true));
        window.say(new Notice.Device(
                DeviceKind.CAMERA, false, "No camera was found; connect one.", Reason.of("camera.none")));
        window.say(new Notice.Device(DeviceKind.SOUND, false, "No sound server answers.", Reason.of("sound.noServer")));
        Sight.call(window, 1);
        window.settle();
        assertThat(toggle("#microphone").isSelected()).isFalse();
        assertThat(toggle("#camera").isSelected()).isFalse();
        assertThat(toggle("#microphone").getAccessibleText())
                .isEqualTo("The others do not hear you. No sound server answers.");
        assertThat(Tips.of(toggle("#camera")))
                .startsWith("The others do not see you. No camera was found; connect one.")
                .contains("Ctrl+E");
        assertThat(window.node(".own-picture").getAccessibleText())
                .contains("muted")
                .contains("camera off");
        assertThat(shown("#microphone-trouble")).isTrue();
        assertThat(shown("#camera-trouble")).isTrue();

        window.press("#camera-trouble > .button");
        assertThat(shown("#camera-trouble")).isFalse();
        window.press("#camera");
        assertThat(shown("#camera-trouble")).isTrue();
        assertThat(toggle("#camera").isSelected()).isFalse();

        window.say(new Notice.Device(DeviceKind.CAMERA, true, "Webcam", Reason.NONE));
        assertThat(shown("#camera-trouble")).isFalse();
        assertThat(toggle("#camera").isSelected()).isTrue();
        assertThat(FxToolkit.call(() -> window.text("The others see you now."))).isTrue();
    }

    @Test
    void aCallIsMeteredSoThatItsHintsAndItsSpeakerAreKnown() {
        open(new Preferences.Entry(true, true));
        Sight.call(window, 1);
        assertThat(window.sent(Command.Meter.class)).endsWith(new Command.Meter(true));
        window.say(new Notice.Levels(0, 0, true, Map.of()));
        assertThat(shown("#microphone-silent")).isTrue();
    }

    private ToggleButton toggle(String selector) {
        return (ToggleButton) window.node(selector);
    }

    private boolean shown(String selector) {
        return FxToolkit.call(() -> window.node(selector).isVisible());
    }
}
