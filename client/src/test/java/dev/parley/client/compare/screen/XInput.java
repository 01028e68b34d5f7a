package dev.parley.client.compare.screen;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.List;

/** A keyboard at an X server, by its extension XTEST: what it presses comes to the window as from a person. One thread. */
@SuppressWarnings("restricted")
public final class XInput implements AutoCloseable {
    public static final long CONTROL = 0xffe3;
    public static final long SHIFT = 0xffe1;
    public static final long ENTER = 0xff0d;
    public static final long ESCAPE = 0xff1b;
    public static final long DOWN = 0xff54;

    private static final int FOCUS_GOES_TO_PARENT = 2;
    private static final int BYTES_OF_ATTRIBUTES = 256;
    private static final int WIDTH = 8;
    private static final int HEIGHT = 12;

    private final Arena arena = Arena.ofShared();
    private final MethodHandle queryTree;
    private final MethodHandle attributes;
    private final MethodHandle focus;
    private final MethodHandle keycode;
    private final MethodHandle keysym;
    private final MethodHandle fakeKey;
    private final MethodHandle fakeMotion;
    private final MethodHandle sync;
    private final MethodHandle closeDisplay;
    private final MemorySegment display;
    private final long root;
    private long focused;

    public XInput(String name) {
        SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
        SymbolLookup xtst = SymbolLookup.libraryLookup("libXtst.so.6", arena);
        MemoryLayout pointer = ValueLayout.ADDRESS;
        MemoryLayout number = ValueLayout.JAVA_INT;
        MemoryLayout id = ValueLayout.JAVA_LONG;
        queryTree = function(x11, "XQueryTree", number, pointer, id, pointer, pointer, pointer, pointer);
        attributes = function(x11, "XGetWindowAttributes", number, pointer, id, pointer);
        focus = function(x11, "XSetInputFocus", number, pointer, id, number, id);
        keycode = function(x11, "XKeysymToKeycode", ValueLayout.JAVA_BYTE, pointer, id);
        keysym = function(x11, "XkbKeycodeToKeysym", id, pointer, ValueLayout.JAVA_BYTE, number, number);
        fakeKey = function(xtst, "XTestFakeKeyEvent", number, pointer, number, number, id);
        fakeMotion = function(xtst, "XTestFakeMotionEvent", number, pointer, number, number, number, id);
        sync = function(x11, "XSync", number, pointer, number);
        closeDisplay = function(x11, "XCloseDisplay", number, pointer);
        display = (MemorySegment) call(function(x11, "XOpenDisplay", pointer, pointer), arena.allocateFrom(name));
        if (display.equals(MemorySegment.NULL)) {
            throw new IllegalStateException("no X server at " + name);
        }
        root = (long) call(function(x11, "XDefaultRootWindow", id, pointer), display);
    }

    private static MethodHandle function(
            SymbolLookup library, String name, MemoryLayout result, MemoryLayout... parameters) {
        return Linker.nativeLinker()
                .downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(result, parameters));
    }

    private static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the keyboard to the largest window, as a window manager would; there is none. */
    public void focusLargest() {
        focused = largest();
        focusAgain();
    }

    /** Gives the keyboard back to the window that had it; one that appeared and went may have taken it along. */
    public void focusAgain() {
        call(focus, display, focused, FOCUS_GOES_TO_PARENT, 0L);
        call(sync, display, 0);
    }

    public boolean hasWindow() {
        return !windows().isEmpty();
    }

    private long largest() {
        return windows().stream()
                .max((one, other) -> Long.compare(area(one), area(other)))
                .orElseThrow(() -> new IllegalStateException("there is no window"));
    }

    private List<Long> windows() {
        MemorySegment found = arena.allocate(ValueLayout.JAVA_LONG, 3);
        MemorySegment children = arena.allocate(ValueLayout.ADDRESS);
        MemorySegment count = arena.allocate(ValueLayout.JAVA_INT);
        call(queryTree, display, root, found, found.asSlice(Long.BYTES), children, count);
        long number = Integer.toUnsignedLong(count.get(ValueLayout.JAVA_INT, 0));
        long[] windows = children.get(ValueLayout.ADDRESS, 0)
                .reinterpret(number * Long.BYTES)
                .toArray(ValueLayout.JAVA_LONG);
        return Arrays.stream(windows).boxed().toList();
    }

    private long area(long window) {
        MemorySegment read = arena.allocate(BYTES_OF_ATTRIBUTES, Long.BYTES);
        call(attributes, display, window, read);
        return (long) read.get(ValueLayout.JAVA_INT, WIDTH) * read.get(ValueLayout.JAVA_INT, HEIGHT);
    }

    /** Moves the pointer to where no window is, so that nothing appears under it. */
    public void pointAway() {
        call(fakeMotion, display, 0, XServer.WIDTH - 1, XServer.HEIGHT - 1, 0L);
        call(sync, display, 0);
    }

    /** Presses keys together, the last one last. */
    public void press(long... keys) {
        for (long key : keys) {
            key(code(key), true);
        }
        for (int at = keys.length - 1; at >= 0; at--) {
            key(code(keys[at]), false);
        }
        call(sync, display, 0);
    }

    public void type(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            // Of the Latin letters each is its own symbol; some are on a key together with Shift.
            if ((long) call(keysym, display, code(letter), 0, 0) == letter) {
                press(letter);
            } else {
                press(SHIFT, letter);
            }
        }
    }

    private byte code(long key) {
        return (byte) call(keycode, display, key);
    }

    private void key(byte code, boolean down) {
        call(fakeKey, display, Byte.toUnsignedInt(code), down ? 1 : 0, 0L);
    }

    @Override
    public void close() {
        call(closeDisplay, display);
        arena.close();
    }
}
