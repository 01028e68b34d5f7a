package dev.parley.client.transfer;

import dev.parley.client.transfer.storage.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A kind of bytes that others write: what reads them, and the examples of them that are kept. */
enum FuzzKind {
    WIRE(FuzzTargets.Wire.class),
    NAMES(FuzzTargets.Names.class),
    MANIFESTS(FuzzTargets.Manifests.class),
    JOURNALS(FuzzTargets.Journals.class);

    /** Has a folder for each kind. */
    static final Path EXAMPLES = Path.of(System.getProperty("parley.root"), "client/src/test/resources/fuzz");

    private final Class<?> target;

    FuzzKind(Class<?> target) {
        this.target = target;
    }

    Class<?> target() {
        return target;
    }

    /** Fails on anything but what the bytes say or the expected refusal. */
    void read(byte[] input) throws FileTrouble {
        switch (this) {
            case WIRE -> FuzzTargets.Wire.fuzzerTestOneInput(input);
            case NAMES -> FuzzTargets.Names.fuzzerTestOneInput(input);
            case MANIFESTS -> FuzzTargets.Manifests.fuzzerTestOneInput(input);
            case JOURNALS -> FuzzTargets.Journals.fuzzerTestOneInput(input);
        }
    }

    Path folder() {
        return EXAMPLES.resolve(name().toLowerCase(Locale.ROOT));
    }

    List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().toList();
        }
    }
}
