package dev.parley.client.capture.x11.mask;

import dev.parley.client.capture.x11.wire.Connection;
import dev.parley.client.capture.x11.wire.Extension;
import dev.parley.client.capture.x11.wire.WindowRequests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All windows on the desktop as they are while the server serves nobody else.
 *
 * @param masked those that are masked and all of theirs: their dialogs, and the menus of the same program
 */
record Snapshot(Stack stack, Set<Integer> masked) {
    static final String CLIENTS = "_NET_CLIENT_LIST";

    private static final int TRANSLUCENT = 32;
    private static final int MADE_BY_SERVER = 0x1FFFFFFF;

    static Snapshot take(Connection connection, Set<Integer> chosen, long now) throws IOException {
        WindowRequests requests = new WindowRequests(connection);
        List<Integer> clients = requests.numbers(connection.root(), CLIENTS);
        Set<Integer> masked = withDialogs(requests, clients, chosen);
        Set<Integer> maskedTops = tops(requests, masked);
        Set<Integer> managed = tops(requests, clients);
        Set<Integer> programs = new HashSet<>();
        chosen.forEach(id -> programs.add(connection.setup().clientOf(id)));
        Predicate<Integer> covers =
                clients.isEmpty() ? id -> (connection.setup().clientOf(id) & MADE_BY_SERVER) != 0 : managed::contains;

        List<Stack.Top> windows = new ArrayList<>();
        for (int id : requests.children(connection.root())) {
            Optional<WindowRequests.Attributes> attributes = requests.attributes(id);
            if (attributes.isEmpty()
                    || attributes.get().inputOnly()
                    || !attributes.get().viewable()) {
                continue;
            }
            boolean menu = attributes.get().unmanaged()
                    && programs.contains(connection.setup().clientOf(id));
            boolean dialog = isDialogOf(requests, id, masked);
            boolean isMasked = maskedTops.contains(id) || menu || dialog;
            Optional<WindowRequests.Geometry> geometry = requests.geometry(id);
            if (geometry.isPresent()) {
                boolean opaque = !isMasked && covers.test(id) && isOpaque(connection, requests, id, geometry.get());
                windows.add(new Stack.Top(id, geometry.get().place(), opaque, isMasked, now));
            }
        }
        return new Snapshot(new Stack(windows, isComposited(connection)), masked);
    }

    private static Set<Integer> withDialogs(WindowRequests requests, List<Integer> clients, Set<Integer> chosen)
            throws IOException {
        Set<Integer> masked = new HashSet<>(chosen);
        boolean more = true;
        while (more) {
            more = false;
            for (int client : clients) {
                if (!masked.contains(client) && isTransientFor(requests, client, masked)) {
                    more = masked.add(client);
                }
            }
        }
        return masked;
    }

    /** Whether it or a window in it is a dialog of these; the window manager may not have listed it yet. */
    private static boolean isDialogOf(WindowRequests requests, int top, Set<Integer> masked) throws IOException {
        if (isTransientFor(requests, top, masked)) {
            return true;
        }
        for (int child : requests.children(top)) {
            if (isTransientFor(requests, child, masked)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransientFor(WindowRequests requests, int window, Set<Integer> masked) throws IOException {
        return requests.numbers(window, "WM_TRANSIENT_FOR").stream().anyMatch(masked::contains);
    }

    private static Set<Integer> tops(WindowRequests requests, Iterable<Integer> windows) throws IOException {
        Set<Integer> tops = new HashSet<>();
        for (int window : windows) {
            requests.topLevel(window).ifPresent(tops::add);
        }
        return tops;
    }

    private static boolean isOpaque(
            Connection connection, WindowRequests requests, int id, WindowRequests.Geometry geometry)
            throws IOException {
        if (geometry.depth() == TRANSLUCENT
                || requests.property(id, "_NET_WM_WINDOW_OPACITY").isPresent()) {
            return false;
        }
        Optional<Extension> shape = connection.extension(Extension.SHAPE);
        if (shape.isEmpty()) {
            return true;
        }
        connection.request(shape.get(), 6).u32(id).u8(1).end();
        return connection
                .request(shape.get(), 5)
                .u32(id)
                .answer()
                .filter(answer -> answer.get(8) == 0)
                .isPresent();
    }

    private static boolean isComposited(Connection connection) throws IOException {
        int compositor = connection.atom("_NET_WM_CM_S0");
        return connection
                .request(23, 0)
                .u32(compositor)
                .answer()
                .filter(answer -> answer.getInt(8) != 0)
                .isPresent();
    }
}
