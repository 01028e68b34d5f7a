package dev.parley.client.endtoend.server;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The certificate that a server of this computer has signed itself, for tests that only need one: each home has its own, and to make it
 * takes a second of a processor. One that does not fit any more is made anew by whoever finds it.
 */
public final class KeptCertificate {
    /** The certificate with its key, and whom it names. */
    private static final List<String> FILES = List.of("self-signed.p12", "self-signed.p12.hosts");

    private KeptCertificate() {}

    /** Where programs that tests start have their homes there is none. */
    private static Optional<Path> place() {
        return Optional.ofNullable(System.getenv("XDG_DATA_HOME"))
                .map(home -> Path.of(home).resolve("kept-certificate"));
    }

    /** Lays it where a program looks for its own. */
    public static synchronized void lay(Path data) throws IOException {
        Optional<Path> place = place().filter(KeptCertificate::isThere);
        if (place.isPresent() && !isThere(data)) {
            copy(place.get(), data);
        }
    }

    /** Keeps what a program has left, if it has made one. */
    public static synchronized void keep(Path data) throws IOException {
        Optional<Path> place = place();
        if (place.isPresent() && isThere(data) && !isSame(place.get(), data)) {
            copy(data, place.get());
        }
    }

    private static boolean isThere(Path folder) {
        return FILES.stream().map(folder::resolve).allMatch(Files::exists);
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return isThere(one) && Files.mismatch(one.resolve(FILES.getFirst()), other.resolve(FILES.getFirst())) < 0;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (String each : FILES) {
            Files.copy(from.resolve(each), to.resolve(each), COPY_ATTRIBUTES, REPLACE_EXISTING);
        }
    }
}
