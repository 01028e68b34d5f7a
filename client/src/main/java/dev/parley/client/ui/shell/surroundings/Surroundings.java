package dev.parley.client.ui.shell.surroundings;

import dev.parley.client.ui.attention.AwakePort;
import dev.parley.client.ui.attention.NotificationsPort;
import dev.parley.client.ui.attention.QuietPort;
import dev.parley.client.ui.talk.KeysPort;
import dev.parley.client.ui.tray.AutostartPort;
import dev.parley.client.ui.tray.TrayPort;

/** What the desktop around the window does for it. */
public record Surroundings(
        NotificationsPort notifications,
        QuietPort quiet,
        AwakePort awake,
        TrayPort tray,
        KeysPort keys,
        StandInPort standIn,
        AutostartPort autostart) {
    /** A desktop that does nothing. */
    public static final Surroundings NONE = new Surroundings(
            NotificationsPort.NONE,
            QuietPort.NEVER,
            AwakePort.NONE,
            TrayPort.NONE,
            KeysPort.NONE,
            StandInPort.NONE,
            AutostartPort.NONE);

    /** These with other notifications. */
    public Surroundings with(NotificationsPort next) {
        return new Surroundings(next, quiet, awake, tray, keys, standIn, autostart);
    }
}
