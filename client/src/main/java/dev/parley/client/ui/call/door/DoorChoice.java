package dev.parley.client.ui.call.door;

import atlantafx.base.theme.Styles;
import dev.parley.client.control.RoomNotice;
import dev.parley.client.ui.common.Texts;
import dev.parley.signaling.protocol.Door;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Beside the invitation: whom the call lets in. Its owner chooses, the others read. Nothing where no server tells of it. FX thread. */
public final class DoorChoice extends VBox {
    private final Map<Door, RadioButton> choices = new EnumMap<>(Door.class);
    private final ToggleGroup group = new ToggleGroup();

    public DoorChoice(DoorViewModel door, Texts texts) {
        setId("door");
        getStyleClass().add("door");
        Label title = new Label();
        title.textProperty().bind(texts.of("door.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        Label sentence = words("door-sentence");
        sentence.textProperty().bind(door.sentence());
        sentence.visibleProperty().bind(door.own().not());
        getChildren().addAll(title, sentence);
        for (Door one : Door.values()) {
            RadioButton choice = new RadioButton();
            choice.setId("door-" + one.name().toLowerCase(Locale.ROOT));
            choice.textProperty().bind(texts.of("door.choice." + one));
            choice.setToggleGroup(group);
            choice.setWrapText(true);
            choice.visibleProperty().bind(door.own());
            choice.managedProperty().bind(choice.visibleProperty());
            choice.setOnAction(_ -> {
                door.turn(one);
                // Until the server has done it, it is not so.
                door.room().get().ifPresent(this::show);
            });
            choices.put(one, choice);
            getChildren().add(choice);
        }
        Label removed = words("door-removed");
        removed.textProperty().bind(texts.of("door.mustAsk"));
        removed.getStyleClass().add(Styles.TEXT_MUTED);
        getChildren().add(removed);
        managedProperty().bind(visibleProperty());
        door.room().subscribe((Optional<RoomNotice.Room> now) -> {
            setVisible(now.isPresent());
            removed.setVisible(
                    now.filter(RoomNotice.Room::own).filter(it -> !it.mayOpen()).isPresent());
            now.ifPresent(this::show);
        });
    }

    private static Label words(String id) {
        Label words = new Label();
        words.setId(id);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private void show(RoomNotice.Room now) {
        choices.forEach((one, choice) -> {
            choice.setDisable(one == Door.OPEN && !now.mayOpen());
            choice.setSelected(one == now.door());
        });
    }
}
