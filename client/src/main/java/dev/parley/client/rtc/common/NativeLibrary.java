package dev.parley.client.rtc.common;

import dev.onvoid.webrtc.media.MediaDevices;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the native library of webrtc-java, or says in a sentence what this machine lacks. */
public final class NativeLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);
    private static final Pattern MISSING = Pattern.compile("([\\w.+-]+\\.so[.\\d]*): cannot open shared object file");
    private static final Duration OLD = Duration.ofMinutes(1);

    /** What the library links to (readelf), and the Debian package of each. */
    private static final Map<String, String> PACKAGES = Map.of(
            "libpulse.so.0", "libpulse0",
            "libudev.so.1", "libudev1",
            "libX11.so.6", "libx11-6",
            "libXfixes.so.3", "libxfixes3",
            "libXrandr.so.2", "libxrandr2",
            "libXcomposite.so.1", "libxcomposite1",
            "libdbus-1.so.3", "libdbus-1-3");

    private NativeLibrary() {}

    /**
     * Loads the library; the library copies itself into {@code java.io.tmpdir}, which the JDK reads once at its start, so
     * the launcher passes {@code -Djava.io.tmpdir} with a private folder that allows execution.
     *
     * @throws NativeLibraryMissing if it cannot be loaded
     */
    public static void load() {
        removeOldCopies(Path.of(System.getProperty("java.io.tmpdir")));
        try {
            // Any class of the library with native methods loads it; this one asks for nothing that can hang.
            Class.forName(MediaDevices.class.getName());
        } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
            throw new NativeLibraryMissing(sentence(e), e);
        }
    }

    static String sentence(Throwable failure) {
        String reason = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null) {
                reason = cause.getMessage();
            }
        }
        Matcher missing = MISSING.matcher(reason);
        if (missing.find()) {
            String library = missing.group(1);
            String name = PACKAGES.get(library);
            return "Calls need the system library " + library + ", which is not installed; "
                    + (name == null ? "install the package that has it." : "run: apt-get install " + name);
        }
        return "The media library does not load on this machine ("
                + reason.lines().findFirst().orElse("no reason given") + "); see that "
                + System.getProperty("java.io.tmpdir") + " allows execution and has 25 MB free.";
    }

    /** A start that failed leaves 23 MB behind; a copy this old is nobody's any more. */
    private static void removeOldCopies(Path folder) {
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder, "libwebrtc-java-*")) {
            for (Path copy : copies) {
                if (Files.getLastModifiedTime(copy)
                        .toInstant()
                        .isBefore(Instant.now().minus(OLD))) {
                    Files.deleteIfExists(copy);
                }
            }
        } catch (IOException e) {
            LOG.debug("old copies of the media library stay: {}", e.getMessage());
        }
    }
}
