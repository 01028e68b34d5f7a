package dev.parley.client.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where this system keeps what a program remembers for its user.
 *
 * @param config for what the person has set: {@code $XDG_CONFIG_HOME/parley} and its likes
 * @param data for what the program keeps by itself: {@code $XDG_DATA_HOME/parley} and its likes
 */
public record UserFolders(Path config, Path data) {

    public static UserFolders find() {
        return find(System.getProperty("os.name", ""), System.getProperty("user.home", "."), System.getenv());
    }

    public static UserFolders find(String system, String home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new UserFolders(
                    folder(environment, "APPDATA", Path.of(home, "AppData", "Roaming"))
                            .resolve("Parley"),
                    folder(environment, "LOCALAPPDATA", Path.of(home, "AppData", "Local"))
                            .resolve("Parley"));
        }
        if (name.startsWith("mac")) {
            Path support = Path.of(home, "Library", "Application Support", "Parley");
            return new UserFolders(support, support);
        }
        return new UserFolders(
                folder(environment, "XDG_CONFIG_HOME", Path.of(home, ".config")).resolve("parley"),
                folder(environment, "XDG_DATA_HOME", Path.of(home, ".local", "share"))
                        .resolve("parley"));
    }

    /** A relative path is to be passed over, says the XDG Base Directory Specification. */
    private static Path folder(Map<String, String> environment, String variable, Path usual) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(usual);
    }
}
