package dev.parley.client.ui.shell.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.shell.staged.Eye;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody lies upon anybody, and no band stays empty: with any number of people, in any size, beside any panel. */
class TilesInWindowTest {
    private static final double MARGIN = 8;
    private static final double ROUNDING = 1.5;
    private static final int[][] SIZES = {{760, 452}, {900, 600}, {1120, 720}, {1000, 1400}, {1920, 1080}, {3840, 2160}
    };
    /** None, one as wide as most, and the widest. */
    private static final List<String> PANELS = List.of("", "#people", "#call-settings");

    @TempDir
    Path folder;

    @Test
    void tilesStayApartAndFillTheirArea() {
        try (StagedWindow window = StagedWindow.open(folder, Preferences.initial("Ann"), List.of(), 1120, 720, 1)) {
            List<String> wrong = new ArrayList<>();
            for (int people = 0; people <= 7; people++) {
                int others = people;
                Sight.call(window, others);
                for (int[] size : SIZES) {
                    for (String panel : PANELS) {
                        for (boolean grid : List.of(true, false)) {
                            String where = others + " others in " + size[0] + "×" + size[1] + " beside " + panel
                                    + (grid ? ", alike" : ", one large");
                            FxToolkit.run(() -> {
                                lay(window, size, panel, grid);
                                look(window, others, where, wrong);
                            });
                        }
                    }
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    private static void lay(StagedWindow window, int[] size, String panel, boolean grid) {
        window.root().setMinSize(size[0], size[1]);
        window.root().setMaxSize(size[0], size[1]);
        for (String each : PANELS) {
            if (!each.isEmpty()) {
                ((ToggleButton) window.node(each)).setSelected(each.equals(panel));
            }
        }
        ((ToggleButton) window.node("#grid")).setSelected(grid);
        window.layOut();
        // What was found out then takes its place in the next pulse.
        window.layOut();
    }

    private static void look(StagedWindow window, int others, String where, List<String> wrong) {
        Bounds area = Eye.bounds(window.node(".tiles"));
        List<Bounds> tiles = window.root().lookupAll(".tile").stream()
                .filter(tile -> others > 1 || !tile.getStyleClass().contains("own-picture"))
                .map(Eye::bounds)
                .toList();
        if (tiles.size() != (others > 1 ? others + 1 : others)) {
            wrong.add(where + ": " + tiles.size() + " tiles");
        }
        for (int index = 0; index < tiles.size(); index++) {
            if (!area.contains(tiles.get(index))
                    || tiles.get(index).getWidth() < 20
                    || tiles.get(index).getHeight() < 15) {
                wrong.add(where + ": outside or too small " + tiles.get(index));
            }
            for (int other = 0; other < index; other++) {
                if (inner(tiles.get(index)).intersects(tiles.get(other))) {
                    wrong.add(where + ": " + tiles.get(index) + " upon " + tiles.get(other));
                }
            }
        }
        if (!tiles.isEmpty()) {
            double left = tiles.stream().mapToDouble(Bounds::getMinX).min().orElseThrow() - area.getMinX() - MARGIN;
            double right = area.getMaxX()
                    - MARGIN
                    - tiles.stream().mapToDouble(Bounds::getMaxX).max().orElseThrow();
            double above = tiles.stream().mapToDouble(Bounds::getMinY).min().orElseThrow() - area.getMinY() - MARGIN;
            double below = area.getMaxY()
                    - MARGIN
                    - tiles.stream().mapToDouble(Bounds::getMaxY).max().orElseThrow();
            boolean fills = left + right < 2 * ROUNDING || above + below < 2 * ROUNDING;
            boolean centred = Math.abs(left - right) < 2 * ROUNDING && Math.abs(above - below) < 2 * ROUNDING;
            if (!fills || !centred) {
                wrong.add(where + ": a band of " + left + ", " + right + ", " + above + ", " + below + " is empty");
            }
        }
        Node card = window.root().lookup(".waiting-scroll");
        if (card != null
                && card.isVisible()
                && card.getBoundsInParent().intersects(own(window).getBoundsInParent())) {
            wrong.add(where + ": the invitation and one's own picture lie upon one another");
        }
    }

    private static Node own(StagedWindow window) {
        return window.node(".own-picture");
    }

    private static Bounds inner(Bounds of) {
        return new BoundingBox(
                of.getMinX() + ROUNDING,
                of.getMinY() + ROUNDING,
                of.getWidth() - 2 * ROUNDING,
                of.getHeight() - 2 * ROUNDING);
    }
}
