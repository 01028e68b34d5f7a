package dev.parley.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.settings.Preferences.Language;
import dev.parley.client.ui.settings.Preferences.Look;
import dev.parley.client.ui.shell.staged.Eye;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks at windows: no text is cut or faint, nothing leaves the window or lies upon its neighbour. With {@code -Dparley.looks=true}
 * pictures of all of it are written to {@code client/target/looks}.
 */
public abstract class Looks {
    protected static final boolean WRITE = Boolean.getBoolean("parley.looks");
    protected static final Path LOOKS = Path.of(System.getProperty("parley.root"), "client", "target", "looks");

    @TempDir
    protected Path folder;

    /** How large the window is, in pixels of a screen of this scale, and what is chosen. */
    public record Setting(int width, int height, double scale, Look look, Language language) {
        public String name() {
            return (width + "x" + height + (scale == 1 ? "" : "@" + scale) + "-" + look + "-" + language)
                    .toLowerCase(Locale.ROOT);
        }
    }

    protected final void look(Sight sight, Setting setting) throws IOException {
        try (StagedWindow window = open(sight, setting)) {
            look(sight.name(), window.root(), setting);
        }
    }

    /** @param root of a window as it is now */
    protected final void look(String name, Region root, Setting setting) throws IOException {
        Eye.Look look = FxToolkit.call(() -> Eye.look(root));
        if (WRITE) {
            look.pixels().write(LOOKS.resolve(name.toLowerCase(Locale.ROOT) + "-" + setting.name() + ".png"));
        }
        assertThat(look.faults()).as(name + " " + setting.name()).isEmpty();
    }

    protected final StagedWindow open(Sight sight, Setting setting) {
        Preferences preferences = sight.preferences().withLook(setting.look()).withLanguage(setting.language());
        StagedWindow window = StagedWindow.open(
                folder, preferences, sight.calls(), setting.width(), setting.height(), setting.scale());
        sight.show(window);
        return window;
    }
}
