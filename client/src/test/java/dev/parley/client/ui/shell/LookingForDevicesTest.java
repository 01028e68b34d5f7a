package dev.parley.client.ui.shell;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Command;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices that are plugged in are found while the first screen is seen, and nobody looks for them while it is not. */
class LookingForDevicesTest {
    /** Longer than from one look to the next. */
    private static final Duration WHILE = Duration.ofSeconds(4);

    @TempDir
    Path folder;

    private StagedWindow window;

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void looksAgainAndAgainButNotForAnIconNorAHiddenWindow() {
        window = StagedWindow.open(folder, Preferences.initial("Ann"), List.of(), 900, 600, 1);
        int first = looks();
        await().until(() -> looks() > first);

        FxToolkit.run(() -> window.stage().setIconified(true));
        restsAndLooksAtOnceWhen(() -> window.stage().setIconified(false));
        FxToolkit.run(() -> window.stage().hide());
        restsAndLooksAtOnceWhen(() -> window.stage().show());
    }

    @Test
    void aCallThatBeginsIsNotHeldUpByTheAnswerButAsksTooOnceItHasBegun() {
        window = StagedWindow.open(folder, Preferences.initial("Ann"), List.of(), 900, 600, 1);
        int[] before = new int[1];
        window.act(wiring -> {
            before[0] = looks();
            wiring.home().join(StagedWindow.LINK);
            assertThat(wiring.shell().inCall()).isTrue();
            assertThat(looks()).isEqualTo(before[0]);
        });
        await().until(() -> looks() > before[0]);
    }

    private void restsAndLooksAtOnceWhen(Runnable shown) {
        int before = looks();
        await().during(WHILE).until(() -> looks() == before);
        FxToolkit.run(shown);
        assertThat(looks()).isEqualTo(before + 1);
    }

    private int looks() {
        return window.sent(Command.ListDevices.class).size();
    }
}
