package dev.parley.client.ui.home;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** A few quiet words on the first screen where reports of crashes lie, which take no room where none do. */
final class CrashesView {
    private static final int ROWS = 12;

    private final VBox root = new VBox();

    CrashesView(CrashesViewModel crashes, Texts texts) {
        root.setId("crashes");
        root.getStyleClass().add("home-hosting");
        root.visibleProperty().bind(crashes.some());
        root.managedProperty().bind(crashes.some());
        // Hardly anybody ever sees it, so it is made when somebody does.
        crashes.some().subscribe(some -> {
            if (some && root.getChildren().isEmpty()) {
                fill(crashes, texts);
            }
        });
    }

    Node root() {
        return root;
    }

    private void fill(CrashesViewModel crashes, Texts texts) {
        Label words = new Label();
        words.textProperty().bind(crashes.words());
        words.getStyleClass().add(Styles.TEXT_MUTED);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Button show = Buttons.labelled(
                Material2RoundMZ.VISIBILITY,
                crashes.openWords(),
                () -> crashes.open().set(!crashes.open().get()));
        show.setId("crash-show");
        Button copy = Buttons.labelled(Material2RoundAL.CONTENT_COPY, texts.of("home.crash.copy"), crashes::copy);
        copy.setId("crash-copy");
        Button delete = Buttons.labelled(Material2RoundAL.DELETE, texts.of("home.crash.delete"), crashes::delete);
        delete.setId("crash-delete");
        FlowPane buttons = new FlowPane(show, copy, delete);
        buttons.getStyleClass().add("join-row");
        buttons.setAlignment(Pos.CENTER_LEFT);
        for (Node each : buttons.getChildren()) {
            each.getStyleClass().add(Styles.SMALL);
        }
        TextArea report = new TextArea();
        report.setId("crash-report");
        report.setEditable(false);
        report.setPrefRowCount(ROWS);
        report.textProperty().bind(crashes.text());
        report.accessibleTextProperty().bind(crashes.words());
        report.visibleProperty().bind(crashes.open());
        report.managedProperty().bind(crashes.open());
        root.getChildren().setAll(words, buttons, report);
    }
}
