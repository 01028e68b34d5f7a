package dev.parley.client.ui.shell;

import dev.parley.client.ui.settings.Preferences.Language;
import dev.parley.client.ui.settings.Preferences.Look;
import dev.parley.client.ui.shell.staged.Sight;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All that a person can come to see, in a small window, in the language with the longer words. */
class SmallLooksTest extends Looks {
    private static final Setting SMALL = new Setting(900, 600, 1, Look.LIGHT, Language.GERMAN);

    @ParameterizedTest
    @EnumSource
    void inASmallWindow(Sight sight) throws IOException {
        look(sight, SMALL);
    }
}
