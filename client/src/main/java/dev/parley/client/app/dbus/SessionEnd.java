package dev.parley.client.app.dbus;

import java.util.Set;

/** Tells of the end of a person's session, with which its bus goes. */
public final class SessionEnd {
    private SessionEnd() {}

    /** @param over called at each end of the bus, on its thread; never where there was none */
    public static void watch(DesktopBus bus, Runnable over) {
        bus.join(new DesktopBus.Part() {
            @Override
            public Set<String> names() {
                return Set.of();
            }

            @Override
            public void connected(BusLine now) {}

            @Override
            public void ownerChanged(String name, boolean there) {}

            @Override
            public void disconnected() {
                over.run();
            }
        });
    }
}
