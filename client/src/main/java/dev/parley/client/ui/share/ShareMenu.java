package dev.parley.client.ui.share;

import dev.parley.client.control.media.ShareHold;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.SharedSource;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.point.PointingControls;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** What one can do about what one shows: show something else, hold it back, hide windows, stop. FX thread. */
public final class ShareMenu {
    private final ShareViewModel share;
    private final PickerViewModel picker;
    private final Texts texts;

    public ShareMenu(ShareViewModel share, PickerViewModel picker, Texts texts) {
        this.share = share;
        this.picker = picker;
        this.texts = texts;
    }

    /** The button that opens it, there while something is shown. */
    public Button button() {
        Button button = Buttons.icon(Material2RoundAL.KEYBOARD_ARROW_UP, texts.of("share.menu"), () -> {});
        button.setId("share-menu");
        button.getStyleClass().add("share-menu");
        button.setOnAction(event -> menu().show(button, Side.TOP, 0, 0));
        button.visibleProperty().bind(share.sharing());
        button.managedProperty().bind(share.sharing());
        return button;
    }

    /** Made anew each time, so that it says what is so now. */
    ContextMenu menu() {
        MenuItem other = new MenuItem(texts.get("share.switch"), new FontIcon(Material2RoundMZ.SWAP_HORIZ));
        other.setId("share-switch");
        other.setOnAction(event -> picker.open());
        MenuItem stop = new MenuItem(texts.get("share.stop"), new FontIcon(Material2RoundMZ.STOP_SCREEN_SHARE));
        stop.setId("share-stop");
        stop.setOnAction(event -> share.stop());
        Menu hide = new Menu(texts.get("share.hide"), new FontIcon(Material2RoundMZ.VISIBILITY_OFF));
        hide.setId("share-hide");
        MenuItem cover = new MenuItem(texts.get("share.cover"), new FontIcon(Material2RoundAL.CROP_FREE));
        cover.setId("share-cover");
        cover.setOnAction(event -> picker.coverRegion());
        cover.setDisable(!share.onDesktop());
        MenuItem uncover = new MenuItem(texts.get("share.uncover"));
        uncover.setId("share-uncover");
        uncover.setOnAction(event -> share.uncover());
        uncover.setVisible(share.covers());
        ContextMenu menu = new ContextMenu(
                other,
                held("share-freeze", "share.menu.freeze", ShareHold.FREEZE),
                held("share-blank", "share.menu.blank", ShareHold.BLANK),
                hide,
                sound(),
                cover,
                uncover,
                PointingControls.menu(share.pointing(), texts),
                new SeparatorMenuItem(),
                stop);
        InvalidationListener fill = _ -> fill(hide);
        // Held by the menu, and gone with it.
        menu.getProperties().put(ShareMenu.class, fill);
        picker.sources().addListener(new WeakInvalidationListener(fill));
        fill(hide);
        picker.list(true);
        menu.setOnHidden(event -> {
            if (!picker.opened().get()) {
                picker.list(false);
            }
        });
        return menu;
    }

    private CheckMenuItem held(String id, String key, ShareHold hold) {
        CheckMenuItem item = new CheckMenuItem(texts.get(key));
        item.setId(id);
        item.setSelected(share.held(hold).get());
        item.setOnAction(event -> share.toggle(hold));
        return item;
    }

    private CheckMenuItem sound() {
        CheckMenuItem item = new CheckMenuItem(texts.get("share.sound"));
        item.setId("share-sound");
        item.setSelected(share.sound().wanted().get());
        item.setOnAction(event -> share.sound().toggle());
        return item;
    }

    /** Those that can be named for certain. */
    private void fill(Menu hide) {
        List<MenuItem> windows = picker.sources().stream()
                .filter(each -> each.source() instanceof ShareSource.Window window
                        && window.id().isPresent())
                .map(this::hiding)
                .toList();
        if (windows.isEmpty()) {
            MenuItem none = new MenuItem(texts.get("share.hide.none"));
            none.setDisable(true);
            windows = List.of(none);
        }
        hide.getItems().setAll(windows);
    }

    private MenuItem hiding(SharedSource each) {
        CheckMenuItem item = new CheckMenuItem(each.title());
        item.setMnemonicParsing(false);
        if (each.source() instanceof ShareSource.Window window) {
            item.setSelected(share.isMasked(window));
            item.setOnAction(event -> share.toggleMask(window));
        }
        return item;
    }
}
