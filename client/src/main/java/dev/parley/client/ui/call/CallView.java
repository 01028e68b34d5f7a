package dev.parley.client.ui.call;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.call.door.KnockCard;
import dev.parley.client.ui.call.hint.HintsViewModel;
import dev.parley.client.ui.call.hint.OwnHints;
import dev.parley.client.ui.call.model.CallPanel;
import dev.parley.client.ui.call.model.CallViewModel;
import dev.parley.client.ui.call.person.MemberViewModel;
import dev.parley.client.ui.call.tile.OwnPicture;
import dev.parley.client.ui.call.tile.PersonMenu;
import dev.parley.client.ui.call.tile.TileActions;
import dev.parley.client.ui.call.tile.TilesPane;
import dev.parley.client.ui.call.verify.VerifyCard;
import dev.parley.client.ui.call.verify.WholeMark;
import dev.parley.client.ui.chat.ChatPreview;
import dev.parley.client.ui.chat.ChatView;
import dev.parley.client.ui.chat.ChatViewModel;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Once;
import dev.parley.client.ui.common.Screen;
import dev.parley.client.ui.common.Spans;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.toolkit.Every;
import dev.parley.client.ui.picture.Pictures;
import dev.parley.client.ui.point.PointingControls;
import dev.parley.client.ui.settings.DevicesViewModel;
import dev.parley.client.ui.settings.OwnMedia;
import dev.parley.client.ui.settings.SettingsView;
import dev.parley.client.ui.share.OwnScreen;
import dev.parley.client.ui.share.PickerViewModel;
import dev.parley.client.ui.share.ShareLine;
import dev.parley.client.ui.share.ShareViewModel;
import dev.parley.client.ui.system.ChooserPort;
import dev.parley.client.ui.system.ClipboardPort;
import dev.parley.client.ui.system.CopiedLink;
import dev.parley.client.ui.transfer.FileDrop;
import dev.parley.client.ui.transfer.FilePaste;
import dev.parley.client.ui.transfer.FilesView;
import dev.parley.client.ui.transfer.FilesViewModel;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
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
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The screen of a call. */
public final class CallView implements Screen {
    private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");

    private final CallFrame root = new CallFrame();
    private final FullScreen fullScreen;
    private final CallViewModel call;
    private final ChatViewModel chat;
    private final DevicesViewModel devices;
    private final Label lasted = new Label();
    private final CallBar bar;
    private final DetailsPanel details;
    private final ScrollPane detailsScroll;
    private final FilesViewModel files;
    private final GesturesCard gestures;
    private final Every everySecond = new Every(java.time.Duration.ofSeconds(1), this::tick);
    private final StringBinding sentence;
    private final TilesPane tiles;
    private final Runnable point;
    private boolean attached;

