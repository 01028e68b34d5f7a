package dev.parley.client.app.settings;

import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.settings.Preferences.Devices;
import dev.parley.client.ui.settings.PreferencesPort;
import java.util.Optional;
import java.util.function.Function;

/** Preferences of which some were given on the command line: these hold for this start, and are not kept. */
public final class GivenPreferences implements PreferencesPort {
    private static final int MAX_NAME = 64;

    private final PreferencesPort kept;
    private final Given given;
    private volatile Preferences before;

    /** What was given; empty for what was not. */
    public record Given(Optional<String> name, Optional<String> camera, Optional<String> microphone) {
        public static final Given NOTHING = new Given(Optional.empty(), Optional.empty(), Optional.empty());

        public Given {
            name = name.map(text -> text.length() > MAX_NAME ? text.substring(0, MAX_NAME) : text);
        }
    }

    public GivenPreferences(PreferencesPort kept, Given given) {
        this.kept = kept;
        this.given = given;
        this.before = kept.load();
    }

    @Override
    public Preferences load() {
        Devices devices = before.devices();
        return before.withName(given.name().orElse(before.name()))
                .withCamera(given.camera().orElse(devices.camera()), devices.cameraHeight())
                .withSound(given.microphone().orElse(devices.microphone()), devices.speaker());
    }

    /** Keeps what was changed; what still is as it was given stays as it was kept before. */
    @Override
    public void save(Preferences next) {
        Devices devices = next.devices();
        before = next.withName(own(given.name(), next, before, Preferences::name))
                .withCamera(own(given.camera(), devices, before.devices(), Devices::camera), devices.cameraHeight())
                .withSound(own(given.microphone(), devices, before.devices(), Devices::microphone), devices.speaker());
        kept.save(before);
    }

    /** What is kept was changed by somebody else. */
    public void readAgain() {
        before = kept.load();
    }

    private static <T> String own(Optional<String> given, T next, T before, Function<T, String> field) {
        return given.equals(Optional.of(field.apply(next))) ? field.apply(before) : field.apply(next);
    }
}
