package dev.parley.client.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Command;
import dev.parley.client.control.DeviceKind;
import dev.parley.client.control.MediaSource;
import dev.parley.client.control.Notice;
import dev.parley.client.control.Reason;
import dev.parley.client.control.SoundDevice;
import dev.parley.client.ui.common.ViewModels;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Devices come and go, are chosen, and are missing. */
class DevicesViewModelTest {
    private final ViewModels with = new ViewModels();
    private final DevicesViewModel devices = new DevicesViewModel(with.engine, with.preferences, with.texts);

    @Test
    void listsWhatThereIsBetweenTheDefaultAndNone() {
        found("Webcam");
        assertThat(devices.cameras().stream().map(Choice::label))
                .containsExactly("Default camera", "Webcam", "No camera");
        assertThat(devices.microphones().stream().map(Choice::id)).containsExactly("default", "mic", "none");
        assertThat(devices.speakers().stream().map(Choice::label)).containsExactly("Default speaker", "Box");
        with.texts.speak(Locale.GERMAN);
        assertThat(devices.cameras().getFirst().label()).isEqualTo("Standardkamera");
        assertThat(devices.camera().get()).isEqualTo(devices.cameras().getFirst());
        assertThat(with.commands).isEmpty();
    }

    @Test
    void aChoiceIsKeptAndTold() {
        found("Webcam");
        devices.camera().set(devices.cameras().get(1));
        assertThat(with.commands).containsExactly(new Command.UseCamera(new MediaSource.Device("Webcam")));
        assertThat(with.saved.getLast().devices().camera()).isEqualTo("Webcam");
        devices.speaker().set(devices.speakers().get(1));
        assertThat(with.commands).endsWith(new Command.UseSpeaker("box"));
    }

    @Test
    void aCameraThatIsPulledOutStaysChosen() {
        found("Webcam");
        devices.camera().set(devices.cameras().get(1));
        found();
        assertThat(devices.camera().get()).isEqualTo(new Choice("Webcam", "Webcam (not connected)"));
        found("Webcam");
        assertThat(devices.camera().get()).isEqualTo(new Choice("Webcam", "Webcam"));
        assertThat(with.sent(Command.UseCamera.class)).hasSize(1);
    }

    @Test
    void saysWhatIsWrongUntilItWorksOrIsNotWanted() {
        with.engine.on(new Notice.Device(DeviceKind.CAMERA, false, "No camera was found.", Reason.NONE));
        var problem = devices.cameraProblem();
        assertThat(problem.get()).isEqualTo("No camera was found.");
        devices.camera().set(devices.cameras().getLast());
        assertThat(problem.get()).isEmpty();
        devices.camera().set(devices.cameras().getFirst());
        assertThat(problem.get()).isNotEmpty();
        with.engine.on(new Notice.Device(DeviceKind.CAMERA, true, "Webcam", Reason.NONE));
        assertThat(problem.get()).isEmpty();
    }

    private void found(String... cameras) {
        with.engine.on(new Notice.Devices(
                List.of(cameras),
                true,
                "here",
                List.of(new SoundDevice("mic", "Headset")),
                List.of(new SoundDevice("box", "Box"))));
    }
}
