package dev.parley.client.ui.shell.staged;

import dev.parley.client.ui.attention.AwakePort;
import dev.parley.client.ui.attention.NotificationsPort;
import dev.parley.client.ui.shell.surroundings.StandInPort;
import dev.parley.client.ui.shell.surroundings.Surroundings;
import dev.parley.client.ui.talk.KeysPort;
import dev.parley.client.ui.tray.AutostartPort;
import dev.parley.client.ui.tray.TrayPort;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A desktop around a window, whose tray and keyboard are the test's hands. */
public final class StagedSurroundings implements AwakePort, TrayPort, KeysPort, AutostartPort {
    public volatile boolean awake;
    public volatile boolean quiet;
    public volatile TrayPort.State tray = new TrayPort.State("", false, List.of(), List.of());
    public volatile List<Wanted> keys = List.of();
    /** Where the keys come from; by default from the test. */
    public volatile KeysPort keyboard = KeysPort.NONE;

    /** What starts Parley when one logs in; by default nothing can. */
    public volatile AutostartPort login = AutostartPort.NONE;

    private volatile TrayPort.Listener trayListener = new Nobody();
    private volatile KeysPort.Listener keyListener = new NoKeys();

    Surroundings with(NotificationsPort notifications) {
        return new Surroundings(
                notifications,
                () -> CompletableFuture.completedFuture(quiet),
                this,
                this,
                this,
                StandInPort.NONE,
                this);
    }

    @Override
    public void keepAwake(String why) {
        awake = true;
    }

    @Override
    public void letSleep() {
        awake = false;
    }

    @Override
    public void begin(State first, TrayPort.Listener listener) {
        tray = first;
        trayListener = listener;
    }

    @Override
    public void show(State next) {
        tray = next;
    }

    /** Whether somebody shows the tray. */
    public void trayIs(boolean there) {
        trayListener.there(there);
    }

    public void choose(Action action) {
        trayListener.chosen(action);
    }

    @Override
    public void take(List<Wanted> wanted, KeysPort.Listener listener) {
        keys = List.copyOf(wanted);
        keyListener = listener;
        if (keyboard.equals(KeysPort.NONE)) {
            wanted.forEach(each -> listener.stands(each.use(), KeysPort.Standing.HEARD, ""));
        } else {
            keyboard.take(wanted, listener);
        }
    }

    /** What the keyboard tells. */
    public KeysPort.Listener keyboard() {
        return keyListener;
    }

    @Override
    public CompletionStage<AutostartPort.Standing> look() {
        return login.look();
    }

    @Override
    public CompletionStage<AutostartPort.Standing> set(boolean on) {
        return login.set(on);
    }

    /** Whom nothing is told yet. */
    private static final class Nobody implements TrayPort.Listener {
        @Override
        public void chosen(Action action) {}

        @Override
        public void there(boolean shown) {}
    }

    /** The same for keys. */
    private static final class NoKeys implements KeysPort.Listener {
        @Override
        public void pressed(Use use) {}

        @Override
        public void released(Use use) {}

        @Override
        public void stands(Use use, KeysPort.Standing standing, String chosen) {}
    }
}
