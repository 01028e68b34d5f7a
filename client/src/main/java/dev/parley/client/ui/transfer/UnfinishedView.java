package dev.parley.client.ui.transfer;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Considered;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.WhenSeen;
import dev.parley.client.ui.common.part.Excerpt;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundAL;

/** The part of the first screen with transfers that go on when one meets the other person again. FX thread. */
public final class UnfinishedView {
    private static final int SHOWN = 5;

    private final VBox root = new VBox();
    private final FilesViewModel files;
    private final Texts texts;
    private final LongSupplier nanoTime;

    public UnfinishedView(FilesViewModel files, Texts texts, LongSupplier nanoTime) {
        this.files = files;
        this.texts = texts;
        this.nanoTime = nanoTime;
        Label title = new Label();
        title.textProperty().bind(texts.of("transfer.unfinished"));
        title.getStyleClass().add(Styles.TITLE_4);
        Label hint = new Label();
        hint.textProperty().bind(texts.of("transfer.unfinished.hint"));
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        root.getStyleClass().addAll("recent", "unfinished");
        root.visibleProperty().bind(Bindings.isNotEmpty(files.unfinished()));
        root.managedProperty().bind(root.visibleProperty());
        WhenSeen.in(
                root,
                title,
                hint,
                new Excerpt<>(files.unfinished(), false, SHOWN, texts.of("transfer.older"), this::row));
    }

    public VBox root() {
        return root;
    }

    private Node row(TransferViewModel transfer) {
        Label names = FullText.ofFiles(new Label());
        names.textProperty().bind(transfer.names());
        names.getStyleClass().add(Styles.TEXT_BOLD);
        Label about = FullText.of(new Label());
        about.textProperty().bind(transfer.about());
        about.getStyleClass().addAll(Styles.TEXT_SMALL, "quiet");
        Label figures = new Label();
        figures.textProperty().bind(transfer.figures());
        figures.getStyleClass().addAll(Styles.TEXT_SMALL, "quiet");
        VBox words = new VBox(names, about, figures);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button discard = Buttons.icon(
                Material2RoundAL.DELETE,
                texts.bind(() -> texts.get("transfer.discard.of", names.getText()), names.textProperty()),
                () -> {});
        discard.getStyleClass().add("discard");
        HBox row = new HBox(words, discard);
        new Considered<>(row, () -> transfer.now().get().choice(), nanoTime).on(discard, _ -> files.cancel(transfer));
        row.getStyleClass().add("recent-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
