package dev.parley.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told for a while is read beside the invitation, which is read too. */
class ToastsSeenTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1120, 720", "900, 600"})
    void newsLiesAboveTheInvitationAndNotUponIt(int width, int height) {
        try (StagedWindow window = StagedWindow.open(folder, Preferences.initial("Ann"), List.of(), width, height, 1)) {
            Sight.WAITING.show(window);
            window.act(wiring -> wiring.call().tell("The camera works again."));
            window.settle();
            Bounds news = place(window.node(".news"));
            assertThat(news.getHeight()).isPositive();
            assertThat(news.getMaxY())
                    .isLessThanOrEqualTo(place(window.node(".waiting-scroll")).getMinY());
        }
    }

    private static Bounds place(Node node) {
        return FxToolkit.call(() -> {
            assertThat(node.isVisible()).isTrue();
            return node.localToScene(node.getBoundsInLocal());
        });
    }
}
