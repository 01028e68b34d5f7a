package dev.parley.client.ui.home;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Screen;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.WhenSeen;
import dev.parley.client.ui.common.part.Problems;
import dev.parley.client.ui.common.part.ScrollArea;
import dev.parley.client.ui.common.toolkit.Every;
import dev.parley.client.ui.picture.Pictures;
import dev.parley.client.ui.picture.Shown;
import dev.parley.client.ui.settings.DevicesViewModel;
import dev.parley.client.ui.settings.OwnMedia;
import dev.parley.client.ui.transfer.FilesViewModel;
import dev.parley.client.ui.transfer.UnfinishedView;
import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** The first screen. */
public final class HomeView implements Screen {
    private static final KeyCombination NEW_CALL = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination HOST_CALL = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination JOIN = new KeyCodeCombination(KeyCode.J, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SETTINGS = new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN);
    private static final Duration LOOK_FOR_DEVICES = Duration.ofSeconds(3);

    private static final double SIGN = 20;

    private final BorderPane root = new BorderPane();
    private final HomeViewModel home;
    private final PresenceViewModel presence;
    private final DevicesViewModel devices;
    private final FilesViewModel files;
    private final CrashesViewModel crashes;
    private final Texts texts;
    private final LongSupplier nanoTime;
    private final Runnable openSettings;
    private final People people;
    private final TextField link = new TextField();
    private final Every lookForDevices;
    private Subscription looking = Subscription.EMPTY;

    /**
     * People on the first screen, who come once it is painted.
     *
     * @param calls the newest calls
     */
    public record People(Node list, Node calls) {}

    public HomeView(
            HomeViewModel home,
            OwnMedia own,
            PresenceViewModel presence,
            DevicesViewModel devices,
            FilesViewModel files,
            CrashesViewModel crashes,
            People people,
            Pictures pictures,
            Texts texts,
            LongSupplier nanoTime,
            Runnable openSettings) {
        this.home = home;
        this.presence = presence;
        this.devices = devices;
        this.files = files;
        this.crashes = crashes;
        this.people = people;
        this.texts = texts;
        this.nanoTime = nanoTime;
        this.openSettings = openSettings;
        lookForDevices = new Every(LOOK_FOR_DEVICES, devices::refresh);
        VBox preview = new PreviewView(own, devices, home, pictures, texts).root();
        HBox columns = new HBox(preview, actions());
        columns.getStyleClass().add("home-columns");
        HBox.setHgrow(preview, Priority.ALWAYS);
        ScrollPane scroll = new ScrollArea(columns);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        root.getStyleClass().add("home");
        root.setTop(header());
        root.setCenter(scroll);
        root.setOnDragOver(this::dragged);
        root.setOnDragDropped(this::dropped);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void attach() {
        root.getScene().getAccelerators().put(NEW_CALL, home::newCall);
        root.getScene().getAccelerators().put(HOST_CALL, home::hostCall);
        root.getScene().getAccelerators().put(JOIN, this::joinByKey);
        root.getScene().getAccelerators().put(SETTINGS, openSettings);
        home.shown();
        crashes.refresh();
        devices.meter(true);
        looking = Shown.of(root).subscribe(this::look);
    }

    @Override
    public void detach() {
        root.getScene().getAccelerators().remove(NEW_CALL);
        root.getScene().getAccelerators().remove(HOST_CALL);
        root.getScene().getAccelerators().remove(JOIN);
        root.getScene().getAccelerators().remove(SETTINGS);
        presence.shown(false);
        devices.meter(false);
        looking.unsubscribe();
        lookForDevices.end();
    }

    /** Whoever sees none of it, since the window waits in the tray or is an icon, needs no new list of devices. */
    private void look(boolean shown) {
        presence.shown(shown);
        if (shown) {
            devices.refresh();
            lookForDevices.begin();
        } else {
            lookForDevices.end();
        }
    }

    /** With a link in the field it joins; without one it leads to the field. */
    private void joinByKey() {
        link.requestFocus();
        if (!link.getText().isBlank()) {
            home.join();
        }
    }

    private HBox header() {
        Label title = new Label("Parley");
        title.getStyleClass().addAll(Styles.TITLE_3, "brand");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button settings = Buttons.icon(Material2RoundMZ.SETTINGS, texts.of("settings.open"), openSettings);
        settings.setId("settings");
        Buttons.shortcut(settings, SETTINGS);
        HBox header = new HBox(title, space, settings);
        header.getStyleClass().add("header");
        return header;
    }

    private VBox actions() {
        TextField name = new TextField();
        name.setId("name");
        name.textProperty().bindBidirectional(home.name());
        Label nameLabel = label("home.name", name);
        Button newCall = Buttons.labelled(Material2RoundMZ.VIDEO_CALL, texts.of("home.newCall"), home::newCall);
        newCall.setId("new-call");
        newCall.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE, "wide");
        newCall.disableProperty().bind(home.making());
        Buttons.shortcut(newCall, NEW_CALL);
        Button hostCall = Buttons.labelled(Material2RoundMZ.WIFI_TETHERING, texts.of("home.hostCall"), home::hostCall);
        hostCall.setId("host-call");
        hostCall.setMaxWidth(Double.MAX_VALUE);
        hostCall.disableProperty().bind(home.making());
        Buttons.shortcut(hostCall, HOST_CALL);
        HBox making = making();
        link.setId("link");
        link.textProperty().bindBidirectional(home.linkText());
        link.promptTextProperty().bind(texts.of("home.link.prompt"));
        link.setOnAction(event -> home.join());
        HBox.setHgrow(link, Priority.ALWAYS);
        Label present = hint(presence.words());
        present.setId("present");
        present.managedProperty().bind(present.textProperty().isNotEmpty());
        Label linkLabel = label("home.link", link);
        Button join = Buttons.labelled(Material2RoundAL.LOGIN, texts.of("home.join"), home::join);
        join.setId("join");
        join.setMinWidth(Region.USE_PREF_SIZE);
        Buttons.shortcut(join, JOIN);
        HBox joinRow = new HBox(link, join);
        joinRow.getStyleClass().add("join-row");
        VBox hosting = new VBox(hostCall, hint(texts.of("home.hostCall.hint")));
        hosting.getStyleClass().add("home-hosting");
        // Without a server in the settings it is what a new call does anyway.
        hosting.visibleProperty().bind(home.onServer());
        hosting.managedProperty().bind(home.onServer());
        VBox actions = new VBox(
                new VBox(nameLabel, name),
                new VBox(newCall, making, hint(home.newCallHint()), hosting),
                new VBox(linkLabel, joinRow, present, Problems.line(home.problem())),
                people.list(),
                new UnfinishedView(files, texts, nanoTime).root(),
                people.calls(),
                new CrashesView(crashes, texts).root());
        actions.getStyleClass().add("home-actions");
        return actions;
    }

