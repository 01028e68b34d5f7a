package dev.parley.client.app.command.exit;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the program's standard output before the JVM ends: the destructors of webrtc-java print "VM attach current thread
 * failed" to it at every exit, which is nothing that a person or a script should read.
 */
public final class QuietExit {
    private static final Logger LOG = LoggerFactory.getLogger(QuietExit.class);
    private static final int WRITE_ONLY = 1;
    private static final int STANDARD_OUTPUT = 1;

    private QuietExit() {}

    public static void exit(int code) {
        silence();
        System.exit(code);
    }

    /** Sends what is still printed nowhere, by the POSIX calls open and dup2; does nothing on Windows. */
    public static void silence() {
        System.out.flush();
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom("/dev/null");
            int nowhere = (int) function("open", ValueLayout.ADDRESS).invokeExact(path, WRITE_ONLY);
            if (nowhere >= 0) {
                int _ = (int) function("dup2", ValueLayout.JAVA_INT).invokeExact(nowhere, STANDARD_OUTPUT);
            }
        } catch (Throwable e) {
            // The noise is only ugly.
            LOG.debug("standard output stays open", e);
        }
    }

    // The launcher grants this module native access.
    @SuppressWarnings("restricted")
    private static MethodHandle function(String name, ValueLayout first) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, first, ValueLayout.JAVA_INT));
    }
}
