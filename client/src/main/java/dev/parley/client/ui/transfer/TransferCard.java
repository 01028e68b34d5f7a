package dev.parley.client.ui.transfer;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.transfer.words.KnownTransfer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CheckBox;
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
    private final CardButtons buttons;
    private final CheckBox keepExecutable = new CheckBox();

    /** @param leave is run before the card goes, so that the focus goes to no other one's buttons */
    TransferCard(FilesViewModel files, TransferViewModel transfer, Texts texts, LongSupplier nanoTime, Runnable leave) {
        this.files = files;
        this.transfer = transfer;
        this.texts = texts;
        this.buttons = new CardButtons(this, transfer, texts, nanoTime);
        getStyleClass().add("transfer");
        setMinHeight(Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.PARENT);
        accessibleTextProperty().bind(transfer.names());
        getChildren()
                .addAll(
                        head(texts, transfer.outgoing(), transfer.shortNames(), transfer.names()),
                        line(transfer.about(), "quiet"),
                        line(transfer.types(), "quiet"),
                        bar(transfer),
                        line(transfer.figures(), "figures"),
                        state(transfer, transfer.state()),
                        line(transfer.remarks(), "quiet"),
                        executables(),
                        buttons(leave));
    }

    /** What it is; one name on one line without its middle, several on as many lines as they need. */
    static HBox head(Texts texts, boolean outgoing, ObservableValue<String> what, ObservableValue<String> whole) {
        FontIcon direction = new FontIcon(outgoing ? Material2RoundAL.ARROW_UPWARD : Material2RoundAL.ARROW_DOWNWARD);
        Label sign = new Label();
        sign.setGraphic(direction);
        sign.setMinWidth(Region.USE_PREF_SIZE);
        sign.accessibleTextProperty().bind(texts.of(outgoing ? "transfer.out" : "transfer.in"));
        Label names = FullText.ofFiles(new Label(), whole);
        names.textProperty().bind(what);
        names.wrapTextProperty()
                .bind(javafx.beans.binding.Bindings.createBooleanBinding(
                        () -> !what.getValue().equals(whole.getValue())
                                || what.getValue().contains(", "),
                        what,
                        whole));
        names.setMinHeight(Region.USE_PREF_SIZE);
        names.getStyleClass().addAll(Styles.TEXT_BOLD, "names");
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox head = new HBox(sign, names);
        head.getStyleClass().add("head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    static ProgressBar bar(TransferViewModel transfer) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(transfer.share());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(transfer.figures());
        bar.visibleProperty().bind(transfer.now().map(now -> !now.over() && (now.underWay() || now.waits())));
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    /** Says how it stands; in another colour where something is wrong. */
    static Label state(TransferViewModel transfer, ObservableValue<String> words) {
        Label state = line(words, "state");
        transfer.now().subscribe(now -> state.pseudoClassStateChanged(FAILED, isFailed(now)));
        return state;
    }

    /** Whoever knows what that is may want it; it is offered where it may matter. */
    private CheckBox executables() {
        keepExecutable.textProperty().bind(texts.of("transfer.keepExecutable"));
        keepExecutable.getStyleClass().addAll(Styles.TEXT_SMALL, "keep-executable");
        keepExecutable.setWrapText(true);
        keepExecutable.setMinHeight(Region.USE_PREF_SIZE);
        buttons.show(keepExecutable, now -> now.asks() && OfferedPrograms.mayBeIn(now.offer()));
        return keepExecutable;
    }

    private FlowPane buttons(Runnable leave) {
        Consumer<KnownTransfer.Choice> cancel = _ -> files.cancel(transfer);
        FlowPane all = new FlowPane(
                buttons.labelled(
                        Material2RoundAL.DONE,
                        "transfer.accept",
                        seen -> files.accept(transfer, seen.offer(), keepsExecutable()),
                        KnownTransfer::asks),
                buttons.labelled(
                        Material2RoundAL.FOLDER_OPEN,
                        "transfer.acceptInto",
                        seen -> files.acceptInto(transfer, seen.offer(), keepsExecutable()),
                        KnownTransfer::asks),
                buttons.labelled(
                        Material2RoundAL.CLOSE,
                        "transfer.decline",
                        seen -> files.decline(transfer, seen.offer()),
                        KnownTransfer::asks),
                buttons.labelled(
                        Material2RoundMZ.PAUSE, "transfer.pause", _ -> files.pause(transfer), KnownTransfer::canPause),
                buttons.labelled(
                        Material2RoundMZ.PLAY_ARROW,
                        "transfer.goOn",
                        seen -> files.goOn(transfer, seen.offer()),
                        KnownTransfer::canGoOn),
                buttons.labelled(Material2RoundAL.CLOSE, "transfer.cancel", cancel, KnownTransfer::canCancel),
                buttons.labelled(Material2RoundAL.DELETE, "transfer.discard", cancel, KnownTransfer::waits),
                buttons.labelled(
                        Material2RoundMZ.OPEN_IN_NEW,
                        "transfer.open",
                        _ -> files.open(paths(transfer).getFirst(), peer()),
                        has(paths -> paths.size() == 1)),
                buttons.labelled(
                        Material2RoundAL.FOLDER_OPEN,
                        "transfer.show",
                        _ -> files.show(paths(transfer)),
                        has(paths -> !paths.isEmpty())),
                buttons.labelled(
                        Material2RoundMZ.PLAYLIST_ADD_CHECK,
                        "transfer.remove",
                        _ -> {
                            leave.run();
                            files.remove(transfer);
                        },
                        now -> !now.alive()));
        all.getStyleClass().add("small-buttons");
        return all;
    }

    private boolean keepsExecutable() {
        return keepExecutable.isVisible() && keepExecutable.isSelected();
    }

    private String peer() {
        return transfer.now().get().offer().peerName();
    }

    /** Of what was received: whether it lies where this can be done. */
    private static Predicate<KnownTransfer> has(Predicate<List<String>> what) {
        return now -> now.incoming() && what.test(paths(now));
    }

    static Label line(ObservableValue<String> text, String style) {
        Label line = new Label();
        line.textProperty().bind(text);
        line.getStyleClass().addAll(Styles.TEXT_SMALL, style);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.visibleProperty().bind(line.textProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private static List<String> paths(TransferViewModel transfer) {
        return paths(transfer.now().get());
    }

    private static List<String> paths(KnownTransfer now) {
        return now.end()
                .map(end -> end instanceof KnownTransfer.End.Whole whole ? whole.paths() : List.<String>of())
                .orElse(List.of());
    }

    private static boolean isFailed(KnownTransfer now) {
        return now.end().filter(KnownTransfer.End.Failed.class::isInstance).isPresent()
                || (now.alive() && now.state() == dev.parley.client.control.files.TransferState.TROUBLED);
    }
}
