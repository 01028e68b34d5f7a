package dev.parley.client.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.DeviceKind;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.control.media.SoundDevice;
import dev.parley.client.ui.common.ViewModels;
import dev.parley.client.ui.shell.staged.StagedDesktop;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Devices come and go, are chosen, and are missing. */
class DevicesViewModelTest {
    private final ViewModels with = new ViewModels();
    private final StagedDesktop desktop = new StagedDesktop();
    private final DevicesViewModel devices =
            new DevicesViewModel(with.engine, with.preferences, with.texts, desktop, Runnable::run);

    @Test
    void listsWhatThereIsBetweenTheDefaultAndNone() {
        found("Webcam");
        assertThat(devices.cameras().stream().map(Choice::label))
                .containsExactly("Default camera", "Webcam", "No camera", "File…");
        assertThat(devices.microphones().stream().map(Choice::label))
                .containsExactly("Default microphone", "Headset", "No microphone", "File…");
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
        devices.camera().set(camera("No camera"));
        assertThat(problem.get()).isEmpty();
        devices.camera().set(devices.cameras().getFirst());
        assertThat(problem.get()).isNotEmpty();
        with.engine.on(new Notice.Device(DeviceKind.CAMERA, true, "Webcam", Reason.NONE));
        assertThat(problem.get()).isEmpty();
    }

    @Test
    void aTestPictureIsOfferedWhereThereIsNoCameraAndStaysWhileItIsChosen() {
        found();
        assertThat(devices.cameras().stream().map(Choice::label)).contains("Test picture");
        devices.camera().set(camera("Test picture"));
        assertThat(with.commands).containsExactly(new Command.UseCamera(new MediaSource.Test()));
        found("Webcam");
        assertThat(devices.camera().get().label()).isEqualTo("Test picture");
        devices.camera().set(camera("Webcam"));
        assertThat(devices.cameras().stream().map(Choice::label)).doesNotContain("Test picture");
    }

    @Test
    void aFileIsChosenInAWindowOfTheSystemsAndSaidToBeUnreadable() {
        found("Webcam");
        Choice before = devices.camera().get();
        devices.camera().set(camera("File…"));
        assertThat(devices.camera().get()).isEqualTo(before);
        assertThat(with.commands).isEmpty();

        Path film = Path.of("holiday.mp4").toAbsolutePath();
        desktop.files = List.of(film);
        devices.camera().set(camera("File…"));
        assertThat(with.commands).containsExactly(new Command.UseCamera(new MediaSource.File(film)));
        assertThat(with.saved.getLast().devices().camera()).isEqualTo(film.toString());
        assertThat(devices.camera().get().label()).isEqualTo("holiday.mp4");
        assertThat(devices.cameras().getLast().label()).isEqualTo("File…");

        var problem = devices.cameraProblem();
        with.engine.on(new Notice.Device(
                DeviceKind.CAMERA, false, "holiday.mp4 is damaged.", new Reason("file.damaged", "holiday.mp4")));
        assertThat(problem.get()).isEqualTo("holiday.mp4 is damaged.");
    }

    /** A tone or a file as the microphone leaves an engine without loudspeakers; sentences offer what helps at their place. */
    @Test
    void whatHelpsInACallIsNotSaidOutsideOfOne() {
        var sound = devices.soundProblem();
        devices.microphone()
                .set(devices.microphones().stream()
                        .filter(each -> each.label().equals("Test tone"))
                        .findFirst()
                        .orElseThrow());
        var note = devices.soundNote();
        assertThat(note.get()).contains("you do not hear the others");
        assertThat(sound.get()).as("it is as it was chosen").isEmpty();
        var microphone = devices.microphoneProblem();
        with.engine.on(new Notice.Device(
                DeviceKind.MICROPHONE, false, "Not with this engine.", Reason.of("microphone.devicesInUse")));
        assertThat(microphone.get()).isEqualTo("Sound is being set up anew…");
        with.engine.on(new Notice.Device(DeviceKind.SOUND, false, "None; join again.", Reason.of("sound.noServer")));
        assertThat(sound.get()).contains("used as soon as it answers").doesNotContain("join");
        assertThat(note.get()).as("there is something worse").isEmpty();
        with.engine.on(new Notice.Call(
                0, new CallSnapshot(CallPhase.IN_ROOM, true, List.of(), CallEnd.NONE, "", Reason.NONE)));
        assertThat(sound.get()).isEqualTo("None; join again.");
        assertThat(microphone.get()).contains("Leave the call and join it again");
    }

    @Test
    void aMicrophoneThatGivesNothingIsNamed() {
        found("Webcam");
        var problem = devices.microphoneProblem();
        with.engine.on(new Notice.Levels(0, 0, true, Map.of()));
        assertThat(problem.get()).startsWith("“Default microphone” gives no sound at all.");
        with.engine.on(new Notice.Levels(0.1, 0, false, Map.of()));
        assertThat(problem.get()).isEmpty();
    }

    private Choice camera(String label) {
        return devices.cameras().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
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
