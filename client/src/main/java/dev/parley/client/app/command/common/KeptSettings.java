package dev.parley.client.app.command.common;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.settings.Settings;
import dev.parley.client.ui.settings.Preferences;
import java.io.IOException;

/** What this user has set, for the commands of a terminal: where it cannot be read, a person is told what to mend. */
public final class KeptSettings {
    private KeptSettings() {}

    public static Preferences read() throws CommandFailure {
        try (Settings settings = new Settings()) {
            return read(settings);
        }
    }

    static Preferences read(Settings settings) throws CommandFailure {
        try {
            return settings.read();
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
        }
    }
}
