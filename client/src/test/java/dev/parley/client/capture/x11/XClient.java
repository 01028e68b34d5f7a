package dev.parley.client.capture.x11;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.x11.wire.Connection;
import dev.parley.client.capture.x11.wire.Event;
import dev.parley.client.capture.x11.wire.Extension;
import dev.parley.client.capture.x11.wire.WindowRequests;
import dev.parley.client.control.media.ShareSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program with windows of one colour each, which does at once what a test says. */
public final class XClient implements AutoCloseable {
    private static final int PRESS = 4;
    private static final int PRESSES = 1 << 2;
    private static final int CARDINAL = 6;
    private static final int STRING = 31;

    /** In pixels, so that a request has room in the buffer. */
    private static final int LARGEST_IMAGE = 4000;

    private final Connection connection;
    private final WindowRequests requests;
    private int context;

    XClient(Connection connection) {
        this.connection = connection;
        this.requests = new WindowRequests(connection);
    }

    boolean isManaged() throws IOException {
        return requests.property(connection.root(), "_NET_SUPPORTING_WM_CHECK").isPresent();
    }

    int atom(String name) throws IOException {
        return connection.atom(name);
    }

    public int root() {
        return connection.root();
    }

    /** A window that is not shown yet; a colour below 0 leaves in it what was there. */
    public int window(String title, Box place, int colour, boolean unmanaged) throws IOException {
        int id = connection.newId();
        int background = colour < 0 ? 1 : 1 << 1;
        connection.request(1, 0).u32(id).u32(connection.root()).u16(place.x()).u16(place.y());
        connection.u16(place.width()).u16(place.height()).u16(0).u16(1).u32(0);
        connection.u32(background | 1 << 9).u32(Math.max(0, colour)).u32(unmanaged ? 1 : 0);
        connection.end();
        property(id, "_NET_WM_NAME", connection.atom("UTF8_STRING"), title);
        property(id, "WM_CLASS", STRING, "box\0Box\0");
        // A place that the person chose, which window managers keep.
        numbers(id, "WM_NORMAL_HINTS", 41, 1 | 1 << 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        sync();
        return id;
    }

    public int shown(String title, Box place, int colour) throws IOException {
        int id = window(title, place, colour, true);
        map(id);
        return id;
    }

    void property(int window, String name, int type, String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        int atom = connection.atom(name);
        connection.request(18, 0).u32(window).u32(atom).u32(type).u8(8).u8(0).u16(0);
        connection.u32(bytes.length);
        for (byte each : bytes) {
            connection.u8(each);
        }
        connection.end();
    }

    void numbers(int window, String name, int type, int... values) throws IOException {
        int atom = connection.atom(name);
        connection.request(18, 0).u32(window).u32(atom).u32(type).u8(32).u8(0).u16(0);
        connection.u32(values.length);
        for (int each : values) {
            connection.u32(each);
        }
        connection.end();
    }

    void process(int window, long pid) throws IOException {
        numbers(window, "_NET_WM_PID", CARDINAL, (int) pid);
        sync();
    }

    public void map(int window) throws IOException {
        connection.request(8, 0).u32(window).end();
        sync();
    }

    public void unmap(int window) throws IOException {
        connection.request(10, 0).u32(window).end();
        sync();
    }

    public void destroy(int window) throws IOException {
        connection.request(4, 0).u32(window).end();
        sync();
    }

    public void move(int window, int x, int y) throws IOException {
        connection.request(12, 0).u32(window).u16(3).u16(0).u32(x).u32(y).end();
        sync();
    }

    public void resize(int window, int width, int height) throws IOException {
        connection
                .request(12, 0)
                .u32(window)
                .u16(12)
                .u16(0)
                .u32(width)
                .u32(height)
                .end();
        sync();
    }

    public void raise(int window) throws IOException {
        connection.request(12, 0).u32(window).u16(1 << 6).u16(0).u32(0).end();
        sync();
    }

    public void fill(int window, Box box, int colour) throws IOException {
        prepare(window);
        connection.request(56, 0).u32(context).u32(1 << 2).u32(colour).end();
        connection.request(70, 0).u32(window).u32(context).u16(box.x()).u16(box.y());
        connection.u16(box.width()).u16(box.height()).end();
        sync();
    }

    /** Shows pixels, all of them at once: red, green and blue in one number, row by row. */
    public void paint(int window, Box box, int[] pixels) throws IOException {
        prepare(window);
        int pixmap = connection.newId();
        connection.request(53, 24).u32(pixmap).u32(window).u16(box.width()).u16(box.height());
        connection.end();
        int most = Math.max(1, LARGEST_IMAGE / box.width());
        for (int row = 0; row < box.height(); row += most) {
            int rows = Math.min(most, box.height() - row);
            connection.request(72, 2).u32(pixmap).u32(context);
            connection.u16(box.width()).u16(rows).u16(0).u16(row).u8(0).u8(24).u16(0);
            for (int at = row * box.width(); at < (row + rows) * box.width(); at++) {
                connection.u32(pixels[at]);
            }
            connection.end();
        }
        copy(pixmap, window, new Box(0, 0, box.width(), box.height()), box.x(), box.y());
        connection.request(54, 0).u32(pixmap).end();
        sync();
    }

    private void copy(int from, int to, Box part, int x, int y) throws IOException {
        connection.request(62, 0).u32(from).u32(to).u32(context).u16(part.x()).u16(part.y());
        connection.u16(x).u16(y).u16(part.width()).u16(part.height()).end();
    }

    /** Moves what a window shows upwards. */
    public void scroll(int window, Box box, int rows) throws IOException {
        prepare(window);
        copy(window, window, new Box(box.x(), box.y() + rows, box.width(), box.height() - rows), box.x(), box.y());
    }

    private void prepare(int window) throws IOException {
        if (context == 0) {
            context = connection.newId();
            connection.request(55, 0).u32(context).u32(window).u32(0).end();
        }
    }

    public void pointer(int x, int y) throws IOException {
        connection
                .request(41, 0)
                .u32(0)
                .u32(connection.root())
                .u16(0)
                .u16(0)
                .u16(0)
                .u16(0);
        connection.u16(x).u16(y).end();
        sync();
    }

    /** Makes a part of the desktop a screen. */
    void plug(String name, Box place) throws IOException {
        Extension randr = connection.extension(Extension.SCREENS).orElseThrow();
        int atom = connection.atom(name);
        connection
                .request(randr, 43)
                .u32(connection.root())
                .u32(atom)
                .u8(0)
                .u8(1)
                .u16(0);
        connection.u16(place.x()).u16(place.y()).u16(place.width()).u16(place.height());
        connection.u32(place.width()).u32(place.height()).end();
        sync();
    }

    void unplug(String name) throws IOException {
        Extension randr = connection.extension(Extension.SCREENS).orElseThrow();
        int atom = connection.atom(name);
        connection.request(randr, 44).u32(connection.root()).u32(atom).end();
        sync();
    }

    /** Wants to hear of each press of a button on a window. */
    public void watchPresses(int window) throws IOException {
        connection.request(2, 0).u32(window).u32(1 << 11).u32(PRESSES).end();
        sync();
    }

    /** Whether one was heard of since this was asked last. */
    public boolean wasPressed() throws IOException {
        sync();
        boolean pressed = false;
        for (var event = connection.event(); event.isPresent(); event = connection.event()) {
            pressed |= event.get().type() == PRESS;
        }
        return pressed;
    }

    /** Where the window is, as people see it. */
    public Box place(int window) throws IOException {
        return requests.placeOnRoot(window).orElseThrow();
    }

    /** The window manager has listed it. */
    public boolean isListed(int window) throws IOException {
        return listed().contains(window);
    }

    /** The windows that the window manager has, those of other programs too. */
    public List<Integer> listed() throws IOException {
        return requests.numbers(connection.root(), "_NET_CLIENT_LIST_STACKING");
    }

    /** Asks the window manager to close it, as its button in the frame does. */
    public void askToClose(int window) throws IOException {
        int close = connection.atom("_NET_CLOSE_WINDOW");
        connection.request(25, 0).u32(connection.root()).u32(Event.SUBSTRUCTURE | 1 << 20);
        connection.u8(33).u8(32).u16(0).u32(window).u32(close);
        connection.u32(0).u32(2).u32(0).u32(0).u32(0).end();
        sync();
    }

    public boolean isViewable(int window) throws IOException {
        return requests.attributes(window).orElseThrow().viewable();
    }

    /** Whether any window can be seen; window managers have some that lie beside the desktop. */
    boolean isAnythingShown() throws IOException {
        for (int each : requests.children(connection.root())) {
            boolean viewable = requests.attributes(each)
                    .filter(attributes -> attributes.viewable() && !attributes.inputOnly())
                    .isPresent();
            Box place = requests.placeOnRoot(each).orElse(Box.EMPTY);
            if (viewable && place.right() > 0 && place.bottom() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Asks the window manager to make an icon of it. */
    void iconify(int window) throws IOException {
        int change = connection.atom("WM_CHANGE_STATE");
        connection.request(25, 0).u32(connection.root()).u32(Event.SUBSTRUCTURE | 1 << 20);
        connection.u8(33).u8(32).u16(0).u32(window).u32(change);
        connection.u32(3).u32(0).u32(0).u32(0).u32(0).end();
        sync();
    }

    /** Asks the window manager to bring it before the others, as a taskbar does. */
    public void activate(int window) throws IOException {
        int change = connection.atom("_NET_ACTIVE_WINDOW");
        connection.request(25, 0).u32(connection.root()).u32(Event.SUBSTRUCTURE | 1 << 20);
        connection.u8(33).u8(32).u16(0).u32(window).u32(change);
        connection.u32(2).u32(0).u32(0).u32(0).u32(0).end();
        sync();
    }

    public ShareSource.Window source(int window) {
        return ShareSource.Window.of(window & 0xFFFFFFFFL);
    }

    /** Until the server has done all that was asked. */
    public void sync() throws IOException {
        connection.request(43, 0).answer();
    }

    @Override
    public void close() {
        connection.close();
    }
}
