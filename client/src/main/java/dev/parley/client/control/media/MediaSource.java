package dev.parley.client.control.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/** Where a camera's picture or a microphone's sound comes from: the {@code S} of {@code --camera S} and {@code --mic S}. */
public sealed interface MediaSource {

    String DEVICE = "device:";
    String FILE = "file:";

    /** The system's default device. */
    record Default() implements MediaSource {}

    /** Nothing is sent. */
    record None() implements MediaSource {}

    /** The moving test picture, or the test tone. */
    record Test() implements MediaSource {}

    record Device(String name) implements MediaSource {}

    /** A media file, played in a loop by its own clock. */
    record File(Path path) implements MediaSource {}

    /**
     * Reads {@code default}, {@code none}, {@code test}, an existing file's path, or else a device's name; {@code device:} and
     * {@code file:} before it say which, for devices that are called like something else, as one with a slash. Asks the disk, which
     * may take its time.
     */
    static MediaSource parse(String spec) {
        MediaSource source = kept(spec);
        return source instanceof Device(String name) && name.equals(spec) && isFile(name)
                ? new File(path(name))
                : source;
    }

    /** Reads what {@link #text} has written, without a look at any disk: what could be either is a device. */
    @JsonCreator
    static MediaSource kept(String text) {
        return switch (text) {
            case "default" -> new Default();
            case "none" -> new None();
            case "test" -> new Test();
            case "" ->
                throw new IllegalArgumentException(
                        "a camera or microphone needs a name, a file or one of" + " default, none, test");
            case String named
            when named.length() > DEVICE.length() && named.startsWith(DEVICE) ->
                new Device(named.substring(DEVICE.length()));
            case String named
            when named.length() > FILE.length() && named.startsWith(FILE) ->
                new File(path(named.substring(FILE.length())));
            // It means a file even if it is missing, so that the error can name the file.
            default -> hasSeparator(text) ? new File(path(text)) : new Device(text);
        };
    }

    /** The text that {@link #kept} reads. */
    @JsonValue
    default String text() {
        return switch (this) {
            case Default() -> "default";
            case None() -> "none";
            case Test() -> "test";
            case Device(String name) -> isPlain(name) ? name : DEVICE + name;
            case File(Path path) -> isPath(path.toString()) ? path.toString() : FILE + path;
        };
    }

    /** The text that {@link #parse} reads as this, whatever files are there. */
    default String told() {
        return this instanceof Device(String name) ? DEVICE + name : text();
    }

    /** Whether it is read as a path, on every computer. */
    private static boolean isPath(String text) {
        return text.indexOf('/') >= 0 && !text.startsWith(DEVICE) && !text.startsWith(FILE);
    }

    /** Whether it is read as the name of a device, where no disk is asked. */
    private static boolean isPlain(String name) {
        return !Set.of("", "default", "none", "test").contains(name)
                && !name.startsWith(DEVICE)
                && !name.startsWith(FILE)
                && !hasSeparator(name);
    }

    private static boolean hasSeparator(String text) {
        return text.indexOf('/') >= 0 || text.indexOf('\\') >= 0;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("this is no path of a file: " + e.getInput(), e);
        }
    }

    private static boolean isFile(String text) {
        try {
            return Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException e) {
            return false; // as names of devices may be, with a colon on Windows
        }
    }
}
