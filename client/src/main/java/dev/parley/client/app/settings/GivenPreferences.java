package dev.parley.client.app.settings;

import dev.parley.client.ui.settings.Preferences;
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
        return before.withName(given.name().orElse(before.name()))
                .withCamera(given.camera().orElse(before.camera()), before.cameraHeight())
                .withSound(given.microphone().orElse(before.microphone()), before.speaker());
    }

    /** Keeps what was changed; what still is as it was given stays as it was kept before. */
    @Override
    public void save(Preferences next) {
        before = next.withName(own(given.name(), next, before, Preferences::name))
                .withCamera(own(given.camera(), next, before, Preferences::camera), next.cameraHeight())
                .withSound(own(given.microphone(), next, before, Preferences::microphone), next.speaker());
        kept.save(before);
    }

    private static String own(
            Optional<String> given, Preferences next, Preferences before, Function<Preferences, String> field) {
        return given.equals(Optional.of(field.apply(next))) ? field.apply(before) : field.apply(next);
    }
}
