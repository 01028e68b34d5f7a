package dev.parley.client.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a camera's picture or a microphone's sound comes from: the {@code S} of {@code --camera S} and {@code --mic S}. */
public sealed interface MediaSource {

    /** The system's default device. */
    record Default() implements MediaSource {}

    /** Nothing is sent. */
    record None() implements MediaSource {}

    /** The moving test picture, or the test tone. */
    record Test() implements MediaSource {}

    record Device(String name) implements MediaSource {}

    /** A media file, played in a loop by its own clock. */
    record File(Path path) implements MediaSource {}

    /** Reads {@code default}, {@code none}, {@code test}, an existing file's path, or else a device's name. */
    @JsonCreator
    static MediaSource parse(String spec) {
        return switch (spec) {
            case "default" -> new Default();
            case "none" -> new None();
            case "test" -> new Test();
            case "" ->
                throw new IllegalArgumentException(
                        "a camera or microphone needs a name, a file or one of" + " default, none, test");
            default -> isFile(spec) ? new File(Path.of(spec)) : new Device(spec);
        };
    }

    /** The text that {@link #parse} reads. */
    @JsonValue
    default String text() {
        return switch (this) {
            case Default() -> "default";
            case None() -> "none";
            case Test() -> "test";
            case Device(String name) -> name;
            case File(Path path) -> path.toString();
        };
    }

    /** A text with a separator means a file even if it is missing, so that the error can name the file. */
    private static boolean isFile(String text) {
        return text.indexOf('/') >= 0 || text.indexOf('\\') >= 0 || Files.isRegularFile(Path.of(text));
    }
}
