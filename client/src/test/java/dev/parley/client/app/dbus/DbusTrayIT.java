package dev.parley.client.app.dbus;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.app.dbus.tray.BusMenu;
import dev.parley.client.app.dbus.tray.TrayItem;
import dev.parley.client.bus.PrivateBus;
import dev.parley.client.ui.tray.TrayPort;
import dev.parley.client.ui.tray.TrayPort.Action;
import dev.parley.client.ui.tray.TrayPort.Entry;
import dev.parley.client.ui.tray.TrayPort.Picture;
import dev.parley.client.ui.tray.TrayPort.State;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DbusTrayIT {
    private static final State HOME = new State(
            "Parley",
            false,
            List.of(new Entry(Action.OPEN, "Open_Parley", true), new Entry(Action.HANG_UP, "Hang up", false)),
            List.of(new Picture(2, 1, new int[] {0xFF0061D3, 0x80FFFFFF})));

    @TempDir
    Path folder;

    private final Listener listener = new Listener();

    /** What a tray tells. */
    private static final class Listener implements TrayPort.Listener {
        final List<Action> chosen = new CopyOnWriteArrayList<>();
        volatile boolean there;

        @Override
        public void chosen(Action action) {
            chosen.add(action);
        }

        @Override
        public void there(boolean shown) {
            there = shown;
        }
    }

    @Test
    void isShownWithItsMenuAndTellsWhatIsChosen() throws Exception {
        try (PrivateBus bus = PrivateBus.start(folder);
                StagedWatcher watcher = StagedWatcher.on(bus, true);
                DesktopBus desktop = new DesktopBus(bus.session())) {
            DbusTray tray = new DbusTray(desktop);
            tray.begin(HOME, listener);
            await().until(() -> listener.there);
            assertThat(watcher.registered).hasSize(1);
            assertThat(watcher.property(TrayItem.PATH, "org.kde.StatusNotifierItem", "Status"))
                    .isEqualTo("Active");
            assertThat(watcher.lines()).containsExactly("Open__Parley", "Hang up (off)");

            watcher.click("Hang up");
            watcher.click("Open__Parley");
            await().until(() -> listener.chosen.equals(List.of(Action.OPEN)));
            watcher.item().activate(1, 2);
            watcher.item().secondaryActivate(1, 2);
            await().until(() -> listener.chosen.equals(List.of(Action.OPEN, Action.OPEN, Action.MUTE)));

            tray.show(new State("In a call", true, List.of(new Entry(Action.HANG_UP, "Hang up", true)), List.of()));
            await().until(() -> watcher.lines().equals(List.of("Hang up")));
            assertThat(watcher.property(TrayItem.PATH, "org.kde.StatusNotifierItem", "Status"))
                    .isEqualTo("NeedsAttention");
            assertThat(watcher.menu().layout(0, -1, List.of()).revision()).isEqualTo(new UInt32(2));
            assertThat(watcher.menu().events(List.of(new BusMenu.Done(4, "clicked", new Variant<>(0), new UInt32(0)))))
                    .as("a line that is not there")
                    .containsExactly(4);
        }
    }

    @Test
    void comesToAWatcherThatComesLaterOrWasStartedAgain() throws Exception {
        try (PrivateBus bus = PrivateBus.start(folder);
                DesktopBus desktop = new DesktopBus(bus.session())) {
            new DbusTray(desktop).begin(HOME, listener);
            try (StagedWatcher watcher = StagedWatcher.on(bus, false)) {
                await().until(() -> watcher.registered.size() == 1);
                assertThat(listener.there)
                        .as("nobody shows what the watcher knows")
                        .isFalse();
                watcher.hostComes();
                await().until(() -> listener.there);
            }
            await().until(() -> !listener.there);
            try (StagedWatcher watcher = StagedWatcher.on(bus, true)) {
                await().until(() -> watcher.registered.size() == 1);
                await().until(() -> listener.there);
            }
        }
    }
}
