package dev.parley.client.capture.x11;

import dev.parley.client.capture.Capturable;
import dev.parley.client.capture.Capture;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Desktop;
import dev.parley.client.capture.Icon;
import dev.parley.client.capture.x11.wire.Connection;
import dev.parley.client.capture.x11.wire.DisplayName;
import dev.parley.client.capture.x11.wire.Screens;
import dev.parley.client.control.media.ShareSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The desktop of an X server. A connection that broke is made anew when it is needed next. */
public final class X11Desktop implements Desktop {
    private final Map<String, String> environment;
    private final DisplayName display;
    private final Set<Long> ownProcesses = ownProcesses();
    private @Nullable Connection connection;

    private X11Desktop(Map<String, String> environment, DisplayName display) {
        this.environment = environment;
        this.display = display;
    }

    /** Opens what DISPLAY names, which must be there. */
    public static X11Desktop open(Map<String, String> environment) throws CaptureProblem {
        String name = environment.getOrDefault("DISPLAY", "");
        try {
            X11Desktop desktop = new X11Desktop(Map.copyOf(environment), DisplayName.parse(name));
            synchronized (desktop) {
                desktop.connection();
            }
            return desktop;
        } catch (IllegalArgumentException e) {
            throw new CaptureProblem(CaptureFault.UNREACHABLE, name);
        }
    }

    /** This process, what started it and what it started: an engine's windows are those of its face. */
    private static Set<Long> ownProcesses() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.concat(Stream.concat(Stream.of(self), self.parent().stream()), self.descendants())
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized List<Capturable> capturables() throws CaptureProblem {
        Connection current = connection();
        try {
            List<Capturable> all = new ArrayList<>();
            Screens screens = new Screens(current);
            for (Screens.Screen each : screens.areWaylands() ? List.<Screens.Screen>of() : screens.list()) {
                all.add(new Capturable(new ShareSource.Screen(each.name()), each.name(), "", each.place()));
            }
            all.addAll(new Windows(current, ownProcesses).list());
            return all;
        } catch (IOException e) {
            throw lost(e);
        }
    }

    @Override
    public synchronized Optional<Icon> icon(ShareSource.OnDesktop what) throws CaptureProblem {
        OptionalLong id = what instanceof ShareSource.Window window ? window.id() : OptionalLong.empty();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        try {
            return new Icons(connection()).of((int) id.getAsLong());
        } catch (IOException e) {
            throw lost(e);
        }
    }

    @Override
    public Capture open(ShareSource.OnDesktop what) throws CaptureProblem {
        Connection own = Connection.open(display, environment);
        try {
            return new X11Capture(own, what, new Windows(own, ownProcesses));
        } catch (IOException e) {
            own.close();
            CaptureProblem lost = new CaptureProblem(CaptureFault.LOST);
            lost.initCause(e);
            throw lost;
        } catch (CaptureProblem e) {
            own.close();
            throw e;
        }
    }

    private Connection connection() throws CaptureProblem {
        if (connection == null) {
            connection = Connection.open(display, environment);
        }
        return connection;
    }

    private CaptureProblem lost(IOException cause) {
        close();
        CaptureProblem lost = new CaptureProblem(CaptureFault.LOST);
        lost.initCause(cause);
        return lost;
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
