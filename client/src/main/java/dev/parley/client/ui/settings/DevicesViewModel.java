package dev.parley.client.ui.settings;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.DeviceKind;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.control.media.TileId;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.engine.EngineState;
import dev.parley.client.ui.system.ChooserPort;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

/** Camera, microphone and loudspeaker: what there is, what is chosen, what is missing, how loud it is. FX thread. */
public final class DevicesViewModel {
    /** What is otherwise where there is no call to leave: there the next engine begins at once. */
    private static final Map<String, String> OUTSIDE_OF_A_CALL = Map.of(
            "sound.noServer", "devices.noServer",
            "sound.noSpeaker", "devices.noSpeaker",
            "sound.lost", "devices.soundAnew",
            "microphone.noDevices", "devices.soundAnew",
            "microphone.devicesInUse", "devices.soundAnew");

    private static final Duration LATER = Duration.ofSeconds(2);

    private final EngineModel engine;
    private final PreferencesModel preferences;
    private final Texts texts;
    private final ChooserPort chooser;
    private final Executor fx;
    private final DeviceChoices choices;
    private final ChoiceList cameras;
    private final ChoiceList microphones;
    private final ChoiceList speakers;
    private final Map<DeviceKind, ObjectProperty<Notice.Device>> states = new EnumMap<>(DeviceKind.class);
    private final ObjectProperty<Notice.Device> own = new SimpleObjectProperty<>(works(DeviceKind.MICROPHONE));
    private final ReadOnlyDoubleWrapper level = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper silent = new ReadOnlyBooleanWrapper();

    /** @param fx runs something later on the JavaFX thread */
    public DevicesViewModel(
            EngineModel engine, PreferencesModel preferences, Texts texts, ChooserPort chooser, Executor fx) {
        this.engine = engine;
        this.preferences = preferences;
        this.texts = texts;
        this.chooser = chooser;
        this.fx = fx;
        for (DeviceKind kind : DeviceKind.values()) {
            states.put(kind, new SimpleObjectProperty<>(works(kind)));
        }
        choices = new DeviceChoices(texts);
        cameras = new ChoiceList(choice -> chosen(choice, "devices.camera.file", this::useCamera));
        microphones = new ChoiceList(choice -> chosen(choice, "devices.microphone.file", this::useMicrophone));
        speakers = new ChoiceList(this::useSpeaker);
        engine.listen(this::on);
        engine.devices().subscribe(_ -> relist());
        engine.levels().subscribe(next -> {
            level.set(Math.max(next.microphone(), next.muted()));
            silent.set(next.silent());
        });
        texts.locale().subscribe(_ -> relist());
        preferences.current().subscribe(_ -> relist());
    }

    private static Notice.Device works(DeviceKind kind) {
        return new Notice.Device(kind, true, "", Reason.NONE);
    }

    private void on(Notice notice) {
        if (notice instanceof Notice.Device device) {
            state(device.device()).set(device);
            // Without sound there is no microphone either, until it is said to work.
            if (device.device() == DeviceKind.MICROPHONE
                    || (device.device() == DeviceKind.SOUND && !device.working())) {
                own.set(device);
            }
        } else if (notice instanceof Notice.PictureFailed(var tile, String sentence, var reason)
                && tile.equals(TileId.SELF)) {
            // In front of the own picture it is the camera that shows none.
            state(DeviceKind.CAMERA).set(new Notice.Device(DeviceKind.CAMERA, false, sentence, reason));
        } else if (notice instanceof Notice.PictureShared(var tile, var _)
                && tile.equals(TileId.SELF)
                && onlyUnseen(state(DeviceKind.CAMERA).get())) {
            state(DeviceKind.CAMERA).set(works(DeviceKind.CAMERA));
        }
    }

    /** The camera runs, and only its own person does not see it. */
    private static boolean onlyUnseen(Notice.Device camera) {
        return camera.reason().code().startsWith("picture.");
    }

    /** Asks what devices there are; the lists follow. */
    public void refresh() {
        if (engine.state().get() == EngineState.RUNNING) {
            engine.send(new Command.ListDevices());
        }
    }

    /** Asks in a moment: the answer takes other programs of the system, and a call that begins needs the processor for its first pictures. */
    public void refreshLater() {
        CompletableFuture.delayedExecutor(LATER.toMillis(), TimeUnit.MILLISECONDS, fx)
                .execute(this::refresh);
    }

    /** Begins or ends to measure the microphone for {@link #level}. */
    public void meter(boolean on) {
        engine.send(new Command.Meter(on));
    }

    /** Lets the engine try again what is chosen. */
    void retryCamera() {
        engine.send(new Command.UseCamera(
                MediaSource.kept(preferences.get().devices().camera())));
    }

