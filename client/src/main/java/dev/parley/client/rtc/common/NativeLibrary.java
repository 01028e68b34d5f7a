package dev.parley.client.rtc.common;

import dev.onvoid.webrtc.media.MediaDevices;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Loads the native library of webrtc-java, or says in a sentence what this machine lacks. */
public final class NativeLibrary {
    /** By which the library's classes ask for it. */
    private static final String NAME = "webrtc-java";

    private static final Pattern MISSING = Pattern.compile("([\\w.+-]+\\.so[.\\d]*): cannot open shared object file");

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
     * Loads the library from the folder that {@code parley.native} names, which the launcher does. Without one, as in tests, the
     * library unpacks itself from its jar into {@code java.io.tmpdir}: a fifth of a second and 23 MB that are written at each start.
     *
     * @throws NativeLibraryMissing if it cannot be loaded
     */
    public static void load() {
        String folder = System.getProperty("parley.native", "");
        try {
            if (!folder.isEmpty()) {
                loadFrom(Path.of(folder));
            }
            // Any class of the library with native methods loads it; this one asks for nothing that can hang.
            Class.forName(MediaDevices.class.getName());
        } catch (IOException | ReflectiveOperationException | LinkageError | RuntimeException e) {
            throw new NativeLibraryMissing(
                    sentence(e, folder.isEmpty() ? System.getProperty("java.io.tmpdir") : folder), e);
        }
    }

    /** Puts the library among what its own loader has loaded, which has no way to be given a file (webrtc-java 0.14, NativeLoader). */
    @SuppressWarnings("restricted")
    private static void loadFrom(Path folder) throws IOException, ReflectiveOperationException {
        Field field = Class.forName("dev.onvoid.webrtc.internal.NativeLoader").getDeclaredField("LOADED_LIB_SET");
        field.setAccessible(true);
        @SuppressWarnings("unchecked")
        Set<String> loaded = (Set<String>) field.get(null);
        if (loaded.contains(NAME)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + NAME + "*")) {
            for (Path file : files) {
                System.load(file.toAbsolutePath().toString());
                loaded.add(NAME);
                return;
            }
        }
        throw new NoSuchFileException(folder.toString(), null, "holds no media library");
    }

    static String sentence(Throwable failure, String folder) {
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
                + folder + " is whole and allows execution.";
    }
}
