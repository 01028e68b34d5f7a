package dev.parley.client.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person has set once for all calls, read from {@code settings.json} in the usual place of the system.
 *
 * @param server the signaling server that new links are made for
 * @param name how others see this person
 */
record Settings(Optional<String> server, Optional<String> name) {
    private static final int MAX_BYTES = 64 * 1024;

    /** @throws CommandFailure when the file is there and cannot be read */
    static Settings load() throws CommandFailure {
        return load(file());
    }

    static Settings load(Path file) throws CommandFailure {
        if (!Files.exists(file)) {
            return new Settings(Optional.empty(), Optional.empty());
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new CommandFailure(ExitCode.FAILED, "The settings in " + file + " are too large to be settings.");
            }
            JsonNode settings = new JsonMapper().readTree(Files.readString(file));
            return new Settings(text(settings, "server"), text(settings, "name"));
        } catch (IOException | JacksonException e) {
            throw new CommandFailure(
                    ExitCode.FAILED, "The settings in " + file + " cannot be read. Mend or remove the file.");
        }
    }

    private static Optional<String> text(JsonNode settings, String field) {
        JsonNode value = settings.path(field);
        return value.isString() && !value.stringValue().isBlank() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    /** {@code $XDG_CONFIG_HOME/parley/settings.json}, and its likes on Windows and macOS. */
    static Path file() {
        String home = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path folder;
        if (system.contains("win")) {
            folder = Path.of(environment("APPDATA").orElse(home + "/AppData/Roaming"), "Parley");
        } else if (system.contains("mac")) {
            folder = Path.of(home, "Library", "Application Support", "Parley");
        } else {
            folder = Path.of(environment("XDG_CONFIG_HOME").orElse(home + "/.config"), "parley");
        }
        return folder.resolve("settings.json");
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