    /**
     * The screen of all calls.
     *
     * @param leave hangs up, perhaps after a question
     * @param settings makes what can be set beside the call; is given what closes it
     */
    public CallView(
            CallViewModel call,
            ChatViewModel chat,
            FilesViewModel files,
            OwnMedia own,
            ShareViewModel share,
            PickerViewModel picker,
            DevicesViewModel devices,
            HintsViewModel hints,
            ChooserPort chooser,
            ObservableValue<String> ownName,
            Pictures pictures,
            CopiedLink clipboard,
            ClipboardPort pasted,
            Texts texts,
            LongSupplier nanoTime,
            Runnable leave,
            Function<Runnable, SettingsView> settings) {
        this.call = call;
        this.chat = chat;
        this.devices = devices;
        this.files = files;
        point = () -> TileActions.point(call, share);
        fullScreen = new FullScreen(root, () -> call.tell(texts.get("call.fullScreen")));
        bar = new CallBar(
                call,
                own,
                share,
                picker,
                chat.unread(),
                files.asking(),
                texts,
                leave,
                fullScreen.on(),
                fullScreen::toggle);
        details = new DetailsPanel(call, texts);
        detailsScroll = SidePanels.scrolling(details.root());
        gestures = new GesturesCard(call.gestures(), bar.react(), texts);
        sentence = call.sentence();
        FileDrop drop = new FileDrop(texts);
        BiConsumer<Node, MemberViewModel> droppable = (node, member) -> drop.onPerson(node, member::name, paths -> {
            files.offer(member.id(), paths);
            bar.files().setSelected(true);
        });
        OwnPicture ownPicture = new OwnPicture(own, call.gestures(), ownName, pictures, texts);
        ScrollPane waiting = waiting(clipboard, texts);
        PersonMenu menu = new PersonMenu(
                call,
                new TileActions(
                        call,
                        files,
                        chooser,
                        pasted,
                        texts,
                        this::tiles,
                        () -> bar.files().setSelected(true),
                        this::showConnection,
                        this::fillScreen),
                texts);
        tiles = new TilesPane(
                call.roster(),
                pictures,
                texts,
                call.grid(),
                ownPicture,
                new OwnScreen(share, pictures, texts),
                menu,
                droppable);
        OwnHints ownHints = new OwnHints(own, devices, hints, texts, call::tell);
        VerifyCard compare = new VerifyCard(call.verify(), texts, nanoTime);
        // What lies below it takes no press, and no focus.
        tiles.disableProperty().bind(compare.visibleProperty());
        Toasts toasts = new Toasts(new KnockCard(call.door(), texts, nanoTime), ownHints.muted());
        toasts.above(waiting);
        StackPane stage = new StackPane();
        stage.getStyleClass().add("stage");
        stage.setMinSize(0, 0);
        stage.getChildren()
                .addAll(
                        tiles,
                        waiting,
                        joining(texts, leave),
                        toasts.root(),
                        preview(texts),
                        gestures.root(),
                        drop.hint(),
                        compare);
        ownPicture.space().subscribe(space -> Toasts.leaveRoom(waiting, space));
        drop.onEverybody(stage, paths -> {
            files.offerToAll(paths);
            bar.files().setSelected(true);
        });
        FilePaste.on(root, pasted, paths -> {
            files.paste(paths);
            bar.files().setSelected(true);
        });
        bar.shortcuts().forEach((keys, button) -> Buttons.shortcut(button, keys));
        PeoplePanel people = new PeoplePanel(call, ownName, clipboard, texts, menu, droppable);
        addPanels(people, texts, nanoTime, settings);
        root.setTop(top(new WholeMark(call.roster(), texts)));
        root.setCenter(stage);
        root.setBottom(new VBox(new ShareLine(share, texts), ownHints.lines(), bar.root()));
        root.setOnKeyPressed(this::keyPressed);
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, gestures::pressed);
        fullScreen.on().subscribe((before, now) -> {
            if (!now) {
                tiles.alone(false);
            }
        });
        call.news().subscribe(toasts::tell);
        call.panel().subscribe(wanted -> wanted.ifPresent(this::open));
        bar.details().selectedProperty().subscribe(_ -> tick());
        bar.chat().selectedProperty().subscribe(_ -> chatIsSeen());
    }

    private void open(CallPanel wanted) {
        switch (wanted) {
            case CHAT -> bar.chat().setSelected(true);
            case FILES -> bar.files().setSelected(true);
        }
    }

    private void addPanels(
            PeoplePanel people, Texts texts, LongSupplier nanoTime, Function<Runnable, SettingsView> settings) {
        SidePanels panels = new SidePanels(root);
        ChatView chatView = new ChatView(chat, texts, nanoTime);
        FilesView filesView = new FilesView(files, texts, nanoTime);
        panels.add(bar.chat(), chatView.root(), chatView::takeFocus);
        panels.add(bar.files(), filesView.root(), () -> {});
        panels.add(bar.people(), SidePanels.scrolling(people.root()), () -> {});
        panels.add(bar.details(), detailsScroll, () -> {});
        Once<SettingsView> view =
                new Once<>(() -> settings.apply(() -> bar.settings().setSelected(false)));
        panels.add(bar.settings(), () -> view.get().root(), () -> view.get().attach(), () -> {
            view.get().detach();
            // They measured the microphone, and ended that for everybody.
            devices.meter(true);
        });
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void attach() {
        bar.shortcuts()
                .forEach((keys, button) -> root.getScene().getAccelerators().put(keys, button::fire));
        fullScreen.attach(root.getScene());
        devices.meter(true);
        devices.refreshLater();
        root.getScene().getAccelerators().put(CallKeys.HAND, gestures.hand()::fire);
        root.getScene().getAccelerators().put(PointingControls.KEYS, point);
        everySecond.begin();
        attached = true;
        chatIsSeen();
        tick();
        bar.takeFocus();
    }

    @Override
    public void detach() {
        bar.settings().setSelected(false);
        bar.shortcuts()
                .forEach((keys, button) -> root.getScene().getAccelerators().remove(keys));
        fullScreen.detach();
        devices.meter(false);
        root.getScene().getAccelerators().remove(CallKeys.HAND);
        root.getScene().getAccelerators().remove(PointingControls.KEYS);
        everySecond.end();
        attached = false;
        chatIsSeen();
    }

    private HBox top(Node whole) {
        Label words = FullText.of(new Label());
        words.setId("sentence");
        words.textProperty().bind(sentence);
        words.setAccessibleRole(AccessibleRole.TEXT);
        sentence.subscribe(text -> words.pseudoClassStateChanged(TROUBLED, call.troubled()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        lasted.getStyleClass().addAll(Styles.TEXT_MUTED, "lasted");
        lasted.setMinWidth(Region.USE_PREF_SIZE);
        HBox top = new HBox(words, whole, space, lasted);
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
        // As high as its words are once they are in lines.
        scroll.prefViewportHeightProperty().bind(card.heightProperty());
        // The panel of people has an invitation of its own.
        scroll.visibleProperty()
                .bind(Bindings.isEmpty(call.roster().tiles())
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

    private ChatPreview preview(Texts texts) {
        ChatPreview preview = new ChatPreview(chat, texts, () -> bar.chat().setSelected(true));
        StackPane.setAlignment(preview, Pos.BOTTOM_LEFT);
        return preview;
    }

    private void tick() {
        java.time.Duration since = call.lasted();
        lasted.setText(since.isZero() ? "" : Spans.clock(since));
        if (bar.details().isSelected()) {
            details.refresh();
        }
    }

    /** Escape, where nothing nearer takes it. */
    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !bar.settings().isSelected() && fullScreen.leave()) {
            event.consume();
        }
    }

    private void showConnection(MemberViewModel member) {
        bar.details().setSelected(true);
        root.applyCss();
        root.layout();
        details.of(member).ifPresent(figures -> SidePanels.scrollTo(detailsScroll, figures));
    }

    /** The large picture has all of the screen, until that is left, or asked for again. */
    private void fillScreen() {
        if (tiles.isAlone() && fullScreen.leave()) {
            return;
        }
        tiles.alone(true);
        if (!fullScreen.on().get()) {
            fullScreen.toggle();
        }
    }

    private TilesPane tiles() {
        return tiles;
    }

    private void chatIsSeen() {
        chat.seen().set(attached && bar.chat().isSelected());
    }
}
