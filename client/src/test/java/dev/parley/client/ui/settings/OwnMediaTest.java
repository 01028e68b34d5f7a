package dev.parley.client.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.DeviceKind;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.control.media.TileId;
import dev.parley.client.ui.common.ViewModels;
import dev.parley.client.ui.shell.staged.StagedDesktop;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody thinks to be heard or seen who is not; and what was switched off before a call is off in it. */
class OwnMediaTest {
    private final ViewModels with = new ViewModels();
    private final DevicesViewModel devices =
            new DevicesViewModel(with.engine, with.preferences, with.texts, new StagedDesktop(), Runnable::run);
    private final BooleanProperty microphoneOn = new SimpleBooleanProperty(true);
    private final BooleanProperty cameraOn = new SimpleBooleanProperty(true);
    private final OwnMedia own = new OwnMedia(microphoneOn, cameraOn, devices, with.preferences);

    @BeforeEach
    void begin() {
        own.at(true, false);
    }

    private void device(DeviceKind kind, boolean working, String code) {
        with.engine.on(new Notice.Device(kind, working, "The reason.", Reason.of(code)));
    }

    @Test
    void whatCannotBeSentIsCrossedWithTheReasonAndSaidOnceOnEntering() {
        device(DeviceKind.CAMERA, false, "camera.none");
        device(DeviceKind.SOUND, false, "sound.noServer");
        assertThat(own.camera().sends().get()).isFalse();
        assertThat(own.microphone().sends().get()).isFalse();
        assertThat(own.camera().explained().get()).isFalse();
        own.at(false, true);
        assertThat(own.camera().explained().get()).isTrue();
        assertThat(own.microphone().explained().get()).isTrue();
        assertThat(own.camera().trouble().get()).isEqualTo("The reason.");

        own.camera().dismiss();
        own.at(false, true);
        assertThat(own.camera().explained().get()).isFalse();
        assertThat(cameraOn.get()).isTrue();
    }

    @Test
    void aPressOfWhatIsMissingTriesAgainAndSaysWhatToDo() {
        own.at(false, true);
        device(DeviceKind.CAMERA, false, "camera.busy");
        own.camera().dismiss();
        own.camera().press();
        assertThat(own.camera().explained().get()).isTrue();
        assertThat(cameraOn.get()).isTrue();
        assertThat(with.commands).containsExactly(new Command.UseCamera(new MediaSource.Default()));
        device(DeviceKind.CAMERA, true, "");
        assertThat(own.camera().explained().get()).isFalse();
        assertThat(own.camera().sends().get()).isTrue();
        own.camera().press();
        assertThat(cameraOn.get()).isFalse();
    }

    @Test
    void whatDiesInACallIsSaidAndWhoSwitchedItOffIsLeftInPeace() {
        own.at(false, true);
        own.microphone().press();
        device(DeviceKind.SOUND, false, "sound.lost");
        device(DeviceKind.CAMERA, false, "camera.lost");
        assertThat(own.microphone().explained().get()).isFalse();
        assertThat(own.camera().explained().get()).isTrue();
        own.microphone().press();
        assertThat(microphoneOn.get()).isTrue();
        assertThat(own.microphone().explained().get()).isTrue();
    }

    @Test
    void whoWantsNoDeviceIsCrossedAndToldOnlyOnAPress() {
        devices.camera()
                .set(devices.cameras().stream()
                        .filter(each -> each.id().equals("none"))
                        .findFirst()
                        .orElseThrow());
        own.at(false, true);
        assertThat(own.camera().sends().get()).isFalse();
        assertThat(own.camera().explained().get()).isFalse();
        own.camera().press();
        assertThat(own.camera().explained().get()).isTrue();
        assertThat(own.camera().trouble().get()).isEqualTo("No camera is chosen.");
    }

    /** Loudspeakers that fail say nothing of a tone that is sent; an own picture that cannot be shown is seen by the others. */
    @Test
    void onlyWhatKeepsFromSendingCrosses() {
        device(DeviceKind.SOUND, false, "sound.noServer");
        device(DeviceKind.MICROPHONE, true, "");
        with.engine.on(new Notice.PictureFailed(TileId.SELF, "No room.", Reason.of("picture.noRoom")));
        assertThat(own.microphone().sends().get()).isTrue();
        assertThat(own.camera().sends().get()).isTrue();
    }

    @Test
    void whatIsOffOnTheFirstScreenIsOffInTheNextCallsUntilItIsSwitchedOnThere() {
        microphoneOn.set(false);
        assertThat(with.saved.getLast().entry()).isEqualTo(new Preferences.Entry(false, true));
        own.at(false, true);
        assertThat(microphoneOn.get()).isFalse();
        own.microphone().press();
        own.camera().press();
        own.at(false, false);
        assertThat(microphoneOn.get())
                .as("who joins again from there is as before")
                .isTrue();
        assertThat(cameraOn.get()).isFalse();
        own.at(true, false);
        assertThat(microphoneOn.get()).isFalse();
        assertThat(cameraOn.get()).isTrue();
        assertThat(with.saved.getLast().entry()).isEqualTo(new Preferences.Entry(false, true));
    }

    @Test
    void whileThereIsNoWindowNothingLooksOrListensAndAnAnswerSaysWhatTheCallBeginsWith() {
        own.away(true);
        assertThat(microphoneOn.get()).isFalse();
        assertThat(cameraOn.get()).isFalse();
        own.at(true, false);
        assertThat(cameraOn.get()).as("also as another screen is gone to").isFalse();
        own.away(false);
        assertThat(microphoneOn.get()).isTrue();
        assertThat(cameraOn.get()).isTrue();

        own.away(true);
        own.answer(false);
        own.away(false);
        assertThat(microphoneOn.get()).isTrue();
        assertThat(cameraOn.get()).as("answered with sound only").isFalse();
        assertThat(with.saved).as("nothing of it is kept").isEmpty();

        own.at(true, false);
        own.microphone().press();
        own.away(true);
        own.answer(true);
        assertThat(microphoneOn.get()).as("off on the first screen").isFalse();
        assertThat(cameraOn.get()).isTrue();
    }
}
