package dev.parley.client.capture.x11;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.Capturable;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.x11.wire.Connection;
import dev.parley.client.capture.x11.wire.WindowRequests;
import dev.parley.client.control.media.ShareSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The windows that people know as such: those that the window manager lists, without panels and wallpapers, and without what this
 * program has above all others, which no picture of the desktop shows either.
 */
final class Windows {
    private static final List<String> NO_WINDOWS = List.of(
            "_NET_WM_WINDOW_TYPE_DESKTOP",
            "_NET_WM_WINDOW_TYPE_DOCK",
            "_NET_WM_WINDOW_TYPE_TOOLBAR",
            "_NET_WM_WINDOW_TYPE_SPLASH",
            "_NET_WM_WINDOW_TYPE_NOTIFICATION");
    private static final int MAX_TITLE = 300;

    private final Connection connection;
    private final WindowRequests requests;
    private final Set<Long> ownProcesses;

    /** @param ownProcesses this program's, by their ids */
    Windows(Connection connection, Set<Long> ownProcesses) {
        this.connection = connection;
        this.requests = new WindowRequests(connection);
        this.ownProcesses = ownProcesses;
    }

    Set<Long> ownProcesses() {
        return ownProcesses;
    }

    /** Those that can be seen, the uppermost first. */
    List<Capturable> list() throws IOException {
        Set<Integer> others = new HashSet<>();
        for (String type : NO_WINDOWS) {
            others.add(connection.atom(type));
        }
        List<Capturable> windows = new ArrayList<>();
        for (int id : ids().reversed()) {
            boolean viewable = requests.attributes(id)
                    .filter(attributes -> attributes.viewable() && !attributes.inputOnly())
                    .isPresent();
            if (viewable
                    && requests.numbers(id, "_NET_WM_WINDOW_TYPE").stream().noneMatch(others::contains)
                    && !isAboveAll(id)) {
                Optional<Box> place = requests.placeOnRoot(id);
                if (place.isPresent()) {
                    windows.add(describe(id, place.get()));
                }
            }
        }
        return windows;
    }

    /** The one that is meant: by id, by title, else by a part of the title, the uppermost first; icons last. */
    int require(ShareSource.Window source) throws IOException, CaptureProblem {
        if (source.id().isPresent()) {
            int id = (int) source.id().getAsLong();
            if (requests.attributes(id).filter(each -> !each.inputOnly()).isPresent() && id != connection.root()) {
                return id;
            }
            throw unknown(source);
        }
        List<Integer> candidates = new ArrayList<>();
        for (Capturable each : list()) {
            if (each.source() instanceof ShareSource.Window window
                    && window.id().isPresent()) {
                candidates.add((int) window.id().getAsLong());
            }
        }
        ids().reversed().stream().filter(id -> !candidates.contains(id)).forEach(candidates::add);
        String wanted = source.which().toLowerCase(Locale.ROOT);
        int similar = 0;
        for (int id : candidates) {
            String title = title(id);
            if (title.equals(source.which())) {
                return id;
            }
            if (similar == 0 && title.toLowerCase(Locale.ROOT).contains(wanted)) {
                similar = id;
            }
        }
        if (similar == 0) {
            throw unknown(source);
        }
        return similar;
    }

    private CaptureProblem unknown(ShareSource.Window source) throws IOException {
        return CaptureProblem.unknown(
                CaptureFault.WINDOW_UNKNOWN,
                source.which(),
                list().stream().map(Capturable::title).toList());
    }

    /** The window manager's, the lowest first; without one, all that lie on the desktop. */
    private List<Integer> ids() throws IOException {
        List<Integer> managed = requests.numbers(connection.root(), "_NET_CLIENT_LIST_STACKING");
        if (managed.isEmpty()) {
            managed = requests.numbers(connection.root(), "_NET_CLIENT_LIST");
        }
        return managed.isEmpty() ? requests.children(connection.root()) : managed;
    }

    private Capturable describe(int id, Box place) throws IOException {
        return new Capturable(ShareSource.Window.of(id & 0xFFFFFFFFL), title(id), application(id), place);
    }

    private boolean isAboveAll(int id) throws IOException {
        OptionalLong process = process(id);
        return process.isPresent()
                && ownProcesses.contains(process.getAsLong())
                && requests.numbers(id, "_NET_WM_STATE").contains(connection.atom("_NET_WM_STATE_ABOVE"));
    }

    /** Whose it is, if its program says so. */
    OptionalLong process(int id) throws IOException {
        List<Integer> process = requests.numbers(id, "_NET_WM_PID");
        return process.isEmpty() ? OptionalLong.empty() : OptionalLong.of(process.getFirst() & 0xFFFFFFFFL);
    }

    private String title(int id) throws IOException {
        Optional<String> title = requests.text(id, "_NET_WM_NAME");
        if (title.isEmpty()) {
            title = requests.oldText(id, "WM_NAME");
        }
        return title.map(text -> text.length() > MAX_TITLE ? text.substring(0, MAX_TITLE) : text)
                .orElse("");
    }

    /** The second part of its class, as {@code Firefox}; else the first. */
    private String application(int id) throws IOException {
        String[] parts = requests.oldText(id, "WM_CLASS").orElse("").split("\0", -1);
        return parts.length > 1 && !parts[1].isEmpty() ? parts[1] : parts[0];
    }
}
