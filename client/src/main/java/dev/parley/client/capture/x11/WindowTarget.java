package dev.parley.client.capture.x11;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.x11.picture.Damage;
import dev.parley.client.capture.x11.picture.Look;
import dev.parley.client.capture.x11.wire.Connection;
import dev.parley.client.capture.x11.wire.Event;
import dev.parley.client.capture.x11.wire.Extension;
import dev.parley.client.capture.x11.wire.Screens;
import dev.parley.client.capture.x11.wire.WindowRequests;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A window without its frame. Where the server composites, it is drawn into a picture of its own, from which all of it can be read,
 * whatever lies above it; else it is what the desktop shows in its place.
 */
final class WindowTarget implements Target {
    private static final int AUTOMATIC = 0;
    /** A window that its program hides only to show it again is away for less. */
    private static final long WITHDRAWN = Duration.ofSeconds(2).toNanos();

    private final Connection connection;
    private final WindowRequests requests;
    private final int window;
    private final Optional<Extension> composite;
    private final boolean managed;
    private final Damage damage;
    private Optional<Look> look = Optional.empty();
    private Box origin = Box.EMPTY;
    private int pixmap;
    private int topLevel;
    private boolean pixelsStale = true;
    private boolean placeStale = true;
    private boolean gone;
    private long hiddenSince;

    WindowTarget(Connection connection, int window) throws IOException, CaptureProblem {
        this.connection = connection;
        this.requests = new WindowRequests(connection);
        this.window = window;
        requests.select(window, Event.STRUCTURE | Event.VISIBILITIES);
        this.managed = isManaged();
        int depth = requests.geometry(window).orElseThrow(WindowTarget::closed).depth();
        connection
                .setup()
                .require(
                        depth,
                        requests.attributes(window)
                                .orElseThrow(WindowTarget::closed)
                                .visual());
        // Before it is drawn into a picture of its own, so that what this uncovers counts as drawn.
        this.damage = new Damage(connection, window);
        this.composite = redirect();
    }

    private Optional<Extension> redirect() throws IOException {
        Optional<Extension> found = connection.extension(Extension.COMPOSITE);
        if (found.isPresent()) {
            connection.request(found.get(), 0).u32(0).u32(4).answer();
            if (!connection.request(found.get(), 1).u32(window).u32(AUTOMATIC).succeeds()) {
                return Optional.empty();
            }
        }
        return found;
    }

    private static CaptureProblem closed() {
        return new CaptureProblem(CaptureFault.WINDOW_CLOSED);
    }

    Damage damage() {
        return damage;
    }

    @Override
    public int window() {
        return window;
    }

    @Override
    public Box origin() {
        return origin;
    }

    @Override
    public void on(Event event) {
        boolean ofIt = event.type() == Event.VISIBILITY ? event.id(4) == window : event.id(8) == window;
        if (!ofIt) {
            return;
        }
        switch (event.type()) {
            case Event.DESTROYED -> gone = true;
            case Event.CONFIGURED, Event.REPARENTED -> {
                placeStale = true;
                pixelsStale |= event.type() == Event.CONFIGURED && resizes(event);
            }
            case Event.MAPPED, Event.UNMAPPED, Event.VISIBILITY -> changed();
            default -> {}
        }
    }

    private boolean resizes(Event event) {
        return look.isEmpty()
                || look.get().part().width() != event.unsigned(20)
                || look.get().part().height() != event.unsigned(22);
    }

    @Override
    public Optional<Look> look(long now) throws IOException, CaptureProblem {
        if (gone) {
            throw closed();
        }
        if (pixelsStale || (look.isEmpty() && hiddenSince != 0)) {
            pixelsStale = false;
            placeStale = true;
            if (!isViewable()) {
                awaitReturn(now);
                look = Optional.empty();
                return look;
            }
            hiddenSince = 0;
            name();
        }
        if (placeStale) {
            placeStale = false;
            topLevel = requests.topLevel(window).orElseThrow(WindowTarget::closed);
            Box place = requests.placeOnRoot(window).orElseThrow(WindowTarget::closed);
            origin = place;
            look = pixmap == 0 ? onDesktop(place) : inPixmap(place);
        }
        return look;
    }

    private boolean isViewable() throws IOException, CaptureProblem {
        return requests.attributes(window).orElseThrow(WindowTarget::closed).viewable();
    }

    /** A program that takes its window away for good does not always destroy it. */
    private void awaitReturn(long now) throws IOException, CaptureProblem {
        if (hiddenSince == 0) {
            hiddenSince = now;
        }
        if (managed && now - hiddenSince > WITHDRAWN && !isManaged()) {
            throw closed();
        }
    }

    /** Whether a window manager knows it, be it as an icon. */
    private boolean isManaged() throws IOException {
        return requests.numbers(window, "WM_STATE").stream().findFirst().orElse(0) != 0;
    }

    /** Names the picture that it is drawn into now; each size has one of its own. */
    private void name() throws IOException {
        if (pixmap != 0) {
            connection.request(54, 0).u32(pixmap).end();
            pixmap = 0;
        }
        if (composite.isPresent()) {
            int id = connection.newId();
            if (connection.request(composite.get(), 6).u32(window).u32(id).succeeds()) {
                pixmap = id;
            }
        }
    }

    private Optional<Look> inPixmap(Box place) throws IOException {
        int border =
                requests.geometry(window).map(WindowRequests.Geometry::border).orElse(0);
        return requests.geometry(pixmap).map(whole -> {
            Box size = whole.place();
            Box part = new Box(border, border, size.width() - 2 * border, size.height() - 2 * border);
            return new Look(pixmap, part, new Box(place.x(), place.y(), part.width(), part.height()));
        });
    }

    private Optional<Look> onDesktop(Box place) throws IOException {
        Box desktop = new Screens(connection).whole();
        Box visible = place.and(desktop);
        return visible.isEmpty() ? Optional.empty() : Optional.of(new Look(connection.root(), visible, visible));
    }

    @Override
    public void changed() {
        pixelsStale = true;
        placeStale = true;
    }

    @Override
    public Optional<CaptureFault> remark() {
        if (hiddenSince != 0) {
            return Optional.of(CaptureFault.MINIMISED);
        }
        if (composite.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(look.isEmpty() ? CaptureFault.OFF_SCREEN : CaptureFault.COVERED);
    }

    @Override
    public boolean showsCursorOver(int over) {
        return over == topLevel || over == window;
    }
}
