package dev.parley.client.ui.share;

import atlantafx.base.theme.Styles;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** The buttons for what one shows, wherever a call has them. FX thread. */
public final class ShareControls {
    /** Begins, and ends. */
    public static final KeyCombination KEYS = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private ShareControls() {}

    /**
     * Begins, and ends; it is pressed while something is shown.
     *
     * @param pick lets something be chosen
     */
    public static ToggleButton toggle(ShareViewModel share, Texts texts, Runnable pick) {
        ToggleButton button = Buttons.toggle(
                Material2RoundMZ.STOP_SCREEN_SHARE,
                Material2RoundMZ.SCREEN_SHARE,
                texts.of("share.stop"),
                texts.of("share.begin"));
        button.getStyleClass().add("share-toggle");
        share.sharing().subscribe(button::setSelected);
        button.setOnAction(event -> {
            boolean shown = share.sharing().get();
            button.setSelected(shown);
            if (shown) {
                share.stop();
            } else {
                pick.run();
            }
        });
        return button;
    }

    static Button stop(ShareViewModel share, Texts texts) {
        Button button = Buttons.labelled(Material2RoundMZ.STOP_SCREEN_SHARE, texts.of("share.stop"), share::stop);
        button.getStyleClass().addAll(Styles.DANGER, "stop-sharing");
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    static ToggleButton freeze(ShareViewModel share, Texts texts) {
        ToggleButton button = Buttons.toggle(
                Material2RoundMZ.PLAY_ARROW,
                Material2RoundMZ.PAUSE,
                texts.of("share.unfreeze"),
                texts.of("share.freeze"));
        share.held(ShareHold.FREEZE).subscribe(button::setSelected);
        button.setOnAction(event -> {
            button.setSelected(share.held(ShareHold.FREEZE).get());
            share.toggle(ShareHold.FREEZE);
        });
        return button;
    }
}
