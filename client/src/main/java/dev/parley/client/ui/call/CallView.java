package dev.parley.client.ui.call;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Pictures;
import dev.parley.client.ui.common.Screen;
import dev.parley.client.ui.common.Spans;
import dev.parley.client.ui.common.Texts;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The screen of a call. */
public final class CallView implements Screen {
    private static final Duration NEWS_STAYS = Duration.seconds(6);
    private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");

    private final BorderPane root = new BorderPane();
    private final CallViewModel call;
    private final Label lasted = new Label();
    private final Label news = new Label();
    private final CallBar bar;
    private final DetailsPanel details;
    private final PauseTransition newsGoes = new PauseTransition(NEWS_STAYS);
    private final Timeline everySecond = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));
    private final StringBinding sentence;

    public CallView(
            CallViewModel call,
            ObservableValue<String> ownName,
            Pictures pictures,
            Texts texts,
            Runnable openSettings) {
        this.call = call;
        bar = new CallBar(call, texts, this::toggleFullScreen, openSettings);
        details = new DetailsPanel(call, texts);
        sentence = call.sentence();
        everySecond.setCycleCount(Animation.INDEFINITE);
        TilesPane tiles = new TilesPane(call.roster(), pictures, texts, call.grid());
        OwnPicture own = new OwnPicture(call, ownName, pictures, texts);
        StackPane stage = new StackPane() {
            @Override
            protected void layoutChildren() {
                super.layoutChildren();
                own.place(getWidth(), getHeight());
            }
        };
        stage.getStyleClass().add("stage");
        stage.setMinSize(0, 0);
        stage.getChildren().addAll(tiles, waiting(texts), own, news());
        bar.shortcuts().forEach((keys, button) -> Buttons.shortcut(button, keys));
        PeoplePanel people = new PeoplePanel(call, texts);
        onlyOne(bar.people(), bar.details());
        onlyOne(bar.details(), bar.people());
        root.rightProperty()
                .bind(Bindings.createObjectBinding(
                        () -> bar.people().isSelected()
                                ? scrolling(people.root())
                                : bar.details().isSelected() ? scrolling(details.root()) : null,
                        bar.people().selectedProperty(),
                        bar.details().selectedProperty()));
        root.getStyleClass().add("call");
        root.setTop(top());
        root.setCenter(stage);
        root.setBottom(bar.root());
        call.news().subscribe(this::tell);
        bar.details().selectedProperty().subscribe(_ -> tick());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void attach() {
        bar.shortcuts()
                .forEach((keys, button) -> root.getScene().getAccelerators().put(keys, button::fire));
        everySecond.play();
        tick();
        bar.takeFocus();
    }

    @Override
    public void detach() {
        bar.shortcuts()
                .forEach((keys, button) -> root.getScene().getAccelerators().remove(keys));
        everySecond.stop();
    }

    private HBox top() {
        Label words = FullText.of(new Label());
        words.setId("sentence");
        words.textProperty().bind(sentence);
        words.setAccessibleRole(AccessibleRole.TEXT);
        sentence.subscribe(text -> words.pseudoClassStateChanged(TROUBLED, call.troubled()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        lasted.getStyleClass().addAll(Styles.TEXT_MUTED, "lasted");
        lasted.setMinWidth(Region.USE_PREF_SIZE);
        HBox top = new HBox(words, space, lasted);
        top.getStyleClass().add("call-top");
        top.setAlignment(Pos.CENTER_LEFT);
        return top;
    }

    /** In the middle while nobody else is there: how to get somebody in. */
    private VBox waiting(Texts texts) {
        Label title = new Label();
        title.textProperty().bind(texts.of("call.waiting.title"));
        title.getStyleClass().add(Styles.TITLE_3);
        VBox card = new VBox(title, new InvitationView(call, texts).root());
        card.getStyleClass().add("waiting");
        card.setAlignment(Pos.TOP_CENTER);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.visibleProperty().bind(Bindings.isEmpty(call.roster().members()));
        return card;
    }

    private Label news() {
        news.getStyleClass().add("news");
        news.setVisible(false);
        news.setMouseTransparent(true);
        news.setWrapText(true);
        news.setMinHeight(Region.USE_PREF_SIZE);
        news.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(news, Pos.TOP_CENTER);
        newsGoes.setOnFinished(event -> news.setVisible(false));
        return news;
    }

    private void tell(String text) {
        news.setText(text);
        news.setVisible(!text.isEmpty());
        newsGoes.playFromStart();
    }

    private void tick() {
        java.time.Duration since = call.lasted();
        lasted.setText(since.isZero() ? "" : Spans.clock(since));
        if (bar.details().isSelected()) {
            details.refresh();
        }
    }

    private void toggleFullScreen() {
        if (root.getScene().getWindow() instanceof Stage stage) {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }

    private static void onlyOne(javafx.scene.control.ToggleButton one, javafx.scene.control.ToggleButton other) {
        one.selectedProperty().subscribe(selected -> {
            if (selected) {
                other.setSelected(false);
            }
        });
    }

    private static ScrollPane scrolling(VBox panel) {
        ScrollPane scroll = new ScrollPane(panel);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("side");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }
}
