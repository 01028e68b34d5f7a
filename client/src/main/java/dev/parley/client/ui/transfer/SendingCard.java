package dev.parley.client.ui.transfer;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Considered;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.Excerpt;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** The same files for several people: what they are, what has become of them taken together, and with each. FX thread. */
final class SendingCard extends VBox {
    private static final int PEOPLE = 64;

    private final Texts texts;

    /** @param leave is run before the card goes, so that the focus goes to no other one's buttons */
    SendingCard(FilesViewModel files, Sending sending, Texts texts, LongSupplier nanoTime, Runnable leave) {
        this.texts = texts;
        getStyleClass().addAll("transfer", "sending");
        setMinHeight(Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.PARENT);
        accessibleTextProperty().bind(sending.names());
        Label sum = TransferCard.line(sending.sum(), "state");
        sum.getStyleClass().add("sum");
        Excerpt<TransferViewModel> people = new Excerpt<>(
                sending.transfers(),
                false,
                PEOPLE,
                texts.of("transfer.older"),
                transfer -> new PersonRow(files, transfer, texts, nanoTime));
        people.getStyleClass().add("sending-people");
        ObservableBooleanValue alive = sending.alive();
        Button cancel = button(Material2RoundAL.CLOSE, "transfer.cancelAll", alive);
        new Considered<>(this, sending::choices, nanoTime).on(cancel, _ -> files.cancelAll(sending));
        Button remove = button(Material2RoundMZ.PLAYLIST_ADD_CHECK, "transfer.remove", Bindings.not(alive));
        remove.setOnAction(_ -> {
            leave.run();
            files.remove(sending);
        });
        FlowPane buttons = new FlowPane(cancel, remove);
        buttons.getStyleClass().add("small-buttons");
        getChildren()
                .addAll(
                        TransferCard.head(texts, true, sending.shortNames(), sending.names()),
                        TransferCard.line(sending.about(), "quiet"),
                        sum,
                        people,
                        TransferCard.line(sending.remarks(), "quiet"),
                        buttons);
    }

    /** The focus goes to the card, and not to a button that comes into the place of another. */
    private Button button(Ikon icon, String key, ObservableBooleanValue when) {
        Button button = Buttons.labelled(icon, texts.of(key), () -> {});
        button.getStyleClass().addAll(Styles.SMALL, key.replace('.', '-'));
        when.subscribe(shown -> {
            if (!shown && button.isFocused()) {
                requestFocus();
            }
            button.setVisible(shown);
            button.setManaged(shown);
        });
        return button;
    }
}
