package dev.parley.client.ui.transfer;

import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Considered;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.transfer.words.KnownTransfer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/**
 * Makes the buttons of one transfer. Each is there while it means something; and when one goes that has the focus, the focus goes
 * to what is around it, where a key does nothing, and not to the button that comes into its place. FX thread.
 */
final class CardButtons {
    private final Region around;
    private final TransferViewModel transfer;
    private final Texts texts;
    private final Considered<KnownTransfer.Choice> considered;

    /** @param around shows all that a person must have seen */
    CardButtons(Region around, TransferViewModel transfer, Texts texts, LongSupplier nanoTime) {
        this.around = around;
        this.transfer = transfer;
        this.texts = texts;
        this.considered = new Considered<>(around, () -> transfer.now().get().choice(), nanoTime);
    }

    /** With its name beside it. */
    ButtonBase labelled(Ikon icon, String key, Consumer<KnownTransfer.Choice> action, Predicate<KnownTransfer> when) {
        return made(Buttons.labelled(icon, texts.of(key), () -> {}), key, action, when);
    }

    /** With its name in the tooltip. */
    ButtonBase small(Ikon icon, String key, Consumer<KnownTransfer.Choice> action, Predicate<KnownTransfer> when) {
        return made(Buttons.icon(icon, texts.of(key), () -> {}), key, action, when);
    }

    private ButtonBase made(
            ButtonBase button, String key, Consumer<KnownTransfer.Choice> action, Predicate<KnownTransfer> when) {
        considered.on(button, action);
        button.accessibleTextProperty().unbind();
        button.accessibleTextProperty()
                .bind(texts.bind(() -> texts.get(key) + ": " + transfer.names().get(), transfer.now()));
        button.getStyleClass().addAll("small", key.replace('.', '-'));
        show(button, when);
        return button;
    }

    /** Is there while this holds. While nobody can do anything about the transfer, it takes no press. */
    void show(Node node, Predicate<KnownTransfer> when) {
        transfer.now().subscribe(now -> {
            boolean shown = when.test(now);
            boolean disabled = now.awaited() && !now.over();
            if ((!shown || disabled) && node.isFocused()) {
                around.requestFocus();
            }
            node.setDisable(disabled);
            node.setVisible(shown);
            node.setManaged(shown);
        });
    }
}
