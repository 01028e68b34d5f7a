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

    /** Nobody knows where this user's files belong; the message is a sentence for people. */
    public static final class NoHome extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoHome() {
            super("This user has no home folder, so there is no place for what Parley keeps: set HOME to a folder of"
                    + " theirs.");
        }
    }

    /** @throws NoHome where neither the system nor the environment names a place */
    public static UserFolders find() {
        return find(System.getProperty("os.name", ""), System.getProperty("user.home", ""), System.getenv());
    }

    /** @throws NoHome where neither {@code home} nor the environment names a place */
    public static UserFolders find(String system, String home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new UserFolders(
                    folder(environment, "APPDATA", home, "AppData", "Roaming").resolve("Parley"),
                    folder(environment, "LOCALAPPDATA", home, "AppData", "Local")
                            .resolve("Parley"));
        }
        if (name.startsWith("mac")) {
            Path support = inHome(home, "Library", "Application Support", "Parley");
            return new UserFolders(support, support);
        }
        return new UserFolders(
                folder(environment, "XDG_CONFIG_HOME", home, ".config").resolve("parley"),
                folder(environment, "XDG_DATA_HOME", home, ".local", "share").resolve("parley"));
    }

    /** The file by which a desktop starts Parley when its person logs in, if they want that (XDG Autostart Specification). */
    public Path autostart() {
        return config.resolveSibling("autostart").resolve("dev.parley.Parley.desktop");
    }

    /** A relative path is to be passed over, says the XDG Base Directory Specification. */
    private static Path folder(Map<String, String> environment, String variable, String home, String... usual) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> inHome(home, usual));
    }

    /** Java calls a home that it does not know {@code ?}; a folder of that name in the current one is not meant. */
    private static Path inHome(String home, String... names) {
        Path folder = Path.of(home, names);
        if (!folder.isAbsolute()) {
            throw new NoHome();
        }
        return folder;
    }
}
