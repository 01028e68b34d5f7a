package dev.parley.client.app.dbus.tray;

import dev.parley.client.ui.tray.TrayPort.Action;
import dev.parley.client.ui.tray.TrayPort.Picture;
import dev.parley.client.ui.tray.TrayPort.State;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.freedesktop.dbus.DBusPath;

/** This program in the tray, as others on the bus see it. They ask on the library's threads. */
public final class ShownItem implements TrayItem {
    static final String ACTIVE = "Active";
    static final String CALLS = "NeedsAttention";

    private final Consumer<Action> chosen;
    private volatile State state;

    public ShownItem(State first, Consumer<Action> chosen) {
        this.state = first;
        this.chosen = chosen;
    }

    public void show(State next) {
        state = next;
    }

    public State state() {
        return state;
    }

    public static String status(State state) {
        return state.calls() ? CALLS : ACTIVE;
    }

    @Override
    public String category() {
        return "Communications";
    }

    @Override
    public String id() {
        return "dev.parley.Parley";
    }

    @Override
    public String title() {
        return "Parley";
    }

    @Override
    public String status() {
        return status(state);
    }

    @Override
    public int windowId() {
        return 0;
    }

    /** None: a name would be preferred to the pictures, and not every theme has it, nor one for each mood. */
    @Override
    public String iconName() {
        return "";
    }

    @Override
    public List<Pixmap> iconPixmap() {
        return state.pictures().stream().map(ShownItem::pixmap).toList();
    }

    @Override
    public String overlayIconName() {
        return "";
    }

    @Override
    public String attentionIconName() {
        return "";
    }

    @Override
    public List<Pixmap> attentionIconPixmap() {
        return iconPixmap();
    }

    @Override
    public Tip toolTip() {
        return new Tip("", List.of(), state.tip(), "");
    }

    @Override
    public boolean itemIsMenu() {
        return false;
    }

    @Override
    public DBusPath menu() {
        return new DBusPath(BusMenu.PATH);
    }

    @Override
    public void contextMenu(int x, int y) {
        // Who shows it has its menu.
    }

    @Override
    public void activate(int x, int y) {
        chosen.accept(Action.OPEN);
    }

    @Override
    public void secondaryActivate(int x, int y) {
        chosen.accept(Action.MUTE);
    }

    @Override
    public void scroll(int delta, String orientation) {
        // Nothing here has an amount.
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    private static Pixmap pixmap(Picture picture) {
        ByteBuffer bytes = ByteBuffer.allocate(picture.argb().length * Integer.BYTES);
        bytes.asIntBuffer().put(picture.argb());
        return new Pixmap(picture.width(), picture.height(), bytes.array());
    }
}
