package dev.parley.client.confinement;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Linux's calls that Java has no method for, made through the C library's {@code syscall}. One signature serves all of them,
 * since each costs the start some milliseconds. Any thread; most of what they change is the calling one.
 */
final class Kernel {
    private static final Logger LOG = LoggerFactory.getLogger(Kernel.class);
    private static final long SET_NO_NEW_PRIVS = 38;
    private static final long SET_MODE_FILTER = 1;
    private static final long CREATE_RULESET_VERSION = 1;
    private static final ValueLayout LONG = ValueLayout.JAVA_LONG;

    private final Machine machine;
    private final MethodHandle systemCall;

    private Kernel(Machine machine, MethodHandle systemCall) {
        this.machine = machine;
        this.systemCall = systemCall;
    }

    /** Empty on systems and processors that are not known here. */
    // The launcher grants this module native access.
    @SuppressWarnings("restricted")
    static Optional<Kernel> find() {
        try {
            return Machine.find(System.getProperty("os.name", ""), System.getProperty("os.arch", ""))
                    .map(machine -> new Kernel(
                            machine,
                            Linker.nativeLinker()
                                    .downcallHandle(
                                            Linker.nativeLinker()
                                                    .defaultLookup()
                                                    .findOrThrow("syscall"),
                                            FunctionDescriptor.of(LONG, LONG, LONG, LONG, LONG, LONG, LONG),
                                            Linker.Option.firstVariadicArg(1))));
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("no system calls by number", e);
            return Optional.empty();
        }
    }

    Machine machine() {
        return machine;
    }

    /** The version of Landlock, or less than 1 where the kernel has none or keeps it off. */
    int landlock() {
        return (int) call(SystemCall.LANDLOCK_CREATE_RULESET, 0, 0, CREATE_RULESET_VERSION);
    }

    /** From now on no program that this thread starts has more rights than it; what follows asks for this. */
    boolean giveUpNewPrivileges() {
        return call(SystemCall.PRCTL, SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
    }

    /** Puts a filter before the system calls of this thread, or with the flag, of all threads. */
    boolean filter(byte[] program, long flags) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment instructions = arena.allocate(program.length, Long.BYTES);
            instructions.copyFrom(MemorySegment.ofArray(program));
            // struct sock_fprog: how many instructions, and where.
            MemorySegment filter = arena.allocate(16, Long.BYTES);
            filter.set(ValueLayout.JAVA_SHORT, 0, (short) (program.length / CallFilter.INSTRUCTION));
            filter.set(ValueLayout.JAVA_LONG, 8, instructions.address());
            return call(SystemCall.SECCOMP, SET_MODE_FILTER, flags, filter.address()) == 0;
        }
    }

    /** What the call returns; -1 if it failed. */
    long call(SystemCall call, long... arguments) {
        try {
            return (long) systemCall.invokeExact(
                    (long) call.number(machine),
                    at(arguments, 0),
                    at(arguments, 1),
                    at(arguments, 2),
                    at(arguments, 3),
                    at(arguments, 4));
        } catch (Throwable e) {
            throw new IllegalStateException("the system call " + call + " could not be made", e);
        }
    }

    private static long at(long[] arguments, int index) {
        return index < arguments.length ? arguments[index] : 0;
    }
}
