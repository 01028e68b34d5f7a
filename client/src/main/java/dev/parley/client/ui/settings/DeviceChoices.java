package dev.parley.client.ui.settings;

import dev.parley.client.control.Notice;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.control.media.SoundDevice;
import dev.parley.client.ui.common.Texts;
import java.util.ArrayList;
import java.util.List;

/** What the lists of cameras, microphones and loudspeakers offer. FX thread. */
final class DeviceChoices {
    static final String DEFAULT = "default";
    static final String NONE = "none";

    /** Stands for no device: lets a person choose a file. It reads like no source that is kept. */
    static final String FILE = "\n";

    private static final String TEST = new MediaSource.Test().text();

    private final Texts texts;

    DeviceChoices(Texts texts) {
        this.texts = texts;
    }

    /** With the test picture where there is no camera. */
    List<Choice> cameras(Notice.Devices found, String chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(DEFAULT, texts.get("devices.camera.default")));
        found.cameras().forEach(name -> choices.add(new Choice(new MediaSource.Device(name).text(), name)));
        if (found.cameras().isEmpty() || chosen.equals(TEST)) {
            choices.add(new Choice(TEST, texts.get("devices.camera.test")));
        }
        choices.add(new Choice(NONE, texts.get("devices.camera.none")));
        return withFile(withChosen(choices, chosen));
    }

    /** With the test tone where nothing else is. */
    List<Choice> microphones(Notice.Devices found, String chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(DEFAULT, texts.get("devices.microphone.default")));
        found.microphones()
                .forEach(device ->
                        choices.add(new Choice(new MediaSource.Device(device.id()).text(), device.description())));
        if (found.microphones().isEmpty() || chosen.equals(TEST)) {
            choices.add(new Choice(TEST, texts.get("devices.microphone.test")));
        }
        choices.add(new Choice(NONE, texts.get("devices.microphone.none")));
        return withFile(withChosen(choices, chosen));
    }

    List<Choice> speakers(Notice.Devices found, String chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(DEFAULT, texts.get("devices.speaker.default")));
        for (SoundDevice device : found.speakers()) {
            choices.add(new Choice(device.id(), device.description()));
        }
        return withChosen(choices, chosen);
    }

    private List<Choice> withFile(List<Choice> choices) {
        choices.add(new Choice(FILE, texts.get("devices.file")));
        return choices;
    }

    /** What was chosen stays in the list, though it is not connected now. */
    private List<Choice> withChosen(List<Choice> choices, String id) {
        if (choices.stream().noneMatch(choice -> choice.id().equals(id))) {
            String label = switch (MediaSource.kept(id)) {
                case MediaSource.File(var path) -> String.valueOf(path.getFileName());
                case MediaSource.Device(String name) -> texts.get("devices.gone", name);
                case MediaSource.Default _, MediaSource.None _, MediaSource.Test _ -> texts.get("devices.gone", id);
            };
            choices.add(new Choice(id, label));
        }
        return choices;
    }
}
