package dev.parley.client.fuzz;

import dev.parley.client.transfer.storage.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A kind of bytes that others write: what reads them, and the examples of them that are kept. */
enum FuzzKind {
    WIRE(FileTargets.Wire.class),
    NAMES(FileTargets.Names.class),
    MANIFESTS(FileTargets.Manifests.class),
    JOURNALS(FileTargets.Journals.class),
    CLIENTS(CallTargets.Clients.class),
    SERVERS(CallTargets.Servers.class),
    MEMBERS(CallTargets.Members.class),
    DESCRIPTIONS(CallTargets.Descriptions.class),
    LINKS(CallTargets.Links.class);

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
            case WIRE -> FileTargets.Wire.fuzzerTestOneInput(input);
            case NAMES -> FileTargets.Names.fuzzerTestOneInput(input);
            case MANIFESTS -> FileTargets.Manifests.fuzzerTestOneInput(input);
            case JOURNALS -> FileTargets.Journals.fuzzerTestOneInput(input);
            case CLIENTS -> CallTargets.Clients.fuzzerTestOneInput(input);
            case SERVERS -> CallTargets.Servers.fuzzerTestOneInput(input);
            case MEMBERS -> CallTargets.Members.fuzzerTestOneInput(input);
            case DESCRIPTIONS -> CallTargets.Descriptions.fuzzerTestOneInput(input);
            case LINKS -> CallTargets.Links.fuzzerTestOneInput(input);
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
