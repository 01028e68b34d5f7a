package dev.parley.client.app.dbus;

import dev.parley.client.bus.PortalRequest;
import dev.parley.client.bus.PortalSession;
import dev.parley.client.ui.talk.KeysPort;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys that a desktop gives through its portal (GlobalShortcuts), as on Wayland: it asks its person, who may choose others. Any thread may
 * call; the rest is done on the bus's thread. When the session or the connection ends, what was held counts as let go.
 */
public final class DbusShortcuts implements KeysPort, DesktopBus.Part {
    private static final Logger LOG = LoggerFactory.getLogger(DbusShortcuts.class);
    private static final String PROGRAM = "dev.parley.Parley";

    private final DesktopBus bus;
    private @Nullable BusLine line;
    private boolean joined;
    private int tokens;
    private List<Wanted> wanted = List.of();
    private Listener listener = new Nobody();
    private @Nullable String session;
    private final Set<Use> held = EnumSet.noneOf(Use.class);
    private final Map<String, Consumer<PortalRequest.Response>> asked = new HashMap<>();

    public DbusShortcuts(DesktopBus bus) {
        this.bus = bus;
    }

    @Override
    public void take(List<Wanted> next, Listener nextListener) {
        bus.post(() -> {
            end();
            wanted = List.copyOf(next);
            listener = nextListener;
            if (wanted.isEmpty()) {
                return;
            }
            if (!joined) {
                joined = true;
                bus.join(this);
            } else {
                ask();
            }
            bus.post(() -> {
                if (line == null) {
                    all(Standing.NOT_HERE);
                }
            });
        });
    }

    @Override
    public Set<String> names() {
        return Set.of(PortalRequest.PORTAL);
    }

    @Override
    public void connected(BusLine now) {
        try {
            now.listen(PortalRequest.Response.class, response -> bus.post(() -> answered(response)));
            now.listen(PortalShortcuts.Activated.class, key -> bus.post(() -> pressed(key.session(), key.id())));
            now.listen(PortalShortcuts.Deactivated.class, key -> bus.post(() -> released(key.session(), key.id())));
            now.listen(PortalSession.Closed.class, closed -> bus.post(() -> closed(closed.getPath())));
            line = now;
            ask();
        } catch (IOException e) {
            LOG.debug("no shortcuts: {}", e.getMessage());
        }
    }

    @Override
    public void ownerChanged(String name, boolean there) {
        gone();
        if (there) {
            ask();
        }
    }

    @Override
    public void disconnected() {
        line = null;
        gone();
    }

    private void gone() {
        session = null;
        asked.clear();
        letGo();
        all(Standing.NOT_HERE);
    }

    private void ask() {
        BusLine now = line;
        if (now == null || wanted.isEmpty()) {
            return;
        }
        if (!now.canBeThere(PortalRequest.PORTAL)) {
            all(Standing.NOT_HERE);
            return;
        }
        var _ = BusLine.tried(() -> {
            now.remote(PortalRequest.PORTAL, PortalRequest.PORTAL_PATH, PortalRegistry.class)
                    .register(PROGRAM, Map.of());
            return PROGRAM;
        });
        try {
            PortalShortcuts shortcuts =
                    now.remote(PortalRequest.PORTAL, PortalRequest.PORTAL_PATH, PortalShortcuts.class);
            List<Wanted> then = wanted;
            request(
                    now,
                    options -> {
                        options.put("session_handle_token", new Variant<>(token()));
                        return shortcuts.createSession(options);
                    },
                    response -> begun(now, shortcuts, then, response));
        } catch (IOException e) {
            LOG.debug("no shortcuts: {}", e.getMessage());
            all(Standing.NOT_HERE);
        }
    }

