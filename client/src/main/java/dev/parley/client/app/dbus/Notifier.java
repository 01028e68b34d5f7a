package dev.parley.client.app.dbus;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** What shows notifications on a desktop, by the freedesktop.org specification 1.2; dbus-java makes it real. */
@DBusInterfaceName("org.freedesktop.Notifications")
public interface Notifier extends DBusInterface {
    String NAME = "org.freedesktop.Notifications";
    String PATH = "/org/freedesktop/Notifications";

    @DBusMemberName("GetCapabilities")
    List<String> getCapabilities();

    /**
     * Shows one.
     *
     * @param replaces the number of the one whose place it takes; 0 for none
     * @param actions a key and words for each button, one after the other
     * @return its number
     */
    @DBusMemberName("Notify")
    UInt32 show(
            String program,
            UInt32 replaces,
            String icon,
            String title,
            String text,
            List<String> actions,
            Map<String, Variant<?>> hints,
            int milliseconds);

    @DBusMemberName("CloseNotification")
    void closeNotification(UInt32 number);

    /** Somebody clicked one, or a button of it. */
    @DBusMemberName("ActionInvoked")
    final class ActionInvoked extends DBusSignal {
        private final UInt32 number;
        private final String action;

        public ActionInvoked(String path, UInt32 number, String action) throws DBusException {
            super(path, number, action);
            this.number = number;
            this.action = action;
        }

        public UInt32 number() {
            return number;
        }

        public String action() {
            return action;
        }
    }

    /** Somebody has typed an answer into one (KDE). */
    @DBusMemberName("NotificationReplied")
    final class NotificationReplied extends DBusSignal {
        private final UInt32 number;
        private final String text;

        public NotificationReplied(String path, UInt32 number, String text) throws DBusException {
            super(path, number, text);
            this.number = number;
            this.text = text;
        }

        public UInt32 number() {
            return number;
        }

        public String text() {
            return text;
        }
    }

    /** One is no longer shown. */
    @DBusMemberName("NotificationClosed")
    final class NotificationClosed extends DBusSignal {
        private final UInt32 number;

        public NotificationClosed(String path, UInt32 number, UInt32 reason) throws DBusException {
            super(path, number, reason);
            this.number = number;
        }

        public UInt32 number() {
            return number;
        }
    }
}
