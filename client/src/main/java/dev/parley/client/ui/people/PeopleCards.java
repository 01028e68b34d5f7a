package dev.parley.client.ui.people;

import atlantafx.base.theme.Styles;
import dev.parley.client.contact.Contact;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.Avatar;
import dev.parley.client.ui.common.part.Problems;
import dev.parley.client.ui.common.part.QrCode;
import dev.parley.client.ui.people.CardLayer.Content;
import dev.parley.client.ui.people.PeopleViewModel.Card;
import dev.parley.client.ui.system.CopiedLink;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** What lies above the first screen for people: adding somebody, changing somebody, one's own link. FX thread. */
public final class PeopleCards {
    private static final double QR = 232;
    private static final double PICTURE = 56;
    private static final int NOTES_ROWS = 4;
    private static final int LARGEST_HUE = 359;
    private static final double HUE_STEP = 15;

    private final PeopleViewModel people;
    private final CopiedLink clipboard;
    private final Texts texts;

    public PeopleCards(PeopleViewModel people, CopiedLink clipboard, Texts texts) {
        this.people = people;
        this.clipboard = clipboard;
        this.texts = texts;
    }

    public CardLayer layer() {
        return new CardLayer("people-card", people.card(), this::content, people::close);
    }

    private Content content(Card card) {
        return switch (card) {
            case Card.Add(Optional<Contact> whom, String text) -> add(whom, text);
            case Card.Change(Contact contact) -> change(contact);
            case Card.OwnLink _ -> ownLink();
        };
    }

    private Content add(Optional<Contact> whom, String text) {
        TextField link = new TextField(text);
        link.setId("person-link");
        link.setPromptText(texts.get("people.add.prompt"));
        TextField name = new TextField();
        name.setId("person-name");
        Runnable add = () -> people.add(whom, link.getText(), name.getText());
        link.setOnAction(_ -> add.run());
        name.setOnAction(_ -> add.run());
        Node second = whom.isPresent() ? new VBox() : field("people.name", name);
        second.setManaged(whom.isEmpty());
        String title = whom.map(contact -> texts.get("people.add.link", contact.name()))
                .orElseGet(() -> texts.get("people.add"));
        return new Content(
                title,
                text.isEmpty() ? link : name,
                hint(texts.of("people.add.hint")),
                field("people.link", link),
                second,
                Problems.line(people.problem()),
                buttons(button("person-keep", texts.get(whom.isPresent() ? "people.save" : "people.add.yes"), add)));
    }

    private Content change(Contact contact) {
        TextField name = new TextField(contact.name());
        name.setId("person-name");
        TextArea notes = new TextArea(contact.notes());
        notes.setId("person-notes");
        notes.setPrefRowCount(NOTES_ROWS);
        notes.setWrapText(true);
        Avatar picture = new Avatar(name.textProperty());
        picture.size(PICTURE);
        Slider hue = new Slider(0, LARGEST_HUE, contact.hue());
        hue.setId("person-hue");
        hue.setBlockIncrement(HUE_STEP);
        hue.setAccessibleText(texts.get("people.colour"));
        HBox.setHgrow(hue, Priority.ALWAYS);
        hue.valueProperty().subscribe(value -> picture.hue(value.intValue()));
        HBox colour = new HBox(picture, hue);
        colour.getStyleClass().add("setting-row");
        colour.setAlignment(Pos.CENTER_LEFT);
        Runnable keep = () -> people.change(contact, name.getText(), notes.getText(), (int) hue.getValue());
        name.setOnAction(_ -> keep.run());
        return new Content(
                texts.get("people.change", contact.name()),
                name,
                field("people.name", name),
                labelled("people.colour", colour),
                field("people.notes", notes),
                buttons(button("person-keep", texts.get("people.save"), keep)));
    }

    private Content ownLink() {
        TextField link = new TextField();
        link.setId("own-link-text");
        link.setEditable(false);
        link.textProperty().bind(people.ownLink());
        link.accessibleTextProperty().bind(texts.of("people.own"));
        HBox.setHgrow(link, Priority.ALWAYS);
        Button copy = Buttons.labelled(Material2RoundAL.CONTENT_COPY, texts.of("call.copy"), () -> {
            clipboard.copy(people.ownLink().get());
        });
        copy.setId("copy-own-link");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(link, copy);
        row.getStyleClass().add("join-row");
        StackPane paper = new StackPane(new QrCode(link.textProperty(), QR, texts.of("people.own.qr")));
        paper.getStyleClass().add("qr");
        paper.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        VBox there = new VBox(row, new StackPane(paper));
        there.getStyleClass().add("own-link");
        there.visibleProperty().bind(link.textProperty().isNotEmpty());
        there.managedProperty().bind(there.visibleProperty());
        Button renew = Buttons.labelled(Material2RoundMZ.REFRESH, texts.of("people.own.renew"), people::renewLink);
        renew.setId("renew-own-link");
        renew.disableProperty().bind(link.textProperty().isEmpty());
        HBox buttons = buttons(button("own-link-close", texts.get("people.close"), people::close));
        buttons.getChildren().removeFirst();
        buttons.getChildren().addFirst(renew);
        return new Content(texts.get("people.own"), copy, hint(people.ownLinkWords()), there, buttons);
    }

    private VBox field(String key, TextInputControl field) {
        field.setAccessibleText(texts.get(key));
        return labelled(key, field);
    }

    private VBox labelled(String key, Node node) {
        Label label = new Label(texts.get(key));
        label.setLabelFor(node);
        VBox both = new VBox(label, node);
        both.getStyleClass().add("card-field");
        return both;
    }

    private static Label hint(ObservableValue<String> words) {
        Label hint = new Label();
        hint.textProperty().bind(words);
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        return hint;
    }

    private Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add(Styles.ACCENT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** The one that does it, and before it the one that does not. */
    private HBox buttons(Button yes) {
        Button no = new Button(texts.get("people.no"));
        no.setId("person-cancel");
        no.setOnAction(_ -> people.close());
        HBox buttons = new HBox(no, yes);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }
}
