package dev.parley.client.ui.call;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.chat.ChatPreview;
import dev.parley.client.ui.chat.ChatView;
import dev.parley.client.ui.chat.ChatViewModel;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.CopiedLink;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Screen;
import dev.parley.client.ui.common.Spans;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.picture.Pictures;
import dev.parley.client.ui.transfer.FileDrop;
import dev.parley.client.ui.transfer.FilesView;
import dev.parley.client.ui.transfer.FilesViewModel;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
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
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
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
    private final ChatViewModel chat;
    private final Label lasted = new Label();
    private final Label news = new Label();
    private final CallBar bar;
    private final DetailsPanel details;
    private final PauseTransition newsGoes = new PauseTransition(NEWS_STAYS);
    private final Timeline everySecond = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));
    private final StringBinding sentence;
    private boolean attached;

    /** @param leave hangs up, perhaps after a question */
    public CallView(
            CallViewModel call,
            ChatViewModel chat,
            FilesViewModel files,
            ObservableValue<String> ownName,
            Pictures pictures,
            CopiedLink clipboard,
            Texts texts,
            LongSupplier nanoTime,
            Runnable leave,
            Runnable openSettings) {
        this.call = call;
        this.chat = chat;
        bar = new CallBar(call, chat.unread(), files.asking(), texts, leave, this::toggleFullScreen, openSettings);
        details = new DetailsPanel(call, texts);
        sentence = call.sentence();
        everySecond.setCycleCount(Animation.INDEFINITE);
        FileDrop drop = new FileDrop(texts);
        BiConsumer<Node, MemberViewModel> droppable = (node, member) -> drop.onPerson(node, member::name, paths -> {
            files.offer(member.id(), paths);
            bar.files().setSelected(true);
        });
        OwnPicture own = new OwnPicture(call, ownName, pictures, texts);
        TilesPane tiles = new TilesPane(call.roster(), pictures, texts, call.grid(), own, droppable);
        StackPane stage = new StackPane();
        stage.getStyleClass().add("stage");
        stage.setMinSize(0, 0);
        stage.getChildren()
                .addAll(tiles, waiting(clipboard, texts), joining(texts, leave), news(), preview(texts), drop.hint());
        drop.onEverybody(stage, paths -> {
            files.offerToAll(paths);
            bar.files().setSelected(true);
        });
        bar.shortcuts().forEach((keys, button) -> Buttons.shortcut(button, keys));
        addPanels(files, clipboard, texts, nanoTime, droppable);
        root.getStyleClass().add("call");
        root.setTop(top());
        root.setCenter(stage);
        root.setBottom(bar.root());
        call.news().subscribe(this::tell);
        bar.details().selectedProperty().subscribe(_ -> tick());
        bar.chat().selectedProperty().subscribe(_ -> chatIsSeen());
    }

    private void addPanels(
            FilesViewModel files,
            CopiedLink clipboard,
            Texts texts,
            LongSupplier nanoTime,
            BiConsumer<Node, MemberViewModel> droppable) {
        SidePanels panels = new SidePanels(root);
        ChatView chatView = new ChatView(chat, texts, nanoTime);
        FilesView filesView = new FilesView(files, texts, nanoTime);
        panels.add(bar.chat(), chatView.root(), chatView::takeFocus);
        panels.add(bar.files(), filesView.root(), () -> {});
        panels.add(
                bar.people(),
                SidePanels.scrolling(new PeoplePanel(call, clipboard, texts, droppable).root()),
                () -> {});
        panels.add(bar.details(), SidePanels.scrolling(details.root()), () -> {});
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
        attached = true;
        chatIsSeen();
        tick();
        bar.takeFocus();
    }

    @Override
    public void detach() {
        bar.shortcuts()
                .forEach((keys, button) -> root.getScene().getAccelerators().remove(keys));
        everySecond.stop();
        attached = false;
        chatIsSeen();
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
    private ScrollPane waiting(CopiedLink clipboard, Texts texts) {
        Label title = new Label();
        title.textProperty().bind(texts.of("call.waiting.title"));
        title.getStyleClass().add(Styles.TITLE_3);
        VBox card = new VBox(title, new InvitationView(call, clipboard, texts).root());
        card.getStyleClass().add("waiting");
        card.setAlignment(Pos.TOP_CENTER);
        ScrollPane scroll = SidePanels.scrolling(card);
        scroll.getStyleClass().setAll("scroll-pane", "waiting-scroll");
        scroll.setFocusTraversable(false);
        scroll.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        // The panel of people has an invitation of its own.
        scroll.visibleProperty()
                .bind(Bindings.isEmpty(call.roster().members())
                        .and(call.canInvite())
                        .and(bar.people().selectedProperty().not()));
        return scroll;
    }

    /** In the middle until one is in the room. */
    private VBox joining(Texts texts, Runnable leave) {
        ProgressIndicator works = new ProgressIndicator();
        works.accessibleTextProperty().bind(texts.of("call.joining"));
        works.setMaxSize(48, 48);
        Button cancel = new Button();
        cancel.setId("cancel-join");
        cancel.textProperty().bind(texts.of("call.cancel"));
        cancel.setOnAction(event -> leave.run());
        VBox card = new VBox(works, cancel);
        card.getStyleClass().add("joining");
        card.setAlignment(Pos.CENTER);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.visibleProperty().bind(call.joining());
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

    private ChatPreview preview(Texts texts) {
        ChatPreview preview = new ChatPreview(chat, texts, () -> bar.chat().setSelected(true));
        StackPane.setAlignment(preview, Pos.BOTTOM_LEFT);
        return preview;
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

    private void chatIsSeen() {
        chat.seen().set(attached && bar.chat().isSelected());
    }
}
