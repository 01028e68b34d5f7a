package dev.parley.signaling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file of the browser page that the desktop program reads too, so that both show the same. */
public final class PageFile {
    private PageFile() {}

    /** @param name with its folder before it, as {@code panel/emojilist.js} */
    public static String read(String name) {
        try (InputStream in = PageFile.class.getResourceAsStream("/web/" + name)) {
            if (in == null) {
                throw new IllegalStateException("web/" + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
