package dev.parley.client.app.dbus.tray;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusBoundProperty;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.DBusProperty.Access;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** A menu that somebody else shows, by the interface of Canonical's dbusmenu; this program offers it. */
@DBusInterfaceName("com.canonical.dbusmenu")
public interface BusMenu extends DBusInterface {
    String PATH = "/MenuBar";

    /** A line, with those below it, each as a variant. */
    final class Line extends Struct {
        @Position(0)
        private final int id;

        @Position(1)
        private final Map<String, Variant<?>> properties;

        @Position(2)
        private final List<Variant<?>> below;

        public Line(int id, Map<String, Variant<?>> properties, List<Variant<?>> below) {
            this.id = id;
            this.properties = properties;
            this.below = below;
        }

        public int id() {
            return id;
        }

        public Map<String, Variant<?>> properties() {
            return properties;
        }

        public List<Variant<?>> below() {
            return below;
        }
    }

    /** What a line is called, and whether it can be chosen. */
    final class Described extends Struct {
        @Position(0)
        private final int id;

        @Position(1)
        private final Map<String, Variant<?>> properties;

        public Described(int id, Map<String, Variant<?>> properties) {
            this.id = id;
            this.properties = properties;
        }

        public int id() {
            return id;
        }

        public Map<String, Variant<?>> properties() {
            return properties;
        }
    }

    /** Something that was done with a line. */
    final class Done extends Struct {
        @Position(0)
        private final int id;

        @Position(1)
        private final String what;

        @Position(2)
        private final Variant<?> data;

        @Position(3)
        private final UInt32 time;

        public Done(int id, String what, Variant<?> data, UInt32 time) {
            this.id = id;
            this.what = what;
            this.data = data;
            this.time = time;
        }

        public int id() {
            return id;
        }

        public String what() {
            return what;
        }

        public Variant<?> data() {
            return data;
        }

        public UInt32 time() {
            return time;
        }
    }

    /** All of a menu, and its number. */
    final class Layout<R, L> extends Tuple {
        @Position(0)
        private final R revision;

        @Position(1)
        private final L root;

        public Layout(R revision, L root) {
            this.revision = revision;
            this.root = root;
        }

        public R revision() {
            return revision;
        }

        public L root() {
            return root;
        }
    }

    /** Two lists of lines. */
    final class Two<A, B> extends Tuple {
        @Position(0)
        private final A first;

        @Position(1)
        private final B second;

        public Two(A first, B second) {
            this.first = first;
            this.second = second;
        }

        public A first() {
            return first;
        }

        public B second() {
            return second;
        }
    }

    @DBusBoundProperty(name = "Version", access = Access.READ)
    UInt32 version();

    @DBusBoundProperty(name = "TextDirection", access = Access.READ)
    String textDirection();

    @DBusBoundProperty(name = "Status", access = Access.READ)
    String menuStatus();

    @DBusBoundProperty(name = "IconThemePath", access = Access.READ)
    List<String> iconThemePath();

    @DBusMemberName("GetLayout")
    Layout<UInt32, Line> layout(int parent, int depth, List<String> properties);

    @DBusMemberName("GetGroupProperties")
    List<Described> groupProperties(List<Integer> ids, List<String> properties);

    @DBusMemberName("GetProperty")
    Variant<?> property(int id, String name);

    @DBusMemberName("Event")
    void event(int id, String what, Variant<?> data, UInt32 time);

    @DBusMemberName("EventGroup")
    List<Integer> events(List<Done> events);

    /** Whether the layout must be asked for anew before it is shown. */
    @DBusMemberName("AboutToShow")
    boolean aboutToShow(int id);

    @DBusMemberName("AboutToShowGroup")
    Two<List<Integer>, List<Integer>> aboutToShowGroup(List<Integer> ids);

    /** The menu is another one. */
    @DBusMemberName("LayoutUpdated")
    final class LayoutUpdated extends DBusSignal {
        public LayoutUpdated(String path, UInt32 revision, int parent) throws DBusException {
            super(path, revision, parent);
        }
    }
}
