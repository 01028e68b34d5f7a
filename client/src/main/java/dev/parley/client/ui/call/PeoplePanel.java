package dev.parley.client.ui.call;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.call.door.DoorChoice;
import dev.parley.client.ui.call.door.InvitationChoice;
import dev.parley.client.ui.call.gesture.HandMark;
import dev.parley.client.ui.call.model.CallViewModel;
import dev.parley.client.ui.call.person.CallMembers;
import dev.parley.client.ui.call.person.Mark;
import dev.parley.client.ui.call.person.MemberViewModel;
import dev.parley.client.ui.call.person.QualityDot;
import dev.parley.client.ui.call.tile.PersonMenu;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.system.CopiedLink;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Side panel: who is in the call, how they are connected, and how to invite others. */
final class PeoplePanel {
    private final VBox root = new VBox();
    private final VBox people = new VBox();
    private final CallMembers roster;
    private final Texts texts;
    private final ObservableValue<String> ownName;
    private final PersonMenu menu;
    private final ReadOnlyIntegerProperty ownHand;
    private final BiConsumer<Node, MemberViewModel> dress;

    /** @param dress makes more of a person's row */
    PeoplePanel(
            CallViewModel call,
            ObservableValue<String> ownName,
            CopiedLink clipboard,
            Texts texts,
            PersonMenu menu,
            BiConsumer<Node, MemberViewModel> dress) {
        this.ownName = ownName;
        this.menu = menu;
        this.ownHand = call.gestures().ownPlace();
        this.dress = dress;
        this.roster = call.roster();
        this.texts = texts;
        people.getStyleClass().add("people");
        Label title = title("panel.people");
        Label invite = title("panel.invite");
        root.getStyleClass().add("panel");
        root.getChildren()
                .addAll(
                        title,
                        people,
                        new DoorChoice(call.door(), texts),
                        new InvitationChoice(call.door(), clipboard, texts),
                        invite,
                        new InvitationView(call, clipboard, texts).root());
        roster.listed().addListener((InvalidationListener) changed -> fill());
        fill();
    }

    VBox root() {
        return root;
    }

    private Label title(String key) {
        Label title = new Label();
        title.textProperty().bind(texts.of(key));
        title.getStyleClass().add(Styles.TITLE_4);
        return title;
    }

    private void fill() {
        people.getChildren().setAll(roster.listed().stream().map(this::row).toList());
        people.getChildren().addFirst(you());
        if (roster.members().isEmpty()) {
            Label nobody = new Label();
            nobody.textProperty().bind(texts.of("panel.nobody"));
            nobody.getStyleClass().add(Styles.TEXT_MUTED);
            people.getChildren().add(nobody);
        }
    }

    private Node you() {
        Label name = FullText.of(new Label());
        name.setId("you");
        name.textProperty().bind(texts.bind(() -> texts.get("person.you", ownName.getValue()), ownName));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox row = new HBox(name, between, new HandMark(ownHand, texts));
        row.getStyleClass().add("person");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node row(MemberViewModel member) {
        Label name = FullText.of(new Label());
        name.textProperty().bind(member.nameText());
        Label quality = new Label();
        quality.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        quality.textProperty()
                .bind(texts.bind(() -> texts.get("quality." + member.quality().get()), member.quality()));
        HBox who = new HBox(
                name,
                Mark.verified(member, texts),
                Mark.unsafe(member, texts),
                Mark.files(member, texts),
                Mark.browser(member, texts),
                Mark.unheard(member, texts));
        who.getStyleClass().add("name");
        who.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(who, quality);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(
                new QualityDot(member.quality()),
                words,
                new HandMark(member.hand(), texts),
                menu.button(member, Optional.empty()));
        row.getStyleClass().add("person");
        row.setAlignment(Pos.CENTER_LEFT);
        menu.onRequest(row, member, Optional.empty());
        dress.accept(row, member);
        return row;
    }
}
