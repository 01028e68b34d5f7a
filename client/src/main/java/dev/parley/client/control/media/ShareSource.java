package dev.parley.client.control.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.client.control.text.Required;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is shown to the others as one's screen: the {@code S} of {@code --share S}. As text {@code ask}, {@code screen},
 * {@code screen:NAME}, {@code window:TITLE}, {@code region:WxH+X+Y} or {@code file:PATH}.
 */
public sealed interface ShareSource {

    String ASK = "ask";
    String SCREEN = "screen";
    String NAMED_SCREEN = "screen:";
    String WINDOW = "window:";
    String REGION = "region:";
    String FILE = "file:";

    /** What stands on this computer's desktop, and has to be captured. */
    sealed interface OnDesktop extends ShareSource {}

    /** What the desktop's own picker finds when it asks: a screen or a window. */
    record Asked() implements OnDesktop {
        public static final Asked ANYTHING = new Asked();
    }

    /**
     * A whole screen.
     *
     * @param which as the system calls it, or its number from 1; empty for the first
     */
    record Screen(String which) implements OnDesktop {
        public static final Screen FIRST = new Screen("");

        public Screen {
            if (!which.isEmpty()) {
                Required.text("the name of a screen", which, MAX_BYTES);
            }
        }
    }

    /**
     * A window, wherever it is moved.
     *
     * @param which its title, or a part of it that no other window has, or its id as {@code 0x} and hexadecimal digits
     */
    record Window(String which) implements OnDesktop {
        private static final Pattern ID = Pattern.compile("0x([0-9a-fA-F]{1,8})");

        public Window {
            Required.text("the title of a window", which, MAX_BYTES);
        }

        public static Window of(long id) {
            return new Window("0x" + Long.toHexString(id));
        }

        /** Empty if it is named by its title. */
        public OptionalLong id() {
            Matcher id = ID.matcher(which);
            return id.matches() ? OptionalLong.of(Long.parseLong(id.group(1), 16)) : OptionalLong.empty();
        }
    }

    /** A part of the desktop that stays where it is, in the desktop's dots from its top left corner. */
    record Region(int x, int y, int width, int height) implements OnDesktop {
        private static final Pattern TEXT = Pattern.compile("(\\d{1,6})x(\\d{1,6})\\+(\\d{1,6})\\+(\\d{1,6})");
        static final int SMALLEST = 16;
        static final int LARGEST = 16_384;
        private static final int FARTHEST = 65_535;

        public Region {
            Required.range("the width of a region", width, SMALLEST, LARGEST);
            Required.range("the height of a region", height, SMALLEST, LARGEST);
            Required.range("the left edge of a region", x, 0, FARTHEST);
            Required.range("the top edge of a region", y, 0, FARTHEST);
        }
    }

    /** A media file, played in a loop by its own clock. */
    record File(Path path) implements ShareSource {}

    /** Of a name in bytes of UTF-8; titles of windows are long. */
    int MAX_BYTES = 1024;

    /** Reads what people write: also the path of an existing file alone. Asks the disk, which may take its time. */
    static ShareSource parse(String spec) {
        try {
            if (!isNamed(spec) && Files.isRegularFile(Path.of(spec))) {
                return new File(Path.of(spec));
            }
        } catch (InvalidPathException e) {
            // Then it is no file's name.
        }
        return kept(spec);
    }

    /** Reads what {@link #text} has written, without a look at any disk. */
    @JsonCreator
    static ShareSource kept(String text) {
        if (text.equals(ASK)) {
            return Asked.ANYTHING;
        }
        if (text.equals(SCREEN)) {
            return Screen.FIRST;
        }
        if (text.startsWith(NAMED_SCREEN)) {
            return new Screen(rest(text, NAMED_SCREEN, "the name or the number of a screen"));
        }
        if (text.startsWith(WINDOW)) {
            return new Window(rest(text, WINDOW, "the title of a window, or its id"));
        }
        if (text.startsWith(REGION)) {
            return region(text.substring(REGION.length()));
        }
        if (text.startsWith(FILE)) {
            return new File(path(rest(text, FILE, "the path of a file")));
        }
        // It means a file even if it is missing, so that the error can name the file.
        if (text.indexOf('/') >= 0 || text.indexOf('\\') >= 0) {
            return new File(path(text));
        }
        throw new IllegalArgumentException(
                "what can be shared is screen, screen:NAME, window:TITLE, region:WxH+X+Y or a file, or ask for what"
                        + " the desktop asks for, and \"" + text
                        + "\" is none of these");
    }

    /** The text that {@link #kept} reads. */
    @JsonValue
    default String text() {
        return switch (this) {
            case Asked() -> ASK;
            case Screen(String which) -> which.isEmpty() ? SCREEN : NAMED_SCREEN + which;
            case Window(String which) -> WINDOW + which;
            case Region(int x, int y, int width, int height) -> REGION + width + "x" + height + "+" + x + "+" + y;
            case File(Path path) -> FILE + path;
        };
    }

    private static boolean isNamed(String text) {
        return text.equals(ASK)
                || text.equals(SCREEN)
                || text.startsWith(NAMED_SCREEN)
                || text.startsWith(WINDOW)
                || text.startsWith(REGION)
                || text.startsWith(FILE);
    }

    private static String rest(String text, String kind, String what) {
        if (text.length() == kind.length()) {
            throw new IllegalArgumentException("behind " + kind + " belongs " + what);
        }
        return text.substring(kind.length());
    }

    private static Region region(String text) {
        Matcher region = Region.TEXT.matcher(text);
        if (!region.matches()) {
            throw new IllegalArgumentException("a region is written as region:WxH+X+Y in dots, for example"
                    + " region:1280x720+0+0, and not as region:" + text);
        }
        return new Region(
                Integer.parseInt(region.group(3)),
                Integer.parseInt(region.group(4)),
                Integer.parseInt(region.group(1)),
                Integer.parseInt(region.group(2)));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("this is no path of a file: " + e.getInput(), e);
        }
    }
}
