package dev.parley.client.ui.point;

import atlantafx.base.theme.Styles;
import dev.parley.client.control.PointingCommand.AllowPointing;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.picture.PictureView;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

/** The buttons and the menu for pointing, wherever a call has them. FX thread. */
public final class PointingControls {
    /** Points at the screen that is large, or, without one, lets all point at one's own and ends it. */
    public static final KeyCombination KEYS = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);

    private PointingControls() {}

    /**
     * Draws on a tile what is pointed at there, and lets this person point while it is large.
     *
     * @param large whether the tile is
     * @return the button for it
     */
    public static ToggleButton over(
            StackPane tile,
            PictureView picture,
            PeerId sharer,
            PointingViewModel model,
            ObservableValue<Boolean> large,
            Texts texts) {
        BooleanBinding pointsAt = model.pointsAt(sharer);
        BooleanBinding active =
                Bindings.createBooleanBinding(() -> pointsAt.get() && large.getValue(), pointsAt, large);
        PointingPane marks = new PointingPane(model, sharer, picture, active, texts);
        tile.getChildren().add(tile.getChildren().indexOf(picture) + 1, marks);
        ToggleButton button = Buttons.toggle(
                Material2RoundAL.GESTURE, Material2RoundAL.GESTURE, texts.of("point.stop"), texts.of("point.begin"));
        button.setId("point");
        button.getStyleClass().remove(Styles.BUTTON_CIRCLE);
        button.getStyleClass().add("point-toggle");
        button.setContentDisplay(ContentDisplay.LEFT);
        button.textProperty().bind(button.accessibleTextProperty());
        Buttons.shortcut(button, KEYS);
        active.subscribe(button::setSelected);
        button.setOnAction(event -> {
            model.toggle(sharer);
            button.setSelected(active.get());
        });
        // It lies on what one wants to see, so it is there for who reaches for the picture, and for who points.
        button.visibleProperty()
                .bind(Bindings.createBooleanBinding(large::getValue, large)
                        .and(tile.hoverProperty()
                                .or(tile.focusWithinProperty())
                                .or(tile.focusedProperty())
                                .or(active)));
        StackPane.setAlignment(button, Pos.TOP_LEFT);
        StackPane.setMargin(button, new Insets(8));
        tile.getChildren().add(button);
        // Held by the button, and gone with it.
        button.getProperties().put(PointingControls.class, active);
        return button;
    }

    /** Lets everybody point at what one shows, and ends it. */
    public static ToggleButton let(PointingViewModel model, Texts texts) {
        ToggleButton button = Buttons.toggle(
                Material2RoundAL.GESTURE, Material2RoundAL.GESTURE, texts.of("point.letNobody"), texts.of("point.let"));
        button.setId("let-point");
        model.letsAnybody().subscribe(button::setSelected);
        model.lets().subscribe(lets -> button.setSelected(lets.anybody()));
        button.setOnAction(event -> model.toggleAll());
        return button;
    }

    /** Who may point at what one shows, as it is now. */
    public static Menu menu(PointingViewModel model, Texts texts) {
        Menu menu = new Menu(texts.get("point.menu"), new FontIcon(Material2RoundAL.GESTURE));
        menu.setId("share-point");
        CheckMenuItem all = new CheckMenuItem(texts.get("point.all"));
        all.setId("share-point-all");
        all.setSelected(model.lets().get().all());
        all.setOnAction(event -> model.let(model.lets().get().all() ? AllowPointing.NOBODY : AllowPointing.ALL));
        menu.getItems().addAll(all, new SeparatorMenuItem());
        for (MemberSnapshot member : model.people()) {
            CheckMenuItem person = new CheckMenuItem(model.name(Optional.of(member.id())));
            person.setMnemonicParsing(false);
            person.setSelected(model.lets().get().lets(member.id()));
            person.setOnAction(event -> model.togglePerson(member.id()));
            menu.getItems().add(person);
        }
        MenuItem clear = new MenuItem(texts.get("point.clear"));
        clear.setId("share-point-clear");
        clear.setOnAction(event -> model.clear());
        menu.getItems().addAll(new SeparatorMenuItem(), clear);
        return menu;
    }
}
