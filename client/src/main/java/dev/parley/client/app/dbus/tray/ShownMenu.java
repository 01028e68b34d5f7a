package dev.parley.client.app.dbus.tray;

import dev.parley.client.ui.tray.TrayPort.Action;
import dev.parley.client.ui.tray.TrayPort.Entry;
import dev.parley.client.ui.tray.TrayPort.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** The tray's menu, as others on the bus see it. They ask on the library's threads. */
public final class ShownMenu implements BusMenu {
    private static final UInt32 PROTOCOL = new UInt32(3);
    private static final int ROOT = 0;
    private static final String CLICKED = "clicked";
    private static final String LINES = "av";
    private static final String LINE = "(ia{sv}av)";

    private final Consumer<Action> chosen;
    private volatile Shown shown;

    /** A menu with its number, which counts what it was before. */
    private record Shown(int revision, List<Entry> entries, boolean calls) {}

    public ShownMenu(State first, Consumer<Action> chosen) {
        shown = new Shown(1, first.menu(), first.calls());
        this.chosen = chosen;
    }

    /** Whether that is another menu than the one before. */
    public boolean show(State next) {
        Shown before = shown;
        boolean other = !before.entries().equals(next.menu());
        shown = new Shown(before.revision() + (other ? 1 : 0), next.menu(), next.calls());
        return other;
    }

    public UInt32 revision() {
        return new UInt32(shown.revision());
    }

    @Override
    public UInt32 version() {
        return PROTOCOL;
    }

    @Override
    public String textDirection() {
        return "ltr";
    }

    @Override
    public String menuStatus() {
        return shown.calls() ? "notice" : "normal";
    }

    @Override
    public List<String> iconThemePath() {
        return List.of();
    }

    @Override
    public Layout<UInt32, Line> layout(int parent, int depth, List<String> properties) {
        Shown now = shown;
        UInt32 revision = new UInt32(now.revision());
        if (parent != ROOT) {
            Entry entry = entry(now, parent).orElseThrow(() -> unknown(parent));
            return new Layout<>(revision, new Line(parent, properties(entry), List.of()));
        }
        List<Variant<?>> below = new ArrayList<>();
        if (depth != 0) {
            now.entries()
                    .forEach(
                            entry -> below.add(new Variant<>(new Line(id(entry), properties(entry), List.of()), LINE)));
        }
        return new Layout<>(revision, new Line(ROOT, Map.of("children-display", new Variant<>("submenu")), below));
    }

    @Override
    public List<Described> groupProperties(List<Integer> ids, List<String> properties) {
        return shown.entries().stream()
                .filter(entry -> ids.isEmpty() || ids.contains(id(entry)))
                .map(entry -> new Described(id(entry), properties(entry)))
                .toList();
    }

    @Override
    public Variant<?> property(int id, String name) {
        Variant<?> value = entry(shown, id)
                .map(ShownMenu::properties)
                .orElseThrow(() -> unknown(id))
                .get(name);
        if (value == null) {
            throw new DBusExecutionException("no property " + name);
        }
        return value;
    }

    /** What a line was when it was chosen counts, so that a menu that is late does nothing. */
    @Override
    public void event(int id, String what, Variant<?> data, UInt32 time) {
        if (what.equals(CLICKED)) {
            entry(shown, id).filter(Entry::enabled).map(Entry::action).ifPresent(chosen);
        }
    }

    @Override
    public List<Integer> events(List<Done> events) {
        Shown now = shown;
        events.forEach(each -> event(each.id(), each.what(), each.data(), each.time()));
        return events.stream()
                .map(Done::id)
                .filter(id -> entry(now, id).isEmpty() && id != ROOT)
                .toList();
    }

    @Override
    public boolean aboutToShow(int id) {
        return false;
    }

    @Override
    public Two<List<Integer>, List<Integer>> aboutToShowGroup(List<Integer> ids) {
        return new Two<>(List.of(), List.of());
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    private static int id(Entry entry) {
        return switch (entry.action()) {
            case OPEN -> 1;
            case MUTE -> 2;
            case HANG_UP -> 3;
            case QUIT -> 4;
        };
    }

    private static Optional<Entry> entry(Shown now, int id) {
        return now.entries().stream().filter(each -> id(each) == id).findFirst();
    }

    private static Map<String, Variant<?>> properties(Entry entry) {
        Map<String, Variant<?>> properties = new LinkedHashMap<>();
        // An underscore would name a key.
        properties.put("label", new Variant<>(entry.words().replace("_", "__")));
        properties.put("enabled", new Variant<>(entry.enabled()));
        properties.put("visible", new Variant<>(true));
        return properties;
    }

    private static DBusExecutionException unknown(int id) {
        return new DBusExecutionException("no line " + id + " among " + LINES);
    }
}