    private static Label hint(ObservableValue<String> words) {
        Label hint = new Label();
        hint.textProperty().bind(words);
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        return hint;
    }

    /** The first link takes some seconds, in which this computer makes itself a certificate. */
    private HBox making() {
        ProgressIndicator sign = new ProgressIndicator();
        sign.setPrefSize(SIGN, SIGN);
        Label words = new Label();
        words.textProperty().bind(texts.of("home.making"));
        words.getStyleClass().add(Styles.TEXT_MUTED);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button cancel = Buttons.labelled(Material2RoundAL.CANCEL, texts.of("home.making.cancel"), home::cancelMaking);
        cancel.setId("cancel-new-call");
        HBox making = new HBox();
        making.setId("making");
        making.setAlignment(Pos.CENTER_LEFT);
        making.getStyleClass().add("join-row");
        making.visibleProperty().bind(home.making());
        making.managedProperty().bind(home.making());
        WhenSeen.in(making, sign, words, cancel);
        // Turns only while it is seen.
        home.making().subscribe(on -> sign.setProgress(on ? ProgressIndicator.INDETERMINATE_PROGRESS : 1));
        return making;
    }

    private Label label(String key, TextField field) {
        Label label = new Label();
        label.textProperty().bind(texts.of(key));
        label.setLabelFor(field);
        field.accessibleTextProperty().bind(texts.of(key));
        return label;
    }

    private void dragged(DragEvent event) {
        if (home.isLink(text(event.getDragboard()))) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        String text = text(event.getDragboard());
        event.setDropCompleted(!text.isEmpty());
        event.consume();
        if (!text.isEmpty()) {
            home.join(text);
        }
    }

    private static String text(Dragboard board) {
        if (board.hasUrl()) {
            return board.getUrl();
        }
        return board.hasString() ? board.getString() : "";
    }
}
