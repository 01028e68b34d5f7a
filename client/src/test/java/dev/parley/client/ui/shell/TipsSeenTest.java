package dev.parley.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.shell.staged.Contrast;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tooltip takes the colours of what it is about, and beside pictures these are others than those of the window. */
class TipsSeenTest {
    private static final double READABLE = 4.5;

    @TempDir
    Path folder;

    @Test
    void wordsOfTheBarAreReadInACall() {
        try (StagedWindow window = StagedWindow.open(folder, Preferences.initial("Ann"), List.of(), 1120, 720, 1)) {
            Sight.call(window, 1);
            FxToolkit.run(() -> {
                Node button = window.node("#people");
                Tooltip tooltip = new Tooltip("People and invitation");
                tooltip.show(button, 0, 0);
                Labeled words = (Labeled) tooltip.getSkin().getNode();
                words.applyCss();
                Paint behind = words.getBackground().getFills().getLast().getFill();
                double contrast = Contrast.of(argb(words.getTextFill()), argb(behind));
                tooltip.hide();
                assertThat(contrast).isGreaterThan(READABLE);
            });
        }
    }

    private static int argb(Paint paint) {
        Color color = (Color) paint;
        return (int) Math.round(255 * color.getRed()) << 16
                | (int) Math.round(255 * color.getGreen()) << 8
                | (int) Math.round(255 * color.getBlue());
    }
}
