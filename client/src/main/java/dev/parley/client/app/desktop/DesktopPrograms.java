package dev.parley.client.app.desktop;

import dev.parley.client.app.settings.UserFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The programs of a system that open addresses and show files, as lists of arguments, which no shell reads. Pure, but for
 * {@link #downloads}.
 *
 * @param home the person's folder
 */
record DesktopPrograms(Kind kind, Path home, Map<String, String> environment) {
    enum Kind {
        LINUX,
        WINDOWS,
        MAC
    }

    private static final Pattern WEB = Pattern.compile("https?://[!-~]{1,2048}");
    private static final Pattern DOWNLOADS = Pattern.compile("(?m)^XDG_DOWNLOAD_DIR=\"(\\$HOME)?(/?[^\"]*)\"");

    static DesktopPrograms ofSystem() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Kind kind = name.startsWith("windows") ? Kind.WINDOWS : name.startsWith("mac") ? Kind.MAC : Kind.LINUX;
        Path home = Path.of(System.getProperty("user.home", ""));
        // Who has none has a place for what programs keep.
        return new DesktopPrograms(
                kind, home.isAbsolute() ? home : UserFolders.find().data(), System.getenv());
    }

    /** What opens an address in the browser; empty for one that is none of the web. */
    Optional<List<String>> browse(String address) {
        if (!WEB.matcher(address).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case LINUX -> List.of("xdg-open", address);
                    case WINDOWS -> List.of("rundll32.exe", "url.dll,FileProtocolHandler", address);
                    case MAC -> List.of("open", address);
                });
    }

    /** What shows a file in its folder, one after the other until one works. None of them opens the file. */
    List<List<String>> show(Path file) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(file);
        return switch (kind) {
            case LINUX ->
                List.of(
                        List.of(
                                "gdbus",
                                "call",
                                "--session",
                                "--timeout=5",
                                "--dest=org.freedesktop.FileManager1",
                                "--object-path=/org/freedesktop/FileManager1",
                                "--method=org.freedesktop.FileManager1.ShowItems",
                                // A URI holds neither quotation marks nor backslashes.
                                "[\"" + file.toUri() + "\"]",
                                "\"\""),
                        List.of("xdg-open", folder.toString()));
            case WINDOWS -> List.of(List.of("explorer.exe", "/select," + file));
            case MAC -> List.of(List.of("open", "-R", file.toString()));
        };
    }

    /** Whether the end of such a program says if it worked: the one of Windows always says no. */
    boolean tellsByItsEnd() {
        return kind != Kind.WINDOWS;
    }

    /** The folder for what is downloaded; the person's own where there is none. */
    Path downloads() {
        Path usual = home.resolve("Downloads");
        Path folder = kind == Kind.LINUX ? xdg().orElse(usual) : usual;
        return Files.isDirectory(folder) ? folder : home;
    }

    /** Its name is translated on Linux, and stands in a file. */
    private Optional<Path> xdg() {
        Path config = Path.of(environment.getOrDefault(
                "XDG_CONFIG_HOME", home.resolve(".config").toString()));
        try {
            Matcher line =
                    DOWNLOADS.matcher(Files.readString(config.resolve("user-dirs.dirs"), StandardCharsets.UTF_8));
            return line.find()
                    ? Optional.of(Path.of((line.group(1) == null ? "" : home.toString()) + line.group(2)))
                            .filter(Path::isAbsolute)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
