package dev.parley.client.ui.transfer;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Considered;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** One transfer: what it is, how it stands with it, and what can be done about it. FX thread. */
final class TransferCard extends VBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("troubled");

    private final FilesViewModel files;
    private final TransferViewModel transfer;
    private final Texts texts;
    private final Considered<KnownTransfer.Choice> considered;

    TransferCard(FilesViewModel files, TransferViewModel transfer, Texts texts, LongSupplier nanoTime) {
        this.files = files;
        this.transfer = transfer;
        this.texts = texts;
        this.considered = new Considered<>(this, () -> transfer.now().get().choice(), nanoTime);
        getStyleClass().add("transfer");
        setMinHeight(Region.USE_PREF_SIZE);
        Label state = line(transfer.state(), "state");
        transfer.now().subscribe(now -> state.pseudoClassStateChanged(FAILED, isFailed(now)));
        getChildren()
                .addAll(
                        head(),
                        line(transfer.about(), "quiet"),
                        line(transfer.types(), "quiet"),
                        bar(),
                        line(transfer.figures(), "figures"),
                        state,
                        line(transfer.remarks(), "quiet"),
                        buttons());
    }

    private HBox head() {
        FontIcon direction =
                new FontIcon(transfer.outgoing() ? Material2RoundAL.ARROW_UPWARD : Material2RoundAL.ARROW_DOWNWARD);
        Label sign = new Label();
        sign.setGraphic(direction);
        sign.setMinWidth(Region.USE_PREF_SIZE);
        sign.accessibleTextProperty().bind(texts.of(transfer.outgoing() ? "transfer.out" : "transfer.in"));
        Label names = FullText.of(new Label());
        names.textProperty().bind(transfer.names());
        names.getStyleClass().addAll(Styles.TEXT_BOLD, "names");
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox head = new HBox(sign, names);
        head.getStyleClass().add("head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ProgressBar bar() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(transfer.share());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(transfer.figures());
        show(bar, now -> !now.over() && (now.underWay() || now.waits()));
        return bar;
    }

    private FlowPane buttons() {
        Consumer<KnownTransfer.Choice> cancel = _ -> files.cancel(transfer);
        FlowPane buttons = new FlowPane(
                button(
                        Material2RoundAL.DONE,
                        "transfer.accept",
                        seen -> files.accept(transfer, seen.offer()),
                        KnownTransfer::asks),
                button(
                        Material2RoundAL.FOLDER_OPEN,
                        "transfer.acceptInto",
                        seen -> files.acceptInto(transfer, seen.offer()),
                        KnownTransfer::asks),
                button(
                        Material2RoundAL.CLOSE,
                        "transfer.decline",
                        seen -> files.decline(transfer, seen.offer()),
                        KnownTransfer::asks),
                button(Material2RoundMZ.PAUSE, "transfer.pause", _ -> files.pause(transfer), KnownTransfer::canPause),
                button(
                        Material2RoundMZ.PLAY_ARROW,
                        "transfer.goOn",
                        seen -> files.goOn(transfer, seen.offer()),
                        KnownTransfer::canGoOn),
                button(
                        Material2RoundAL.CLOSE,
                        "transfer.cancel",
                        cancel,
                        now -> now.alive() && !now.asks() && !now.waits()),
                button(Material2RoundAL.DELETE, "transfer.discard", cancel, KnownTransfer::waits),
                button(
                        Material2RoundAL.FOLDER_OPEN,
                        "transfer.show",
                        _ -> files.show(paths(transfer.now().get())),
                        now -> now.incoming() && !paths(now).isEmpty()),
                button(
                        Material2RoundAL.CLEAR_ALL,
                        "transfer.remove",
                        _ -> files.remove(transfer),
                        now -> !now.alive()));
        buttons.getStyleClass().add("small-buttons");
        return buttons;
    }

    private ButtonBase button(
            org.kordamp.ikonli.Ikon icon,
            String key,
            Consumer<KnownTransfer.Choice> action,
            Predicate<KnownTransfer> when) {
        ButtonBase button = Buttons.labelled(icon, texts.of(key), () -> {});
        considered.on(button, action);
        button.accessibleTextProperty().unbind();
        button.accessibleTextProperty()
                .bind(texts.bind(() -> texts.get(key) + ": " + transfer.names().get(), transfer.now()));
        button.getStyleClass().addAll(Styles.SMALL, key.replace('.', '-'));
        show(button, when);
        return button;
    }

    private void show(javafx.scene.Node node, Predicate<KnownTransfer> when) {
        node.visibleProperty().bind(transfer.now().map(when::test));
        node.managedProperty().bind(node.visibleProperty());
    }

    private static Label line(ObservableValue<String> text, String style) {
        Label line = new Label();
        line.textProperty().bind(text);
        line.getStyleClass().addAll(Styles.TEXT_SMALL, style);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.visibleProperty().bind(line.textProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private static List<String> paths(KnownTransfer now) {
        return now.end()
                .map(end -> end instanceof KnownTransfer.End.Whole whole ? whole.paths() : List.<String>of())
                .orElse(List.of());
    }

    private static boolean isFailed(KnownTransfer now) {
        return now.end().filter(KnownTransfer.End.Failed.class::isInstance).isPresent()
                || (now.alive() && now.state() == dev.parley.client.control.TransferState.TROUBLED);
    }
}
