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
    WIRE(FileTargets.Wire.class, FileTargets.Wire::fuzzerTestOneInput),
    NAMES(FileTargets.Names.class, FileTargets.Names::fuzzerTestOneInput),
    MANIFESTS(FileTargets.Manifests.class, FileTargets.Manifests::fuzzerTestOneInput),
    JOURNALS(FileTargets.Journals.class, FileTargets.Journals::fuzzerTestOneInput),
    CLIENTS(CallTargets.Clients.class, CallTargets.Clients::fuzzerTestOneInput),
    SERVERS(CallTargets.Servers.class, CallTargets.Servers::fuzzerTestOneInput),
    MEMBERS(CallTargets.Members.class, CallTargets.Members::fuzzerTestOneInput),
    DESCRIPTIONS(CallTargets.Descriptions.class, CallTargets.Descriptions::fuzzerTestOneInput),
    LINKS(CallTargets.Links.class, CallTargets.Links::fuzzerTestOneInput);

    /** Fails on anything but what the bytes say or the expected refusal. */
    private interface Reader {
        void read(byte[] input) throws FileTrouble;
    }

    /** Has a folder for each kind. */
    static final Path EXAMPLES = Path.of(System.getProperty("parley.root"), "client/src/test/resources/fuzz");

    /** The same as the reader, for a fuzzer that looks for it by its name. */
    private final Class<?> target;

    private final Reader reader;

    FuzzKind(Class<?> target, Reader reader) {
        this.target = target;
        this.reader = reader;
    }

    Class<?> target() {
        return target;
    }

    void read(byte[] input) throws FileTrouble {
        reader.read(input);
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
