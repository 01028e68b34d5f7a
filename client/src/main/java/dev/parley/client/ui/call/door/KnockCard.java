package dev.parley.client.ui.call.door;

import atlantafx.base.theme.Styles;
import dev.parley.client.control.call.PresentPerson;
import dev.parley.client.ui.common.Considered;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Texts;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Above the pictures, for the owner: who wants to join, the longest waiting first. It takes no focus from anything. FX thread. */
public final class KnockCard extends HBox {
    private static final double NAME_WIDEST = 320;

    private final DoorViewModel door;
    private final Texts texts;
    private final Label who = FullText.of(new Label());
    private final Label others = new Label();

    public KnockCard(DoorViewModel door, Texts texts, LongSupplier nanoTime) {
        this.door = door;
        this.texts = texts;
        setId("knock");
        getStyleClass().add("knock");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        who.setId("knock-who");
        who.setMaxWidth(NAME_WIDEST);
        others.setId("knock-others");
        others.setMinWidth(Region.USE_PREF_SIZE);
        others.getStyleClass().add(Styles.TEXT_MUTED);
        others.managedProperty().bind(others.visibleProperty());
        Button admit = button("knock-admit", "door.admit", "door.admit.name");
        Button decline = button("knock-decline", "door.decline", "door.decline.name");
        Considered<Optional<PresentPerson>> considered = new Considered<>(this, door::first, nanoTime);
        considered.on(admit, seen -> seen.ifPresent(door::admit));
        considered.on(decline, seen -> seen.ifPresent(door::decline));
        getChildren().addAll(who, others, admit, decline);
        door.room().subscribe(_ -> show());
        texts.locale().subscribe(_ -> show());
    }

    /** Its name says whom it is about, to those who hear it rather than see it. */
    private Button button(String id, String key, String named) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(texts.of(key));
        button.accessibleTextProperty()
                .bind(texts.bind(
                        () -> texts.get(named, door.first().map(door::nameOf).orElse("")), door.room()));
        return button;
    }

    private void show() {
        Optional<PresentPerson> first = door.first();
        setVisible(first.isPresent());
        who.setText(first.map(person -> texts.get("door.knock", door.nameOf(person)))
                .orElse(""));
        others.setText(texts.get("door.others", door.others()));
        others.setVisible(door.others() > 0);
    }
}
