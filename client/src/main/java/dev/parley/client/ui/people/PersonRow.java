package dev.parley.client.ui.people;

import atlantafx.base.theme.Styles;
import dev.parley.client.contact.Contact;
import dev.parley.client.ringing.Presence;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.Avatar;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** Somebody in the list of people: a press on the name rings, and a menu has the rest. FX thread. */
final class PersonRow {
    private static final double PICTURE = 34;
    private static final double DOT = 5.5;

    private final PeopleViewModel people;
    private final Texts texts;

    PersonRow(PeopleViewModel people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    Node of(PeopleViewModel.Person person) {
        Contact contact = person.contact();
        Label name = FullText.of(new Label(contact.name()));
        name.getStyleClass().add(Styles.TEXT_BOLD);
        HBox named = new HBox(name);
        named.getStyleClass().add("name");
        named.setAlignment(Pos.CENTER_LEFT);
        contact.verified().ifPresent(since -> named.getChildren().add(verified(texts)));
        String about = people.words(person);
        Label words = FullText.of(new Label(about));
        words.getStyleClass().addAll(Styles.TEXT_SMALL, person.missed() > 0 ? "missed" : Styles.TEXT_MUTED);
        VBox both = new VBox(named, words);
        both.setMinWidth(0);
        HBox inside = new HBox(picture(contact, person.presence()), both);
        inside.getStyleClass().add("person-inside");
        inside.setAlignment(Pos.CENTER_LEFT);
        Button main = new Button();
        main.setGraphic(inside);
        main.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        main.getStyleClass().addAll(Styles.FLAT, "person-main");
        main.setMaxWidth(Double.MAX_VALUE);
        main.setMinWidth(0);
        main.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(main, Priority.ALWAYS);
        boolean linked = contact.link().isPresent();
        String does = texts.get(linked ? "people.ring.video" : "people.ring.noLink", contact.name());
        main.setAccessibleText(String.join(", ", does, about));
        main.setTooltip(new Tooltip(does));
        main.setOnAction(_ -> people.ring(contact, true));
        main.setDisable(contact.blocked());
        Button sound = Buttons.icon(
                Material2RoundAL.CALL,
                texts.bind(() -> texts.get("people.ring.sound", contact.name())),
                () -> people.ring(contact, false));
        sound.setDisable(!person.canBeRung());
        Button more = Buttons.icon(
                Material2RoundMZ.MORE_VERT, texts.bind(() -> texts.get("person.menu", contact.name())), () -> {});
        more.setOnAction(_ -> menu(contact).show(more, Side.BOTTOM, 0, 0));
        HBox row = new HBox(main, sound, more);
        row.getStyleClass().add("people-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setOnContextMenuRequested(event -> {
            menu(contact).show(row, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        return row;
    }

    /** Initials in the person's colour, with a dot while they are there. */
    static StackPane picture(Contact contact, Presence presence) {
        Avatar avatar = new Avatar(new SimpleStringProperty(contact.name()));
        avatar.size(PICTURE);
        avatar.hue(contact.hue());
        Circle dot = new Circle(DOT);
        dot.getStyleClass().addAll("presence", "presence-" + presence);
        boolean known = presence == Presence.THERE || presence == Presence.AWAY;
        dot.setVisible(known && contact.link().isPresent() && !contact.blocked());
        StackPane.setAlignment(dot, Pos.BOTTOM_RIGHT);
        StackPane picture = new StackPane(avatar, dot);
        picture.setMinSize(PICTURE, PICTURE);
        picture.setMaxSize(PICTURE, PICTURE);
        return picture;
    }

    /** The sign of somebody whose key this person is sure of. */
    static Label verified(Texts texts) {
        FontIcon sign = new FontIcon(Material2RoundMZ.VERIFIED_USER);
        sign.getStyleClass().add("sign-sure");
        Label mark = new Label("", sign);
        mark.setAccessibleText(texts.get("people.verified"));
        mark.setTooltip(new Tooltip(texts.get("people.verified.why")));
        return mark;
    }

    /** Made anew each time, so that it says what is so now. */
    ContextMenu menu(Contact contact) {
        ContextMenu menu = new ContextMenu();
        if (contact.link().isPresent() && !contact.blocked()) {
            menu.getItems()
                    .addAll(
                            item(
                                    "contact-ring",
                                    Material2RoundMZ.VIDEOCAM,
                                    "people.menu.video",
                                    () -> people.ring(contact, true)),
                            item(
                                    "contact-ring-sound",
                                    Material2RoundAL.CALL,
                                    "people.menu.sound",
                                    () -> people.ring(contact, false)),
                            new SeparatorMenuItem());
        }
        menu.getItems()
                .addAll(
                        item(
                                "contact-change",
                                Material2RoundAL.EDIT,
                                "people.menu.change",
                                () -> people.showChange(contact)),
                        item("contact-link", Material2RoundAL.LINK, "people.menu.link", () -> people.addLink(contact)),
                        item(
                                "contact-always",
                                contact.always()
                                        ? Material2RoundMZ.NOTIFICATIONS
                                        : Material2RoundMZ.NOTIFICATIONS_ACTIVE,
                                contact.always() ? "people.menu.notAlways" : "people.menu.always",
                                () -> people.always(contact, !contact.always())),
                        item(
                                "contact-block",
                                Material2RoundAL.BLOCK,
                                contact.blocked() ? "people.menu.unblock" : "people.menu.block",
                                () -> people.block(contact, !contact.blocked())),
                        new SeparatorMenuItem(),
                        item(
                                "contact-remove",
                                Material2RoundAL.DELETE,
                                "people.menu.remove",
                                () -> people.remove(contact)));
        return menu;
    }

    private MenuItem item(String id, Ikon icon, String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key), new FontIcon(icon));
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
