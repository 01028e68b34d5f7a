package dev.parley.client.ui.ring;

import atlantafx.base.theme.Styles;
import dev.parley.client.contact.Contact;
import dev.parley.client.ringing.IncomingRing;
import dev.parley.client.ringing.RingId;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Considered;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.Avatar;
import dev.parley.client.ui.common.part.ScrollArea;
import dev.parley.client.ui.ring.IncomingViewModel.Ring;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/**
 * Those who ring, one below the other, each with what can be answered. It comes to the front by itself, so no button acts on a press
 * that was begun before it was seen. FX thread.
 */
public final class IncomingView {
    private static final double PICTURE = 64;
    private static final List<String> READY = List.of("ring.words.later", "ring.words.minutes", "ring.words.write");

    /** Who rings with all that a card can have. */
    private static final Ring NOBODY = new Ring(
            new IncomingRing(RingId.of(new byte[RingId.BYTES]), Optional.empty(), "Parley", true, true, Instant.EPOCH),
            Optional.empty());

    private static final double WIDTH = 460;
    private static final double HIGHEST = 560;

    private final VBox rings = new VBox();
    private final ScrollPane root = new Pane();
    private final IncomingViewModel incoming;
    private final Texts texts;
    private final LongSupplier nanoTime;

    /** As high as those who ring need it to be, up to a height. */
    private final class Pane extends ScrollArea {
        Pane() {
            super(rings);
            setPrefWidth(WIDTH);
        }

        @Override
        protected double computePrefHeight(double width) {
            Insets edges = getInsets();
            double needed = rings.prefHeight(WIDTH - edges.getLeft() - edges.getRight());
            return Math.min(HIGHEST, Math.ceil(needed + edges.getTop() + edges.getBottom()));
        }
    }

    public IncomingView(IncomingViewModel incoming, Texts texts, LongSupplier nanoTime) {
        this.incoming = incoming;
        this.texts = texts;
        this.nanoTime = nanoTime;
        rings.getStyleClass().add("incoming-rings");
        root.getStyleClass().add("incoming");
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
    }

    public Parent root() {
        return root;
    }

    /** Lays out somebody's card while nobody rings, and takes it away again before that is drawn. */
    void tryOn() {
        if (rings.getChildren().isEmpty()) {
            rings.getChildren().setAll(card(NOBODY));
            root.applyCss();
            root.layout();
            rings.getChildren().clear();
        }
    }

    /** Shows who rings now. */
    void fill() {
        rings.getChildren()
                .setAll(incoming.inWindow().get().stream().map(this::card).toList());
        if (!rings.getChildren().isEmpty()) {
            rings.getChildren().getFirst().requestFocus();
        }
    }

    private VBox card(Ring ring) {
        Avatar picture = new Avatar(
                new SimpleStringProperty(ring.contact().map(Contact::name).orElseGet(() -> incoming.said(ring))));
        picture.size(PICTURE);
        ring.contact().ifPresent(contact -> picture.hue(contact.hue()));
        Label name = words(incoming.name(ring), Styles.TITLE_3);
        Label sentence = words(incoming.sentence(ring));
        Label badge = words(incoming.badge(ring), Styles.TEXT_MUTED);
        boolean sure =
                ring.contact().stream().anyMatch(contact -> contact.verified().isPresent());
        FontIcon sign = new FontIcon(sure ? Material2RoundMZ.VERIFIED_USER : Material2RoundAL.INFO);
        sign.getStyleClass().add(sure ? "sign-sure" : "sign-quiet");
        badge.setGraphic(sign);
        VBox who = new VBox(name, sentence, badge);
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox head = new HBox(picture, who);
        head.getStyleClass().add("incoming-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(head);
        card.getStyleClass().add("incoming-card");
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.setAccessibleText(String.join(". ", name.getText(), sentence.getText(), badge.getText()));
        Considered<Ring> considered = new Considered<>(card, () -> ring, nanoTime);
        boolean instead = incoming.inCall().get();
        if (instead) {
            card.getChildren().add(words(texts.get("ring.in.waiting"), Styles.TEXT_MUTED));
        }
        Button video = button(
                "accept-video", Material2RoundMZ.VIDEOCAM, instead ? "ring.in.hangUpVideo" : "ring.in.acceptVideo");
        Button sound =
                button("accept-sound", Material2RoundAL.CALL, instead ? "ring.in.hangUpSound" : "ring.in.acceptSound");
        Button decline = button("decline", Material2RoundAL.CALL_END, "ring.in.decline");
        video.getStyleClass().add(Styles.ACCENT);
        decline.getStyleClass().add("decline");
        considered.on(video, seen -> incoming.accept(seen, true));
        considered.on(sound, seen -> incoming.accept(seen, false));
        considered.on(decline, seen -> incoming.decline(seen, ""));
        FlowPane answers = new FlowPane(video, sound, decline);
        answers.getStyleClass().add("incoming-answers");
        card.getChildren().addAll(answers, withWords(ring, considered));
        return card;
    }

    /** A few words that are ready, and a field for others. */
    private VBox withWords(Ring ring, Considered<Ring> considered) {
        Label title = words(texts.get("ring.in.declineWords"), Styles.TEXT_MUTED);
        FlowPane ready = new FlowPane();
        ready.getStyleClass().add("small-buttons");
        for (String key : READY) {
            Button say = new Button(texts.get(key));
            say.getStyleClass().addAll(Styles.SMALL, "decline-ready");
            considered.on(say, seen -> incoming.decline(seen, texts.get(key)));
            ready.getChildren().add(say);
        }
        TextField own = new TextField();
        own.setId("decline-words");
        own.setPromptText(texts.get("ring.words.own"));
        own.setAccessibleText(texts.get("ring.words.own"));
        HBox.setHgrow(own, Priority.ALWAYS);
        Consumer<Ring> say = seen -> {
            if (!own.getText().isBlank()) {
                incoming.decline(seen, own.getText());
            }
        };
        own.setOnAction(_ -> say.accept(ring));
        Button send = Buttons.icon(Material2RoundMZ.SEND, texts.of("ring.words.send"), () -> {});
        send.setId("decline-send");
        considered.on(send, say);
        send.disableProperty().bind(own.textProperty().map(String::isBlank));
        HBox row = new HBox(own, send);
        row.getStyleClass().add("join-row");
        row.setAlignment(Pos.CENTER_LEFT);
        VBox all = new VBox(title, ready, row);
        all.getStyleClass().add("incoming-words");
        return all;
    }

    private Button button(String id, Ikon icon, String key) {
        Button button = Buttons.labelled(icon, texts.of(key), () -> {});
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static Label words(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
