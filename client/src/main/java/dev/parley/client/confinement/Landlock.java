package dev.parley.client.confinement;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A set of Landlock's rules: what is named can be opened, and nothing else. Rights can only be given up, never asked back. */
final class Landlock {
    // linux/landlock.h
    private static final long WRITE_FILE = 1 << 1;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_FOLDER = 1 << 3;
    private static final long REMOVE_FILE = 1 << 5;
    private static final long MAKE_FILE = 1 << 8;
    private static final long ALL_OF_VERSION_1 = (1 << 13) - 1;
    private static final long MOVE = 1 << 13;
    private static final long TRUNCATE = 1 << 14;
    private static final long OF_FILES = WRITE_FILE | READ_FILE | TRUNCATE;

    private static final long READ = READ_FILE | READ_FOLDER;
    private static final long USE = READ | WRITE_FILE | TRUNCATE;
    private static final long OWN = USE | MAKE_FILE | REMOVE_FILE;

    private static final int ABSTRACT_SOCKETS = 1;
    private static final int PATH_BENEATH = 1;
    private static final long HERE = -100;
    private static final long PATH_ONLY_AND_CLOSE_ON_EXEC = 0x280000;

    private final Kernel kernel;
    private final long rules;
    private final long known;

    private Landlock(Kernel kernel, long rules, long known) {
        this.kernel = kernel;
        this.rules = rules;
        this.known = known;
    }

    /** Makes the rules; they bind nobody yet. Empty if the kernel has no Landlock. */
    static Optional<Landlock> of(Kernel kernel, Places places) {
        int version = kernel.landlock();
        if (version < 1) {
            return Optional.empty();
        }
        long known = ALL_OF_VERSION_1 | (version >= 2 ? MOVE : 0) | (version >= 3 ? TRUNCATE : 0);
        try (Arena arena = Arena.ofConfined()) {
            // struct landlock_ruleset_attr: files, network, scopes. An older kernel takes a longer one that ends in
            // zeros.
            MemorySegment attributes = arena.allocate(24, Long.BYTES);
            attributes.set(ValueLayout.JAVA_LONG, 0, known);
            attributes.set(ValueLayout.JAVA_LONG, 16, version >= 6 ? ABSTRACT_SOCKETS : 0);
            long rules =
                    kernel.call(SystemCall.LANDLOCK_CREATE_RULESET, attributes.address(), attributes.byteSize(), 0);
            if (rules < 0) {
                return Optional.empty();
            }
            Landlock landlock = new Landlock(kernel, rules, known);
            landlock.allow(places.read(), READ);
            landlock.allow(places.use(), USE);
            landlock.allow(places.own(), OWN);
            return Optional.of(landlock);
        }
    }

    /** The calling thread keeps these rights only, and each that it starts. */
    boolean bind() {
        boolean bound = kernel.call(SystemCall.LANDLOCK_RESTRICT_SELF, rules, 0) == 0;
        kernel.call(SystemCall.CLOSE, rules);
        return bound;
    }

    /** What is not there, or cannot be reached anyway, gets no rule. */
    private void allow(List<Path> paths, long rights) {
        paths.forEach(path -> allow(path, known & (Files.isDirectory(path) ? rights : rights & OF_FILES)));
    }

    private void allow(Path path, long rights) {
        try (Arena arena = Arena.ofConfined()) {
            long place = kernel.call(
                    SystemCall.OPENAT,
                    HERE,
                    arena.allocateFrom(path.toString()).address(),
                    PATH_ONLY_AND_CLOSE_ON_EXEC);
            if (place < 0) {
                return;
            }
            // struct landlock_path_beneath_attr, which is packed.
            MemorySegment rule = arena.allocate(12, Long.BYTES);
            rule.set(ValueLayout.JAVA_LONG, 0, rights);
            rule.set(ValueLayout.JAVA_INT, 8, (int) place);
            kernel.call(SystemCall.LANDLOCK_ADD_RULE, rules, PATH_BENEATH, rule.address(), 0);
            kernel.call(SystemCall.CLOSE, place);
        }
    }
}