    private void begun(BusLine now, PortalShortcuts shortcuts, List<Wanted> then, PortalRequest.Response response) {
        Variant<?> handle = response.results().get("session_handle");
        if (!response.granted() || handle == null) {
            all(Standing.REFUSED);
            return;
        }
        String begun = String.valueOf(handle.getValue());
        if (!then.equals(wanted)) {
            close(now, begun);
            return;
        }
        session = begun;
        List<PortalShortcuts.Shortcut> keys = then.stream()
                .map(each -> new PortalShortcuts.Shortcut(
                        id(each.use()),
                        Map.of(
                                "description", new Variant<>(each.words()),
                                "preferred_trigger", new Variant<>(each.chord().trigger()))))
                .toList();
        try {
            request(now, options -> shortcuts.bind(new DBusPath(begun), keys, "", options), this::bound);
        } catch (IOException e) {
            LOG.debug("no shortcuts: {}", e.getMessage());
            all(Standing.REFUSED);
        }
    }

    private void bound(PortalRequest.Response response) {
        if (!response.granted()) {
            all(Standing.REFUSED);
            return;
        }
        Map<String, String> given = given(response.results().get("shortcuts"));
        for (Wanted each : wanted) {
            String words = given.get(id(each.use()));
            listener.stands(each.use(), words == null ? Standing.REFUSED : Standing.HEARD, words == null ? "" : words);
        }
    }

    /** What the desktop has chosen, in its words, by what it was asked for; it comes as lists within lists. */
    private static Map<String, String> given(@Nullable Variant<?> shortcuts) {
        Map<String, String> given = new HashMap<>();
        if (shortcuts != null && shortcuts.getValue() instanceof List<?> list) {
            for (Object each : list) {
                Object[] parts = each instanceof Object[] array
                        ? array
                        : each instanceof List<?> inner ? inner.toArray() : new Object[0];
                if (parts.length == 2 && parts[0] instanceof String id && parts[1] instanceof Map<?, ?> properties) {
                    Object words = properties.get("trigger_description");
                    given.put(id, words instanceof Variant<?> variant ? String.valueOf(variant.getValue()) : "");
                }
            }
        }
        return given;
    }

    /** What asks, given the options with the name of the request. */
    private interface Asking {
        DBusPath with(Map<String, Variant<?>> options);
    }

    private void request(BusLine now, Asking asking, Consumer<PortalRequest.Response> then) throws IOException {
        String token = token();
        Map<String, Variant<?>> options = new HashMap<>();
        options.put("handle_token", new Variant<>(token));
        // The answer may come before the call returns; where it will come from is agreed.
        String sender = now.ownName().substring(1).replace('.', '_');
        asked.put("/org/freedesktop/portal/desktop/request/" + sender + "/" + token, then);
        String path = BusLine.told(() -> asking.with(options).getPath());
        asked.putIfAbsent(path, then);
    }

    private String token() {
        return "parley" + ++tokens;
    }

    private void answered(PortalRequest.Response response) {
        Consumer<PortalRequest.Response> then = asked.remove(response.getPath());
        if (then != null) {
            then.accept(response);
        }
    }

    private void pressed(String of, String id) {
        use(of, id).filter(held::add).forEach(listener::pressed);
    }

    private void released(String of, String id) {
        use(of, id).filter(held::remove).forEach(listener::released);
    }

    private Stream<Use> use(String of, String id) {
        return of.equals(session) ? Stream.of(Use.values()).filter(use -> id(use).equals(id)) : Stream.empty();
    }

    private void closed(String path) {
        if (path.equals(session)) {
            session = null;
            letGo();
            all(Standing.REFUSED);
        }
    }

    private void end() {
        letGo();
        BusLine now = line;
        String open = session;
        session = null;
        asked.clear();
        if (now != null && open != null) {
            close(now, open);
        }
    }

    private static void close(BusLine now, String open) {
        var _ = BusLine.tried(() -> {
            now.remote(PortalRequest.PORTAL, open, PortalSession.class).close();
            return open;
        });
    }

    private void letGo() {
        held.forEach(listener::released);
        held.clear();
    }

    private void all(Standing standing) {
        wanted.forEach(each -> listener.stands(each.use(), standing, ""));
    }

    private static String id(Use use) {
        return switch (use) {
            case TALK -> "talk";
            case MUTE -> "mute";
        };
    }

    /** Who listens before anybody does. */
    private static final class Nobody implements Listener {
        @Override
        public void pressed(Use use) {}

        @Override
        public void released(Use use) {}

        @Override
        public void stands(Use use, Standing standing, String chosen) {}
    }
}
