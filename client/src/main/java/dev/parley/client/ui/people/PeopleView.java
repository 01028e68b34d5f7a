package dev.parley.client.ui.people;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.Problems;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** The people of the first screen. FX thread. */
public final class PeopleView {
    /** Of these one sees all at once. */
    private static final int FEW = 5;

    /** More are shown when somebody asks for them, since calls stand below. */
    private static final int MOST = 8;

    private final VBox root = new VBox();
    private final VBox rows = new VBox();
    private final Label nobody = new Label();
    private final Button rest = new Button();
    private final PeopleViewModel people;
    private final PersonRow row;
    private final Texts texts;
    private boolean all;

    public PeopleView(PeopleViewModel people, Texts texts) {
        this.people = people;
        this.texts = texts;
        row = new PersonRow(people, texts);
        TextField search = new TextField();
        search.setId("search-people");
        search.textProperty().bindBidirectional(people.search());
        search.promptTextProperty().bind(texts.of("people.search"));
        search.accessibleTextProperty().bind(texts.of("people.search"));
        nobody.getStyleClass().add(Styles.TEXT_MUTED);
        nobody.setWrapText(true);
        nobody.setMinHeight(Region.USE_PREF_SIZE);
        nobody.managedProperty().bind(nobody.visibleProperty());
        rows.getStyleClass().add("people-rows");
        rows.setId("people-rows");
        rest.setId("people-all");
        rest.getStyleClass().add(Styles.FLAT);
        rest.managedProperty().bind(rest.visibleProperty());
        rest.setOnAction(_ -> {
            all = true;
            fill();
        });
        root.getStyleClass().add("people-section");
        root.getChildren()
                .addAll(
                        title(),
                        search,
                        rows,
                        rest,
                        nobody,
                        Problems.line(people.people().trouble()));
        Runnable look = () -> {
            boolean many = people.people().contacts().size() > FEW;
            search.setVisible(many || !people.search().get().isEmpty());
            search.setManaged(search.isVisible());
        };
        people.people().contacts().addListener((InvalidationListener) _ -> look.run());
        people.shown().addListener((InvalidationListener) _ -> fill());
        texts.locale().subscribe(_ -> fill());
        look.run();
    }

    public Node root() {
        return root;
    }

    private HBox title() {
        Label title = new Label();
        title.textProperty().bind(texts.of("people.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button add = Buttons.icon(Material2RoundMZ.PERSON_ADD, texts.of("people.add"), () -> people.add(""));
        add.setId("add-person");
        Button own = Buttons.icon(Material2RoundMZ.QR_CODE, texts.of("people.own"), people::showOwnLink);
        own.setId("own-link");
        HBox row = new HBox(title, space, own, add);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void fill() {
        int count = people.shown().size();
        rows.getChildren()
                .setAll(people.shown().stream()
                        .limit(all ? count : MOST)
                        .map(row::of)
                        .toList());
        rest.setVisible(!all && count > MOST);
        rest.setText(texts.get("people.all", count));
        nobody.setVisible(people.shown().isEmpty());
        nobody.setText(texts.get(people.people().contacts().isEmpty() ? "people.nobody" : "people.notFound"));
    }
}
