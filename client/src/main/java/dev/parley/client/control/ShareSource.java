package dev.parley.client.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is shared: the {@code S} of {@code --share S}. As text {@code screen} (the first), {@code screen:NAME} (its name, or its number
 * from 1), {@code window:TITLE}, {@code window:0xID}, {@code region:WxH+X+Y} (of the whole desktop), {@code file:PATH}.
 */
public sealed interface ShareSource {
    String SCREEN = "screen:";
    String WINDOW = "window:";
    String REGION = "region:";
    String FILE = "file:";

    /** What can be seen on this computer. */
    sealed interface OnDesktop extends ShareSource {}

    /**
     * A screen.
     *
     * @param which its name or its number from 1; empty for the first
     */
    record Screen(String which) implements OnDesktop {
        public static final Screen FIRST = new Screen("");

        public Screen {
            Required.present("screen", which);
        }
    }

    /**
     * A window.
     *
     * @param which its title or a part of it, or {@code 0x} and its id
     */
    record Window(String which) implements OnDesktop {
        private static final Pattern ID = Pattern.compile("0x[0-9a-fA-F]{1,8}");

        public Window {
            Required.text("window", which, 4096);
        }

        public static Window of(long id) {
            return new Window("0x" + Long.toHexString(id));
        }

        public OptionalLong id() {
            return ID.matcher(which).matches()
                    ? OptionalLong.of(Long.parseLong(which.substring(2), 16))
                    : OptionalLong.empty();
        }
    }

    /** A part of the desktop, which may lie on several screens. */
    record Region(int x, int y, int width, int height) implements OnDesktop {
        /** What X can name. */
        private static final int MAX = 32767;

        private static final Pattern TEXT = Pattern.compile("(\\d{1,5})x(\\d{1,5})\\+(\\d{1,5})\\+(\\d{1,5})");

        public Region {
            Required.range("region's width", width, 1, MAX);
            Required.range("region's height", height, 1, MAX);
            Required.range("region's x", x, 0, MAX);
            Required.range("region's y", y, 0, MAX);
        }

        private static Region parse(String text) {
            Matcher parts = TEXT.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("a region is WIDTHxHEIGHT+X+Y, such as region:1280x720+100+50");
            }
            return new Region(number(parts, 3), number(parts, 4), number(parts, 1), number(parts, 2));
        }

        private static int number(Matcher parts, int group) {
            return Integer.parseInt(parts.group(group));
        }
    }

    /** A media file, played by its own clock. */
    record File(Path path) implements ShareSource {}

    /** Reads what {@link #text} has written, and an existing file's path. Asks the disk, which may take its time. */
    static ShareSource parse(String spec) {
        try {
            return !spec.isEmpty() && Files.isRegularFile(Path.of(spec)) ? new File(Path.of(spec)) : kept(spec);
        } catch (InvalidPathException e) {
            return kept(spec); // as titles of windows may be, with a colon on Windows
        }
    }

    /** Reads what {@link #text} has written, without a look at any disk; a text with a slash is a path. */
    @JsonCreator
    static ShareSource kept(String text) {
        return switch (text) {
            case "screen" -> Screen.FIRST;
            case String named
            when isMore(named, SCREEN) -> new Screen(named.substring(SCREEN.length()));
            case String named
            when isMore(named, WINDOW) -> new Window(named.substring(WINDOW.length()));
            case String named
            when named.startsWith(REGION) -> Region.parse(named.substring(REGION.length()));
            case String named
            when isMore(named, FILE) -> new File(path(named.substring(FILE.length())));
            // It means a file even if it is missing, so that the error can name the file.
            case String named
            when named.indexOf('/') >= 0 || named.indexOf('\\') >= 0 -> new File(path(named));
            default ->
                throw new IllegalArgumentException(
                        "what is shared is screen, screen:NAME, window:TITLE, region:WIDTHxHEIGHT+X+Y or a file");
        };
    }

    /** The text that {@link #kept} reads. */
    @JsonValue
    default String text() {
        return switch (this) {
            case Screen(String which) -> which.isEmpty() ? "screen" : SCREEN + which;
            case Window(String which) -> WINDOW + which;
            case Region(int x, int y, int width, int height) -> REGION + width + 'x' + height + '+' + x + '+' + y;
            case File(Path path) -> FILE + path;
        };
    }

    private static boolean isMore(String text, String prefix) {
        return text.length() > prefix.length() && text.startsWith(prefix);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("this is no path of a file: " + e.getInput(), e);
        }
    }
}
