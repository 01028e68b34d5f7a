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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The programs of a system that open addresses, show files and open them, as lists of arguments, which no shell reads. Pure, but for
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
    private static final Pattern DOWNLOADS =
            Pattern.compile("(?m)^[ \\t]*XDG_DOWNLOAD_DIR=\"(\\$HOME(?=[/\"]))?((?:[^\"\\\\]|\\\\.)*)\"");
    /** As a shell takes them, which reads this file too. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

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

    /** What opens a file with the program that its person has for it. */
    List<String> open(Path file) {
        return switch (kind) {
            case LINUX -> List.of("xdg-open", file.toString());
            case WINDOWS -> List.of("rundll32.exe", "url.dll,FileProtocolHandler", file.toString());
            case MAC -> List.of("open", file.toString());
        };
    }

    /** Whether the end of such a program says if it worked: the one of Windows always says no. */
    boolean tellsByItsEnd() {
        return kind != Kind.WINDOWS;
    }

    /** The folder for what is downloaded: the one that the system names, unless it is on a disk that is not there. */
    Path downloads() {
        Path usual = home.resolve("Downloads");
        return kind == Kind.LINUX ? xdg().filter(DesktopPrograms::isOrCanBeMade).orElse(usual) : usual;
    }

    private static boolean isOrCanBeMade(Path folder) {
        Path parent = folder.getParent();
        return Files.isDirectory(folder) || (parent != null && Files.isDirectory(parent));
    }

    /** Its name is translated on Linux, and stands in a file. */
    private Optional<Path> xdg() {
        Path config = Optional.ofNullable(environment.get("XDG_CONFIG_HOME"))
                .filter(set -> set.startsWith("/"))
                .map(Path::of)
                .orElseGet(() -> home.resolve(".config"));
        try {
            return DOWNLOADS
                    .matcher(Files.readString(config.resolve("user-dirs.dirs"), StandardCharsets.UTF_8))
                    .results()
                    .reduce((_, last) -> last)
                    .map(this::named)
                    .filter(Path::isAbsolute);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path named(MatchResult line) {
        String rest = ESCAPED.matcher(line.group(2)).replaceAll("$1");
        return Path.of((line.group(1) == null ? "" : home.toString()) + rest);
    }
}
