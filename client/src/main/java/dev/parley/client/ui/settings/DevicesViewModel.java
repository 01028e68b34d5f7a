package dev.parley.client.ui.settings;

import dev.parley.client.control.Command;
import dev.parley.client.control.DeviceKind;
import dev.parley.client.control.MediaSource;
import dev.parley.client.control.Notice;
import dev.parley.client.control.Reason;
import dev.parley.client.control.SoundDevice;
import dev.parley.client.control.TileId;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.engine.EngineState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

/** Camera, microphone and loudspeaker: what there is, what is chosen, what is missing, how loud it is. FX thread. */
public final class DevicesViewModel {
    private static final String DEFAULT = "default";
    private static final String NONE = "none";

    private final EngineModel engine;
    private final PreferencesModel preferences;
    private final Texts texts;
    private final ChoiceList cameras;
    private final ChoiceList microphones;
    private final ChoiceList speakers;
    private final Map<DeviceKind, ObjectProperty<Notice.Device>> states = new EnumMap<>(DeviceKind.class);
    private final ReadOnlyDoubleWrapper level = new ReadOnlyDoubleWrapper();

    public DevicesViewModel(EngineModel engine, PreferencesModel preferences, Texts texts) {
        this.engine = engine;
        this.preferences = preferences;
        this.texts = texts;
        for (DeviceKind kind : DeviceKind.values()) {
            states.put(kind, new SimpleObjectProperty<>(new Notice.Device(kind, true, "", Reason.NONE)));
        }
        cameras = new ChoiceList(this::useCamera);
        microphones = new ChoiceList(this::useMicrophone);
        speakers = new ChoiceList(this::useSpeaker);
        engine.listen(this::on);
        engine.devices().subscribe(_ -> relist());
        engine.levels().subscribe(next -> level.set(next.microphone()));
        texts.locale().subscribe(_ -> relist());
        preferences.current().subscribe(_ -> relist());
    }

    private void on(Notice notice) {
        if (notice instanceof Notice.Device device) {
            state(device.device()).set(device);
        } else if (notice instanceof Notice.PictureFailed(var tile, String sentence, var reason)
                && tile.equals(TileId.SELF)) {
            // In front of the own picture it is the camera that shows none.
            state(DeviceKind.CAMERA).set(new Notice.Device(DeviceKind.CAMERA, false, sentence, reason));
        } else if (notice instanceof Notice.PictureShared(var tile, var _)
                && tile.equals(TileId.SELF)
                && state(DeviceKind.CAMERA).get().reason().code().startsWith("picture.")) {
            state(DeviceKind.CAMERA).set(new Notice.Device(DeviceKind.CAMERA, true, "", Reason.NONE));
        }
    }

    /** Asks what devices there are; the lists follow. */
    public void refresh() {
        if (engine.state().get() == EngineState.RUNNING) {
            engine.send(new Command.ListDevices());
        }
    }

    /** Begins or ends to measure the microphone for {@link #level}. */
    public void meter(boolean on) {
        engine.send(new Command.Meter(on));
    }

    public ObservableList<Choice> cameras() {
        return cameras.choices();
    }

    public ObjectProperty<Choice> camera() {
        return cameras.chosen();
    }

    public ObservableList<Choice> microphones() {
        return microphones.choices();
    }

    public ObjectProperty<Choice> microphone() {
        return microphones.chosen();
    }

    public ObservableList<Choice> speakers() {
        return speakers.choices();
    }

    public ObjectProperty<Choice> speaker() {
        return speakers.chosen();
    }

    /** How loud the microphone is, 0 to 1. */
    public ReadOnlyDoubleProperty level() {
        return level.getReadOnlyProperty();
    }

    /** What is wrong with the camera, in words; empty if nothing is. */
    public StringBinding cameraProblem() {
        return problem(DeviceKind.CAMERA, cameras);
    }

    public StringBinding microphoneProblem() {
        return problem(DeviceKind.MICROPHONE, microphones);
    }

    public StringBinding soundProblem() {
        return problem(DeviceKind.SOUND, speakers);
    }

    private StringBinding problem(DeviceKind kind, ChoiceList list) {
        ObjectProperty<Notice.Device> state = state(kind);
        return texts.bind(
                () -> state.get().working() || list.chosen().get().id().equals(NONE)
                        ? ""
                        : texts.reason(state.get().reason(), state.get().sentence()),
                state,
                list.chosen());
    }

    private ObjectProperty<Notice.Device> state(DeviceKind kind) {
        ObjectProperty<Notice.Device> state = states.get(kind);
        if (state == null) {
            throw new IllegalStateException("every kind has a state");
        }
        return state;
    }

    private void useCamera(Choice choice) {
        preferences.change(old -> old.withCamera(choice.id(), old.devices().cameraHeight()));
        engine.send(new Command.UseCamera(MediaSource.kept(choice.id())));
    }

    private void useMicrophone(Choice choice) {
        preferences.change(old -> old.withSound(choice.id(), old.devices().speaker()));
        engine.send(new Command.UseMicrophone(MediaSource.kept(choice.id())));
    }

    private void useSpeaker(Choice choice) {
        preferences.change(old -> old.withSound(old.devices().microphone(), choice.id()));
        engine.send(new Command.UseSpeaker(choice.id()));
    }

    private void relist() {
        Notice.Devices found = engine.devices().get();
        Preferences.Devices now = preferences.get().devices();
        List<Choice> cameraChoices = new ArrayList<>();
        cameraChoices.add(new Choice(DEFAULT, texts.get("devices.camera.default")));
        found.cameras().forEach(name -> cameraChoices.add(new Choice(new MediaSource.Device(name).text(), name)));
        cameraChoices.add(new Choice(NONE, texts.get("devices.camera.none")));
        cameras.show(withChosen(cameraChoices, now.camera()), now.camera());
        List<Choice> microphoneChoices = sound(
                "devices.microphone.default",
                found.microphones().stream()
                        .map(device ->
                                new SoundDevice(new MediaSource.Device(device.id()).text(), device.description()))
                        .toList());
        microphoneChoices.add(new Choice(NONE, texts.get("devices.microphone.none")));
        microphones.show(withChosen(microphoneChoices, now.microphone()), now.microphone());
        speakers.show(withChosen(sound("devices.speaker.default", found.speakers()), now.speaker()), now.speaker());
    }

    private List<Choice> sound(String defaultKey, List<SoundDevice> devices) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(DEFAULT, texts.get(defaultKey)));
        devices.forEach(device -> choices.add(new Choice(device.id(), device.description())));
        return choices;
    }

    /** What was chosen stays in the list, though it is not connected now. */
    private List<Choice> withChosen(List<Choice> choices, String id) {
        if (choices.stream().noneMatch(choice -> choice.id().equals(id))) {
            String label = switch (MediaSource.kept(id)) {
                case MediaSource.Test() -> texts.get("devices.test");
                case MediaSource.File(var path) -> String.valueOf(path.getFileName());
                case MediaSource.Device(String name) -> texts.get("devices.gone", name);
                case MediaSource.Default _, MediaSource.None _ -> texts.get("devices.gone", id);
            };
            choices.add(new Choice(id, label));
        }
        return choices;
    }
}
