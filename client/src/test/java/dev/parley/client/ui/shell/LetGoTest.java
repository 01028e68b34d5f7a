package dev.parley.client.ui.shell;

import static dev.parley.client.Waiting.await;

import dev.parley.client.ui.settings.Preferences.Language;
import dev.parley.client.ui.settings.Preferences.Look;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.lang.ref.WeakReference;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What nobody sees any more is held by nothing, or a program that runs for weeks grows with each call. */
class LetGoTest extends Looks {
    private static final Setting SMALL = new Setting(900, 600, 1, Look.LIGHT, Language.ENGLISH);

    @ParameterizedTest
    @EnumSource(names = {"CALL_SHARED_SCREEN", "CALL_SHARING"})
    void aWindowInWhichAScreenWasSeenOrSharedIsForgotten(Sight sight) {
        WeakReference<StagedWindow> seen = closed(sight);
        // JavaFX keeps hold of the last one.
        closed(Sight.HOME_EMPTY);
        await().pollInterval(Duration.ofMillis(500)).until(() -> {
            System.gc();
            return seen.get() == null;
        });
    }

    private WeakReference<StagedWindow> closed(Sight sight) {
        StagedWindow window = open(sight, SMALL);
        window.pixels();
        window.close();
        return new WeakReference<>(window);
    }
}
