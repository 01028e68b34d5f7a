package dev.parley.client.ui.call;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.CopiedLink;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Texts;
import java.util.function.BiConsumer;
import javafx.beans.InvalidationListener;
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
    private final BiConsumer<Node, MemberViewModel> dress;

    /** @param dress makes more of a person's row */
    PeoplePanel(CallViewModel call, CopiedLink clipboard, Texts texts, BiConsumer<Node, MemberViewModel> dress) {
        this.dress = dress;
        this.roster = call.roster();
        this.texts = texts;
        people.getStyleClass().add("people");
        Label title = title("panel.people");
        Label invite = title("panel.invite");
        root.getStyleClass().add("panel");
        root.getChildren().addAll(title, people, invite, new InvitationView(call, clipboard, texts).root());
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
        if (roster.members().isEmpty()) {
            Label nobody = new Label();
            nobody.textProperty().bind(texts.of("panel.nobody"));
            nobody.getStyleClass().add(Styles.TEXT_MUTED);
            people.getChildren().add(nobody);
        }
    }

    private Node row(MemberViewModel member) {
        Label name = FullText.of(new Label());
        name.textProperty().bind(member.nameText());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label quality = new Label();
        quality.setMinWidth(Region.USE_PREF_SIZE);
        quality.getStyleClass().add(Styles.TEXT_MUTED);
        quality.textProperty()
                .bind(texts.bind(() -> texts.get("quality." + member.quality().get()), member.quality()));
        HBox row = new HBox(
                new QualityDot(member.quality()),
                name,
                new BrowserMark(member, texts),
                new HandMark(member.hand(), texts),
                quality);
        row.getStyleClass().add("person");
        row.setAlignment(Pos.CENTER_LEFT);
        dress.accept(row, member);
        return row;
    }
}
