package dev.parley.client.capture.x11.picture;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Memory that an X server can write into. It is let go by {@link #detach}, or when nobody looks at its bytes any more. Once its
 * name is removed nothing of it outlives both processes, however they end.
 */
final class SharedMemory {
    private static final int PRIVATE = 0;
    private static final int CREATE_FOR_OWNER = 0x200 | 0x180;
    private static final int REMOVE = 0;
    private static final long FAILED = -1;

    private final int id;
    private final ByteBuffer bytes;
    private final Mapping mapping;

    private SharedMemory(int id, ByteBuffer bytes, Mapping mapping) {
        this.id = id;
        this.bytes = bytes;
        this.mapping = mapping;
    }

    /** The C library's functions; they are looked for when the first picture is taken. */
    private static final class Calls {
        private static final MethodHandle GET = handle(
                "shmget",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));
        private static final MethodHandle ATTACH = handle(
                "shmat",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));
        private static final MethodHandle DETACH =
                handle("shmdt", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG));
        private static final MethodHandle CONTROL = handle(
                "shmctl",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG));

        // The launcher grants this module native access.
        @SuppressWarnings("restricted")
        private static MethodHandle handle(String name, FunctionDescriptor signature) {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), signature);
        }
    }

    /** Lets a mapping go once. */
    private record Mapping(long address, AtomicBoolean gone) {
        void detach() {
            if (!gone.getAndSet(true)) {
                try {
                    int ignored = (int) Calls.DETACH.invokeExact(address);
                } catch (Throwable e) {
                    throw new IllegalStateException("shared memory could not be let go", e);
                }
            }
        }
    }

    /** Whether this system's is of the kind that X servers know. */
    static boolean isHere() {
        return System.getProperty("os.name", "").equals("Linux")
                && System.getProperty("sun.arch.data.model", "").equals("64");
    }

    /** Empty where the system gives none. */
    @SuppressWarnings("restricted")
    static Optional<SharedMemory> make(long size) {
        try {
            int id = (int) Calls.GET.invokeExact(PRIVATE, size, CREATE_FOR_OWNER);
            if (id < 0) {
                return Optional.empty();
            }
            long address = (long) Calls.ATTACH.invokeExact(id, 0L, 0);
            if (address == FAILED) {
                remove(id);
                return Optional.empty();
            }
            Mapping mapping = new Mapping(address, new AtomicBoolean());
            ByteBuffer bytes = MemorySegment.ofAddress(address)
                    .reinterpret(size, Arena.ofAuto(), segment -> mapping.detach())
                    .asByteBuffer()
                    .order(ByteOrder.LITTLE_ENDIAN);
            return Optional.of(new SharedMemory(id, bytes, mapping));
        } catch (LinkageError | RuntimeException e) {
            return Optional.empty();
        } catch (Throwable e) {
            throw new IllegalStateException("shared memory could not be made", e);
        }
    }

    int id() {
        return id;
    }

    ByteBuffer bytes() {
        return bytes;
    }

    /** Takes its name away, after the other side has found it by that. */
    void removeName() {
        try {
            remove(id);
        } catch (Throwable e) {
            throw new IllegalStateException("shared memory could not be unnamed", e);
        }
    }

    /** Lets it go at once. Nobody may look at its bytes after that. */
    void detach() {
        mapping.detach();
    }

    private static void remove(int id) throws Throwable {
        int ignored = (int) Calls.CONTROL.invokeExact(id, REMOVE, 0L);
    }
}
