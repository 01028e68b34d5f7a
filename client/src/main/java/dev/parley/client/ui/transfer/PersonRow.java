package dev.parley.client.ui.transfer;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.transfer.words.KnownTransfer;
import java.util.function.LongSupplier;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** One of several people whom the same files go to: how it stands with them. FX thread. */
final class PersonRow extends VBox {

    PersonRow(FilesViewModel files, TransferViewModel transfer, Texts texts, LongSupplier nanoTime) {
        getStyleClass().add("sending-person");
        setAccessibleRole(AccessibleRole.PARENT);
        accessibleTextProperty().bind(transfer.person());
        CardButtons buttons = new CardButtons(this, transfer, texts, nanoTime);
        Label name = FullText.of(new Label());
        name.textProperty().bind(transfer.person());
        name.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_BOLD);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(
                name,
                buttons.small(
                        Material2RoundMZ.PAUSE, "transfer.pause", _ -> files.pause(transfer), KnownTransfer::canPause),
                buttons.small(
                        Material2RoundMZ.PLAY_ARROW,
                        "transfer.goOn",
                        seen -> files.goOn(transfer, seen.offer()),
                        KnownTransfer::canGoOn),
                buttons.small(
                        Material2RoundAL.CLOSE,
                        "transfer.cancel",
                        _ -> files.cancel(transfer),
                        KnownTransfer::canCancel),
                buttons.small(
                        Material2RoundAL.DELETE,
                        "transfer.discard",
                        _ -> files.cancel(transfer),
                        KnownTransfer::waits));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        head,
                        TransferCard.state(transfer, transfer.personState()),
                        TransferCard.bar(transfer),
                        TransferCard.line(transfer.figures(), "figures"),
                        TransferCard.line(transfer.personRemarks(), "quiet"));
    }
}
