package dev.parley.client.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.LevelMeter;
import dev.parley.client.ui.common.Problems;
import dev.parley.client.ui.common.Screen;
import dev.parley.client.ui.common.Texts;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundAL;

/** Everything that can be set: a screen of its own, and a panel beside a call. */
public final class SettingsView implements Screen {
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.ESCAPE);

    private static final double VOLUME_STEP = 10;

    private final BorderPane root = new BorderPane();
    private final Texts texts;
    private final DevicesViewModel devices;
    private final AttentionViewModel attention;
    private final Runnable close;
    private final Button back;

    /** Where received files go, and the way to change it. */
    public record ReceivedFolder(ObservableValue<String> path, Runnable change) {}

    /**
     * All of it.
     *
     * @param name how others see this person, which the first screen shows too
     * @param beside whether it is a panel
     */
    public SettingsView(
            SettingsViewModel settings,
            DevicesViewModel devices,
            AttentionViewModel attention,
            StringProperty name,
            ReceivedFolder received,
            ForgetViewModel forget,
            Texts texts,
            boolean beside,
            Runnable close) {
        this.texts = texts;
        this.devices = devices;
        this.attention = attention;
        this.close = close;
        back = beside
                ? Buttons.icon(Material2RoundAL.CLOSE, texts.of("settings.hide"), close)
                : Buttons.icon(Material2RoundAL.ARROW_BACK, texts.of("settings.close"), close);
        back.setId("back");
        Buttons.shortcut(back, BACK);
        Label title = new Label();
        title.textProperty().bind(texts.of("settings.title"));
        title.getStyleClass().add(Styles.TITLE_3);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = beside ? new HBox(title, space, back) : new HBox(back, title);
        header.getStyleClass().add("header");
        header.setAlignment(Pos.CENTER_LEFT);
        VBox page = new VBox(
                section("settings.you", text("home.name", name, "settings-name")),
                section(
                        "settings.devices",
                        choice("devices.camera", devices.cameras(), devices.camera()),
                        Problems.line(devices.cameraProblem()),
                        choice("settings.resolution", settings.heights(), settings.height()),
                        choice("devices.microphone", devices.microphones(), devices.microphone()),
                        row("devices.level", new LevelMeter(devices.level(), texts.of("devices.level"))),
                        Problems.line(devices.microphoneProblem()),
                        choice("devices.speaker", devices.speakers(), devices.speaker()),
                        volume(),
                        Problems.line(devices.soundProblem())),
                section(
                        "settings.sound",
                        toggle("settings.echo", settings.echoCancellation()),
                        toggle("settings.noise", settings.noiseSuppression()),
                        toggle("settings.gain", settings.automaticGain())),
                section(
                        "settings.attention",
                        toggle("settings.tone.people", attention.chimeOfPeople()),
                        toggle("settings.tone.messages", attention.chimeOfMessages()),
                        toggle("settings.tone.offers", attention.chimeOfOffers()),
                        toggle("settings.notifications", attention.notifications()),
                        Problems.line(attention.notificationsProblem()),
                        toggle("settings.smallWindow", attention.smallWindow()),
                        hint("settings.attention.hint")),
                section(
                        "settings.appearance",
                        choice("settings.look", settings.looks(), settings.look()),
                        choice("settings.language", settings.languages(), settings.language())),
                section("settings.files", folder(received)),
                section(
                        "settings.network",
                        text("settings.server", settings.server(), "server"),
                        Problems.line(settings.serverProblem()),
                        hint("settings.server.hint")),
                section(
                        "forget.title",
                        hint("forget.hint"),
                        forget(forget),
                        result(forget),
                        Problems.line(forget.problem())));
        page.getStyleClass().add("settings-page");
        page.setMaxWidth(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(new StackPane(page));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().addAll(beside ? List.of("settings", "beside") : List.of("settings"));
        root.setTop(header);
        root.setCenter(scroll);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void attach() {
        root.getScene().getAccelerators().put(BACK, close);
        devices.meter(true);
        devices.refresh();
        attention.refresh();
        back.requestFocus();
    }

    @Override
    public void detach() {
        root.getScene().getAccelerators().remove(BACK);
        devices.meter(false);
    }

    private VBox section(String key, Node... rows) {
        Label title = new Label();
        title.textProperty().bind(texts.of(key));
        title.getStyleClass().add(Styles.TITLE_4);
        VBox section = new VBox(title);
        section.getChildren().addAll(rows);
        section.getStyleClass().add("section");
        return section;
    }

    private HBox row(String key, Node control) {
        Label label = new Label();
        label.textProperty().bind(texts.of(key));
        label.getStyleClass().add("setting-label");
        label.setLabelFor(control);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(label, control);
        row.getStyleClass().add("setting-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox choice(String key, ObservableList<Choice> choices, ObjectProperty<Choice> chosen) {
        ComboBox<Choice> box = ChoiceBoxes.of(choices, chosen, texts.of(key));
        box.setId(key.replace('.', '-'));
        return row(key, box);
    }

    private HBox text(String key, StringProperty value, String id) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        field.accessibleTextProperty().bind(texts.of(key));
        return row(key, field);
    }

    private HBox toggle(String key, BooleanProperty value) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.accessibleTextProperty().bind(texts.of(key));
        toggle.setId(key.replace('.', '-'));
        toggle.selectedProperty().bindBidirectional(value);
        return row(key, toggle);
    }

    /** Heard when it is let go of. */
    private HBox volume() {
        Slider slider = new Slider(0, Preferences.Attention.FULL_VOLUME, 0);
        slider.setId("volume");
        slider.setBlockIncrement(VOLUME_STEP);
        slider.accessibleTextProperty().bind(texts.of("settings.volume"));
        slider.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().bindBidirectional(attention.volume());
        slider.valueChangingProperty().subscribe((before, now) -> {
            if (!now) {
                attention.tryVolume();
            }
        });
        Label percent = new Label();
        percent.textProperty()
                .bind(texts.bind(
                        () -> texts.get("settings.percent", attention.volume().get()), attention.volume()));
        percent.getStyleClass().add("percent");
        percent.setMinWidth(Region.USE_PREF_SIZE);
        HBox both = new HBox(slider, percent);
        both.getStyleClass().add("join-row");
        both.setAlignment(Pos.CENTER_LEFT);
        return row("settings.volume", both);
    }

    private HBox folder(ReceivedFolder received) {
        TextField path = new TextField();
        path.setId("received-folder");
        path.setEditable(false);
        path.textProperty().bind(received.path());
        path.accessibleTextProperty().bind(texts.of("settings.folder"));
        HBox.setHgrow(path, Priority.ALWAYS);
        Button change =
                Buttons.labelled(Material2RoundAL.FOLDER_OPEN, texts.of("settings.folder.change"), received.change());
        change.setId("change-folder");
        change.setMinWidth(Region.USE_PREF_SIZE);
        HBox both = new HBox(path, change);
        both.getStyleClass().add("join-row");
        return row("settings.folder", both);
    }

    private Button forget(ForgetViewModel forget) {
        Button button = Buttons.labelled(Material2RoundAL.DELETE_FOREVER, texts.of("forget.ask"), forget::ask);
        button.setId("forget-everything");
        button.disableProperty().bind(forget.working());
        return button;
    }

    private static Label result(ForgetViewModel forget) {
        Label result = new Label();
        result.setId("forgotten");
        result.textProperty().bind(forget.result());
        result.setWrapText(true);
        result.setMinHeight(Region.USE_PREF_SIZE);
        result.visibleProperty().bind(result.textProperty().isNotEmpty());
        result.managedProperty().bind(result.visibleProperty());
        return result;
    }

    private Label hint(String key) {
        Label hint = new Label();
        hint.textProperty().bind(texts.of(key));
        hint.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        hint.setWrapText(true);
        return hint;
    }
}
