package dev.parley.client.ui.point;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.LoggerFactory;

/**
 * Gives windows of this program a shape on X11, by Xlib and XFixes: of all else nothing is seen, and clicks go through what is
 * seen. A connection of its own, beside that of JavaFX. FX thread.
 */
@SuppressWarnings("restricted")
final class X11Shape {
    private static final int BOUNDING = 0;
    private static final int INPUT = 2;
    private static final int RECTANGLE_BYTES = 8;
    private static final int REPLACE = 0;

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
    private final SymbolLookup fixes = SymbolLookup.libraryLookup("libXfixes.so.3", Arena.global());
    private final MethodHandle queryTree =
            handle(x11, "XQueryTree", JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    private final MethodHandle getGeometry = handle(
            x11,
            "XGetGeometry",
            JAVA_INT,
            ADDRESS,
            JAVA_LONG,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS);
    private final MethodHandle internAtom = handle(x11, "XInternAtom", JAVA_LONG, ADDRESS, ADDRESS, JAVA_INT);
    private final MethodHandle changeProperty = handle(
            x11,
            "XChangeProperty",
            JAVA_INT,
            ADDRESS,
            JAVA_LONG,
            JAVA_LONG,
            JAVA_LONG,
            JAVA_INT,
            JAVA_INT,
            ADDRESS,
            JAVA_INT);
    private final MethodHandle free = handle(x11, "XFree", JAVA_INT, ADDRESS);
    private final MethodHandle sync = handle(x11, "XSync", JAVA_INT, ADDRESS, JAVA_INT);
    private final MethodHandle createRegion =
            handle(fixes, "XFixesCreateRegion", JAVA_LONG, ADDRESS, ADDRESS, JAVA_INT);
    private final MethodHandle destroyRegion = nothing(fixes, "XFixesDestroyRegion", ADDRESS, JAVA_LONG);
    private final MethodHandle setShape =
            nothing(fixes, "XFixesSetWindowShapeRegion", ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG);
    private final MemorySegment display;
    private final long root;

    private X11Shape() throws Throwable {
        display = (MemorySegment) handle(x11, "XOpenDisplay", ADDRESS, ADDRESS).invoke(MemorySegment.NULL);
        if (display.equals(MemorySegment.NULL)) {
            throw new IllegalStateException("there is no X server");
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment numbers = arena.allocate(JAVA_INT, 2);
            int there = (int) handle(fixes, "XFixesQueryExtension", JAVA_INT, ADDRESS, ADDRESS, ADDRESS)
                    .invoke(display, numbers, numbers.asSlice(JAVA_INT.byteSize()));
            numbers.setAtIndex(JAVA_INT, 0, 2);
            numbers.setAtIndex(JAVA_INT, 1, 0);
            // The server lets nobody use what was not asked for.
            int known = (int) handle(fixes, "XFixesQueryVersion", JAVA_INT, ADDRESS, ADDRESS, ADDRESS)
                    .invoke(display, numbers, numbers.asSlice(JAVA_INT.byteSize()));
            if (there == 0 || known == 0) {
                throw new IllegalStateException("the X server has no XFixes");
            }
        }
        root = (long) handle(x11, "XDefaultRootWindow", JAVA_LONG, ADDRESS).invoke(display);
    }

    /** Empty where windows can have no shape: no X server, or not these libraries. */
    static Optional<X11Shape> open() {
        if (!System.getProperty("os.name", "").equals("Linux") || System.getenv("DISPLAY") == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new X11Shape());
        } catch (Throwable e) {
            LoggerFactory.getLogger(X11Shape.class).info("nobody can draw on this screen: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** The window right on the desktop that lies here, in pixels; the uppermost. */
    OptionalLong find(int x, int y, int width, int height) {
        try (Arena arena = Arena.ofConfined()) {
            long[] all = children(root, arena);
            for (int i = all.length - 1; i >= 0; i--) {
                if (isAt(all[i], arena, x, y, width, height)) {
                    return OptionalLong.of(all[i]);
                }
            }
            return OptionalLong.empty();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isAt(long window, Arena arena, int x, int y, int width, int height) throws Throwable {
        MemorySegment parent = arena.allocate(JAVA_LONG);
        MemorySegment numbers = arena.allocate(JAVA_INT, 6);
        MemorySegment[] each = new MemorySegment[6];
        for (int i = 0; i < each.length; i++) {
            each[i] = numbers.asSlice(i * JAVA_INT.byteSize());
        }
        int there =
                (int) getGeometry.invoke(display, window, parent, each[0], each[1], each[2], each[3], each[4], each[5]);
        return there != 0
                && each[0].get(JAVA_INT, 0) == x
                && each[1].get(JAVA_INT, 0) == y
                && each[2].get(JAVA_INT, 0) == width
                && each[3].get(JAVA_INT, 0) == height;
    }

    /** Says of it what window managers say of those that they know: whose it is, and that it is above all others. */
    void tell(long window) {
        try {
            put(window, "_NET_WM_PID", "CARDINAL", ProcessHandle.current().pid());
            put(window, "_NET_WM_STATE", "ATOM", atom("_NET_WM_STATE_ABOVE"));
            int _ = (int) sync.invoke(display, 0);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void put(long window, String property, String type, long value) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            // Numbers of 32 bits are given as longs.
            MemorySegment one = arena.allocateFrom(JAVA_LONG, value);
            int _ = (int) changeProperty.invoke(display, window, atom(property), atom(type), 32, REPLACE, one, 1);
        }
    }

    private long atom(String name) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            return (long) internAtom.invoke(display, arena.allocateFrom(name), 0);
        }
    }

    /** Leaves of the window nothing but these boxes, and lets all clicks through them. */
    void shape(long window, List<Spans.Box> boxes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment all = arena.allocate((long) RECTANGLE_BYTES * Math.max(1, boxes.size()), 2);
            for (int i = 0; i < boxes.size(); i++) {
                Spans.Box box = boxes.get(i);
                int[] numbers = {box.x(), box.y(), box.width(), box.height()};
                for (int field = 0; field < numbers.length; field++) {
                    all.setAtIndex(JAVA_SHORT, i * 4L + field, (short) Math.clamp(numbers[field], -32_000, 32_000));
                }
            }
            apply(window, BOUNDING, all, boxes.size());
            apply(window, INPUT, all, 0);
            int _ = (int) sync.invoke(display, 0);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void apply(long window, int kind, MemorySegment boxes, int count) throws Throwable {
        long region = (long) createRegion.invoke(display, boxes, count);
        setShape.invoke(display, window, kind, 0, 0, region);
        destroyRegion.invoke(display, region);
    }

    private long[] children(long window, Arena arena) throws Throwable {
        MemorySegment parents = arena.allocate(JAVA_LONG, 2);
        MemorySegment list = arena.allocate(ADDRESS);
        MemorySegment count = arena.allocate(JAVA_INT);
        int done = (int) queryTree.invoke(display, window, parents, parents.asSlice(JAVA_LONG.byteSize()), list, count);
        MemorySegment windows = list.get(ADDRESS, 0);
        if (done == 0 || windows.equals(MemorySegment.NULL)) {
            return new long[0];
        }
        long[] all = windows.reinterpret(JAVA_LONG.byteSize() * count.get(JAVA_INT, 0))
                .toArray(JAVA_LONG);
        int _ = (int) free.invoke(windows);
        return all;
    }

    private MethodHandle handle(SymbolLookup library, String name, MemoryLayout result, MemoryLayout... arguments) {
        return linker.downcallHandle(library.find(name).orElseThrow(), FunctionDescriptor.of(result, arguments));
    }

    private MethodHandle nothing(SymbolLookup library, String name, MemoryLayout... arguments) {
        return linker.downcallHandle(library.find(name).orElseThrow(), FunctionDescriptor.ofVoid(arguments));
    }
}
