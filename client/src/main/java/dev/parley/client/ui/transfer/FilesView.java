package dev.parley.client.ui.transfer;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.SteadyList;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.Excerpt;
import dev.parley.client.ui.common.part.Problems;
import dev.parley.client.ui.common.part.ScrollArea;
import dev.parley.client.ui.settings.Choice;
import dev.parley.client.ui.settings.ChoiceBoxes;
import dev.parley.client.ui.transfer.past.PastTransfer;
import dev.parley.client.ui.transfer.past.RecordRow;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundAL;

/** Side panel: files to send, files that come and go, and those that did. */
public final class FilesView {
    private static final int CARDS = 40;
    private static final int RECORDS = 20;

    private final VBox root = new VBox();
    private final FilesViewModel files;
    private final Texts texts;
    private final LongSupplier nanoTime;
    private final Button sendFiles;

    public FilesView(FilesViewModel files, Texts texts, LongSupplier nanoTime) {
        this.files = files;
        this.texts = texts;
        sendFiles = Buttons.labelled(
                Material2RoundAL.INSERT_DRIVE_FILE, texts.of("transfer.sendFiles"), files::chooseFiles);
        sendFiles.setId("send-files");
        this.nanoTime = nanoTime;
        VBox lists = new VBox();
        SteadyList<Listed> cards = new SteadyList<>(files.cards(), lists.hoverProperty());
        Excerpt<Listed> shown = new Excerpt<>(cards.shown(), false, CARDS, texts.of("transfer.older"), this::card);
        shown.getStyleClass().add("transfers");
        lists.getChildren().addAll(hint(), shown, earlier());
        lists.getStyleClass().add("lists");
        ScrollPane scroll = new ScrollArea(lists);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getStyleClass().addAll("panel", "side", "files");
        root.getChildren()
                .addAll(title(), receiver(), send(), preparing(), Problems.line(files.problem()), folder(), scroll);
    }

    public Parent root() {
        return root;
    }

    /** Leads to the first button. */
    public void takeFocus() {
        sendFiles.requestFocus();
    }

    private Node card(Listed what) {
        return switch (what) {
            case TransferViewModel transfer -> new TransferCard(files, transfer, texts, nanoTime, this::takeFocus);
            case Sending sending -> new SendingCard(files, sending, texts, nanoTime, this::takeFocus);
        };
    }

    private HBox title() {
        Label title = new Label();
        title.textProperty().bind(texts.of("transfer.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button clear = listButton("transfer.clear", "transfer.clear.hint", files::clearFinished);
        clear.setId("clear-finished");
        show(clear, Bindings.isNotEmpty(files.transfers()));
        HBox row = new HBox(title, space, clear);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node receiver() {
        ChoiceBox<Choice> receiver =
                ChoiceBoxes.of(files.receivers().choices(), files.receivers().choice(), texts.of("transfer.receiver"));
        receiver.setId("receiver");
        // Everybody, and at least two whom one could choose from.
        show(receiver, Bindings.size(files.receivers().choices()).greaterThan(2));
        return receiver;
    }

    private FlowPane send() {
        Button sendFolder =
                Buttons.labelled(Material2RoundAL.FOLDER_OPEN, texts.of("transfer.sendFolder"), files::chooseFolder);
        sendFolder.setId("send-folder");
        FlowPane send = new FlowPane(sendFiles, sendFolder);
        send.getStyleClass().add("small-buttons");
        return send;
    }

    private Label preparing() {
        Label preparing = new Label();
        preparing.textProperty().bind(texts.of("transfer.preparing"));
        preparing.getStyleClass().addAll(Styles.TEXT_SMALL, "quiet");
        show(preparing, files.preparing().greaterThan(0));
        return preparing;
    }

    private HBox folder() {
        Label words = new Label();
        words.textProperty().bind(texts.of("transfer.into"));
        words.getStyleClass().addAll(Styles.TEXT_SMALL, "quiet");
        Label folder = FullText.ofPath(new Label());
        folder.setId("receive-folder");
        folder.textProperty().bind(files.folder().text());
        folder.getStyleClass().add(Styles.TEXT_SMALL);
        VBox both = new VBox(words, folder);
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        Button change =
                Buttons.icon(Material2RoundAL.FOLDER_OPEN, texts.of("transfer.changeFolder"), files.folder()::change);
        HBox row = new HBox(both, change);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label hint() {
        Label hint = new Label();
        hint.textProperty().bind(texts.of("transfer.hint"));
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        show(hint, Bindings.isEmpty(files.transfers()));
        return hint;
    }

    private VBox earlier() {
        Label title = new Label();
        title.textProperty().bind(texts.of("transfer.earlier"));
        title.getStyleClass().add(Styles.TITLE_4);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button clear = listButton(
                "transfer.forgetAll.short",
                "transfer.forgetAll",
                () -> files.history().clear());
        clear.setId("clear-history");
        HBox head = new HBox(title, space, clear);
        head.setAlignment(Pos.CENTER_LEFT);
        Excerpt<PastTransfer> records = new Excerpt<>(
                files.earlier(),
                false,
                RECORDS,
                texts.of("transfer.older"),
                record -> new RecordRow(
                        record,
                        texts,
                        () -> files.show(record.paths()),
                        () -> files.open(record.paths().getFirst(), record.peer()),
                        Optional.of(files.history()::remove)));
        VBox earlier = new VBox(head, records);
        earlier.getStyleClass().add("earlier");
        show(earlier, Bindings.isNotEmpty(files.earlier()));
        return earlier;
    }

    /** Takes something off a list; its words say so, since an icon might mean that files are deleted. */
    private Button listButton(String key, String hint, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(texts.of(key));
        button.setOnAction(event -> {
            takeFocus();
            action.run();
        });
        button.accessibleTextProperty().bind(texts.of(hint));
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of(hint));
        button.setTooltip(tooltip);
        return button;
    }

    private static void show(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }
}
