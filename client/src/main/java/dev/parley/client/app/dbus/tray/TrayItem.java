package dev.parley.client.app.dbus.tray;

import java.util.List;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.DBusBoundProperty;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.DBusProperty.Access;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/** One thing in a desktop's tray, by the StatusNotifierItem specification; this program offers it. */
@DBusInterfaceName("org.kde.StatusNotifierItem")
public interface TrayItem extends DBusInterface {
    String PATH = "/StatusNotifierItem";

    /** A picture in one size, its pixels as ARGB, the highest byte first. */
    final class Pixmap extends Struct {
        @Position(0)
        private final int width;

        @Position(1)
        private final int height;

        @Position(2)
        private final byte[] bytes;

        public Pixmap(int width, int height, byte[] bytes) {
            this.width = width;
            this.height = height;
            this.bytes = bytes;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        public byte[] bytes() {
            return bytes;
        }
    }

    /** What is said where it is pointed at. */
    final class Tip extends Struct {
        @Position(0)
        private final String icon;

        @Position(1)
        private final List<Pixmap> pictures;

        @Position(2)
        private final String title;

        @Position(3)
        private final String text;

        public Tip(String icon, List<Pixmap> pictures, String title, String text) {
            this.icon = icon;
            this.pictures = pictures;
            this.title = title;
            this.text = text;
        }

        public String icon() {
            return icon;
        }

        public List<Pixmap> pictures() {
            return pictures;
        }

        public String title() {
            return title;
        }

        public String text() {
            return text;
        }
    }

    @DBusBoundProperty(name = "Category", access = Access.READ)
    String category();

    @DBusBoundProperty(name = "Id", access = Access.READ)
    String id();

    @DBusBoundProperty(name = "Title", access = Access.READ)
    String title();

    @DBusBoundProperty(name = "Status", access = Access.READ)
    String status();

    @DBusBoundProperty(name = "WindowId", access = Access.READ)
    int windowId();

    @DBusBoundProperty(name = "IconName", access = Access.READ)
    String iconName();

    @DBusBoundProperty(name = "IconPixmap", access = Access.READ)
    List<Pixmap> iconPixmap();

    @DBusBoundProperty(name = "OverlayIconName", access = Access.READ)
    String overlayIconName();

    @DBusBoundProperty(name = "AttentionIconName", access = Access.READ)
    String attentionIconName();

    @DBusBoundProperty(name = "AttentionIconPixmap", access = Access.READ)
    List<Pixmap> attentionIconPixmap();

    @DBusBoundProperty(name = "ToolTip", access = Access.READ)
    Tip toolTip();

    @DBusBoundProperty(name = "ItemIsMenu", access = Access.READ)
    boolean itemIsMenu();

    @DBusBoundProperty(name = "Menu", access = Access.READ)
    DBusPath menu();

    /** Its menu is shown by who shows it. */
    @DBusMemberName("ContextMenu")
    void contextMenu(int x, int y);

    @DBusMemberName("Activate")
    void activate(int x, int y);

    @DBusMemberName("SecondaryActivate")
    void secondaryActivate(int x, int y);

    @DBusMemberName("Scroll")
    void scroll(int delta, String orientation);

    /** The picture is another one. */
    @DBusMemberName("NewIcon")
    final class NewIcon extends DBusSignal {
        public NewIcon(String path) throws DBusException {
            super(path);
        }
    }

    /** So is that for what waits. */
    @DBusMemberName("NewAttentionIcon")
    final class NewAttentionIcon extends DBusSignal {
        public NewAttentionIcon(String path) throws DBusException {
            super(path);
        }
    }

    /** What is said of it is different. */
    @DBusMemberName("NewToolTip")
    final class NewToolTip extends DBusSignal {
        public NewToolTip(String path) throws DBusException {
            super(path);
        }
    }

    /** Something waits for its person, or no longer. */
    @DBusMemberName("NewStatus")
    final class NewStatus extends DBusSignal {
        public NewStatus(String path, String status) throws DBusException {
            super(path, status);
        }
    }
}