    void retryMicrophone() {
        engine.send(new Command.UseMicrophone(
                MediaSource.kept(preferences.get().devices().microphone())));
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

    /** Whether the microphone gives nothing, not even noise. */
    public ReadOnlyBooleanProperty silent() {
        return silent.getReadOnlyProperty();
    }

    /** What is wrong with the camera, in words; empty if nothing is. */
    public StringBinding cameraProblem() {
        return problem(DeviceKind.CAMERA, cameras);
    }

    public StringBinding microphoneProblem() {
        StringBinding problem = problem(DeviceKind.MICROPHONE, microphones);
        StringBinding silence = silence();
        return texts.bind(
                () -> problem.get().isEmpty() && silent.get() ? silence.get() : problem.get(),
                problem,
                silent,
                silence);
    }

    /** What is wrong with what is heard. */
    public StringBinding soundProblem() {
        return problem(DeviceKind.SOUND, speakers);
    }

    /** What a tone or a file as the microphone costs, which is nothing wrong; empty where that is not so, or something is wrong. */
    public StringBinding soundNote() {
        StringBinding problem = soundProblem();
        return texts.bind(
                () -> problem.get().isEmpty() && plays() ? texts.get("devices.deaf") : "",
                problem,
                preferences.current());
    }

    private boolean plays() {
        return switch (MediaSource.kept(preferences.get().devices().microphone())) {
            case MediaSource.Test _, MediaSource.File _ -> true;
            case MediaSource.Default _, MediaSource.None _, MediaSource.Device _ -> false;
        };
    }

    /** Why no picture is sent although the camera is on; empty if one is. */
    StringBinding cameraTrouble() {
        return trouble(state(DeviceKind.CAMERA), cameras, "devices.camera.noneChosen");
    }

    /** Why no sound is sent although the microphone is on; empty if some is. */
    StringBinding microphoneTrouble() {
        return trouble(own, microphones, "devices.microphone.noneChosen");
    }

    /** That the microphone gives nothing, and what to do. */
    public StringBinding silence() {
        return texts.bind(() -> texts.get("devices.silent", microphone().get().label()), microphone());
    }

    private StringBinding problem(DeviceKind kind, ChoiceList list) {
        ObjectProperty<Notice.Device> state = state(kind);
        return texts.bind(
                () -> state.get().working() || isNone(list) ? "" : words(state.get()),
                state,
                list.chosen(),
                engine.call());
    }

    private StringBinding trouble(ObjectProperty<Notice.Device> state, ChoiceList list, String noneChosen) {
        return texts.bind(
                () -> {
                    if (isNone(list)) {
                        return texts.get(noneChosen);
                    }
                    return state.get().working() || onlyUnseen(state.get()) ? "" : words(state.get());
                },
                state,
                list.chosen(),
                engine.call());
    }

    private static boolean isNone(ChoiceList list) {
        return list.chosen().get().id().equals(DeviceChoices.NONE);
    }

    private String words(Notice.Device state) {
        CallPhase phase = engine.call().get().phase();
        String outside = OUTSIDE_OF_A_CALL.get(state.reason().code());
        boolean inCall = phase != CallPhase.IDLE && phase != CallPhase.ENDED;
        return inCall || outside == null ? texts.reason(state.reason(), state.sentence()) : texts.get(outside);
    }

    private ObjectProperty<Notice.Device> state(DeviceKind kind) {
        ObjectProperty<Notice.Device> state = states.get(kind);
        if (state == null) {
            throw new IllegalStateException("every kind has a state");
        }
        return state;
    }

    /** A file is chosen in a window of the system's, in front of a list that shows what was chosen before. */
    private void chosen(Choice choice, String title, Consumer<String> use) {
        if (choice.id().equals(DeviceChoices.FILE)) {
            fx.execute(() -> {
                relist();
                chooser.file(texts.get(title))
                        .map(path -> new MediaSource.File(path.toAbsolutePath()).text())
                        .ifPresent(use);
            });
        } else {
            use.accept(choice.id());
        }
    }

    private void useCamera(String source) {
        preferences.change(old -> old.withCamera(source, old.devices().cameraHeight()));
        engine.send(new Command.UseCamera(MediaSource.kept(source)));
    }

    private void useMicrophone(String source) {
        preferences.change(old -> old.withSound(source, old.devices().speaker()));
        engine.send(new Command.UseMicrophone(MediaSource.kept(source)));
    }

    private void useSpeaker(Choice choice) {
        preferences.change(old -> old.withSound(old.devices().microphone(), choice.id()));
        engine.send(new Command.UseSpeaker(choice.id()));
    }

    private void relist() {
        Notice.Devices found = engine.devices().get();
        Preferences.Devices now = preferences.get().devices();
        cameras.show(choices.cameras(found, now.camera()), now.camera());
        microphones.show(choices.microphones(found, now.microphone()), now.microphone());
        speakers.show(choices.speakers(found, now.speaker()), now.speaker());
    }
}
