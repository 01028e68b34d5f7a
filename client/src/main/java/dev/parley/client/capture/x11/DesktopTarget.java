package dev.parley.client.capture.x11;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.x11.picture.Look;
import dev.parley.client.capture.x11.wire.Connection;
import dev.parley.client.capture.x11.wire.Event;
import dev.parley.client.capture.x11.wire.Screens;
import dev.parley.client.control.media.ShareSource;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A screen, or a part of the desktop. */
final class DesktopTarget implements Target {
    /** Servers do not tell of each change of a screen. */
    private static final long LOOK = Duration.ofSeconds(1).toNanos();

    private final Connection connection;
    private final Screens screens;
    private final ShareSource.OnDesktop source;
    private Optional<Look> look = Optional.empty();
    private boolean stale = true;
    private long lookedAt;
    private boolean cut;

    /** @param source a region, or a screen, which keeps its name when others come and go */
    DesktopTarget(Connection connection, ShareSource.OnDesktop source) throws IOException, CaptureProblem {
        this.connection = connection;
        this.screens = new Screens(connection);
        if (screens.areWaylands()) {
            throw new CaptureProblem(CaptureFault.WAYLAND);
        }
        this.source = source instanceof ShareSource.Screen(String which)
                ? new ShareSource.Screen(screens.require(which).name())
                : source;
        connection
                .setup()
                .require(connection.setup().rootDepth(), connection.setup().rootVisual());
        screens.select();
        if (place().and(screens.whole()).isEmpty()) {
            throw new CaptureProblem(CaptureFault.OUTSIDE, source.text());
        }
        cut = isCut();
    }

    /** Whether a part of what was asked for is beyond the screens. */
    private boolean isCut() throws IOException {
        return !place().and(screens.whole()).equals(place());
    }

    private Box place() throws IOException {
        return switch (source) {
            case ShareSource.Screen(String which) ->
                screens.find(which).map(Screens.Screen::place).orElse(Box.EMPTY);
            case ShareSource.Region(int x, int y, int width, int height) -> new Box(x, y, width, height);
            case ShareSource.Window _, ShareSource.Asked _ -> Box.EMPTY;
        };
    }

    @Override
    public int window() {
        return connection.root();
    }

    @Override
    public Box origin() {
        return Box.EMPTY;
    }

    @Override
    public void on(Event event) {
        if (screens.tells(event) || (event.type() == Event.CONFIGURED && event.id(8) == connection.root())) {
            stale = true;
        }
    }

    @Override
    public Optional<Look> look(long now) throws IOException, CaptureProblem {
        if (stale || now - lookedAt > LOOK) {
            stale = false;
            lookedAt = now;
            Box place = place().and(screens.whole());
            if (place.isEmpty()) {
                throw new CaptureProblem(CaptureFault.SCREEN_GONE);
            }
            cut = isCut();
            look = Optional.of(new Look(connection.root(), place, place));
        }
        return look;
    }

    @Override
    public void changed() {
        stale = true;
    }

    @Override
    public Optional<CaptureFault> remark() {
        return cut ? Optional.of(CaptureFault.CUT) : Optional.empty();
    }

    @Override
    public boolean showsCursorOver(int topLevel) {
        return true;
    }
}
