package dev.parley.client.capture.x11;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.x11.wire.Connection;
import dev.parley.client.capture.x11.wire.DisplayName;
import dev.parley.client.capture.x11.wire.Extension;
import java.nio.ByteBuffer;

/** Somebody before an X server's screen: presses keys and buttons (XTEST), and looks. */
public final class Hands implements AutoCloseable {
    private static final int KEY = 2;
    private static final int BUTTON = 4;
    private static final int MOTION = 6;
    private static final int RELEASED = 1;
    private static final int HEADER = 32;

    private final Connection connection;
    private final Keyboard keyboard;
    private final Extension test;

    public Hands(VirtualDesktop desktop) throws Exception {
        connection = Connection.open(DisplayName.parse(desktop.display()), desktop.environment());
        keyboard = Keyboard.of(connection);
        test = connection.extension("XTEST").orElseThrow();
    }

    public void click(int x, int y) throws Exception {
        move(x, y);
        fake(BUTTON, 1, 0, 0);
        fake(BUTTON + RELEASED, 1, 0, 0);
    }

    public void move(int x, int y) throws Exception {
        fake(MOTION, 0, x, y);
    }

    /** Presses keys together, the last one last. */
    public void press(int... keysyms) throws Exception {
        for (int each : keysyms) {
            fake(KEY, keyboard.keys(each).getFirst(), 0, 0);
        }
        for (int at = keysyms.length - 1; at >= 0; at--) {
            fake(KEY + RELEASED, keyboard.keys(keysyms[at]).getFirst(), 0, 0);
        }
    }

    private void fake(int what, int detail, int x, int y) throws Exception {
        connection.request(test, 2).u8(what).u8(detail).u16(0).u32(0);
        connection
                .u32(connection.root())
                .u32(0)
                .u32(0)
                .u16(x)
                .u16(y)
                .u32(0)
                .u32(0)
                .end();
        connection.request(43, 0).answer();
    }

    /** What the screen shows there: red, green and blue in one number, row by row. */
    public int[] look(Box box) throws Exception {
        connection.request(73, 2).u32(connection.root()).u16(box.x()).u16(box.y());
        ByteBuffer image =
                connection.u16(box.width()).u16(box.height()).u32(-1).answer().orElseThrow();
        int[] pixels = new int[box.width() * box.height()];
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = image.getInt(HEADER + 4 * at) & 0xFFFFFF;
        }
        return pixels;
    }

    @Override
    public void close() {
        connection.close();
    }
}
