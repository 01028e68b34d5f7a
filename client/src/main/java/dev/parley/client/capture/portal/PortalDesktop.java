package dev.parley.client.capture.portal;

import dev.parley.client.bus.SessionBus;
import dev.parley.client.capture.Box;
import dev.parley.client.capture.Capturable;
import dev.parley.client.capture.Capture;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Desktop;
import dev.parley.client.control.media.ShareSource;
import java.util.List;
import java.util.Map;

/** A desktop that tells no program what is on it: there is one thing to be chosen, which is that it asks its person. */
public final class PortalDesktop implements Desktop {
    /** The bus on which all was there: who lists what there is once a second need not look each time. */
    private static volatile String complete = "";

    private final SessionBus bus;
    private final Map<String, String> environment;

    private PortalDesktop(SessionBus bus, Map<String, String> environment) {
        this.bus = bus;
        this.environment = environment;
    }

    /** Says in a sentence what is missing. */
    public static PortalDesktop open(Map<String, String> environment) throws CaptureProblem {
        SessionBus bus = new SessionBus(environment);
        String address = bus.address().orElseThrow(() -> new CaptureProblem(CaptureFault.NO_BUS));
        if (!address.equals(complete)) {
            Portal.on(bus).close();
            Plugin.requireAll();
            complete = address;
        }
        return new PortalDesktop(bus, Map.copyOf(environment));
    }

    @Override
    public List<Capturable> capturables() {
        return List.of(new Capturable(ShareSource.Asked.ANYTHING, "", "", Box.EMPTY));
    }

    @Override
    public void require(ShareSource.OnDesktop what) throws CaptureProblem {
        Choice.of(what);
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Capture open(ShareSource.OnDesktop what) throws CaptureProblem {
        return open(what, "");
    }

    @Override
    public Capture open(ShareSource.OnDesktop what, String restore) throws CaptureProblem {
        Choice choice = Choice.of(what);
        Portal portal = Portal.on(bus);
        try {
            return new PortalCapture(portal, portal.cast(choice, restore), environment);
        } catch (CaptureProblem | RuntimeException e) {
            portal.close();
            throw e;
        } catch (InterruptedException e) {
            portal.close();
            Thread.currentThread().interrupt();
            throw new CaptureProblem(CaptureFault.CLOSED);
        }
    }

    @Override
    public void close() {
        // Each capture has a connection of its own.
    }
}
