package dev.parley.client.app.command.output;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How wide the terminal is, which its person may change at any time: asked anew by ioctl(2), wherever there is one. */
public final class TerminalWidth {
    private static final Logger LOG = LoggerFactory.getLogger(TerminalWidth.class);
    private static final int STANDARD_OUTPUT = 1;
    private static final int USUAL = 80;

    /** A {@code winsize}: rows, columns and two more numbers of 16 bits. */
    private static final int SIZE_BYTES = 8;

    private static final int COLUMNS_AT = 2;

    private TerminalWidth() {}

    public static int columns() {
        String system = System.getProperty("os.name", "");
        if (system.startsWith("Windows")) {
            return USUAL;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocate(SIZE_BYTES);
            int result = (int) Call.IOCTL.invokeExact(STANDARD_OUTPUT, request(system), size);
            int columns = Short.toUnsignedInt(size.get(ValueLayout.JAVA_SHORT, COLUMNS_AT));
            return result == 0 && columns > 0 ? columns : USUAL;
        } catch (Throwable e) {
            LOG.debug("the terminal does not say how wide it is", e);
            return USUAL;
        }
    }

    /** TIOCGWINSZ. */
    private static long request(String system) {
        return system.startsWith("Linux") ? 0x5413L : 0x40087468L;
    }

    /** Made when it is first needed. */
    private static final class Call {
        private static final MethodHandle IOCTL = make();

        // The launcher grants this module native access.
        @SuppressWarnings("restricted")
        private static MethodHandle make() {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("ioctl"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS),
                    Linker.Option.firstVariadicArg(2));
        }
    }
}
