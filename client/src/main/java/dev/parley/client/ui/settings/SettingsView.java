package dev.parley.client.ui.settings;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Screen;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.LevelMeter;
import dev.parley.client.ui.common.part.Problems;
import dev.parley.client.ui.common.part.ScrollArea;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
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
    private final SettingRows rows;
    private final DevicesViewModel devices;
    private final AttentionViewModel attention;
    private final Runnable close;
    private final Button back;

    /** Where received files go, and the way to change it. */
    public record ReceivedFolder(ObservableValue<String> path, Runnable change) {}

    /**
     * All of it.
     *
     * @param ringing rows about being rung; there may be none
     * @param outside rows about what holds while the window is not in front
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
            List<Node> ringing,
            List<Node> outside,
            Texts texts,
            boolean beside,
            Runnable close) {
        this.texts = texts;
        this.rows = new SettingRows(texts);
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
        VBox section = rows.section("settings.outside", outside.toArray(Node[]::new));
        VBox rung = rows.section("settings.ring", ringing.toArray(Node[]::new));
        rung.setVisible(!ringing.isEmpty());
        rung.setManaged(!ringing.isEmpty());
        VBox page = new VBox(
                rows.section("settings.you", text("home.name", name, "settings-name")),
                rung,
                rows.section(
                        "settings.devices",
                        rows.choice("devices.camera", devices.cameras(), devices.camera()),
                        Problems.line(devices.cameraProblem()),
                        rows.choice("settings.resolution", settings.heights(), settings.height()),
                        rows.choice("devices.microphone", devices.microphones(), devices.microphone()),
                        rows.row("devices.level", new LevelMeter(devices.level(), texts.of("devices.level"))),
                        Problems.line(devices.microphoneProblem()),
                        rows.choice("devices.speaker", devices.speakers(), devices.speaker()),
                        volume(),
                        Problems.line(devices.soundProblem()),
                        Problems.note(devices.soundNote())),
                rows.section(
                        "settings.sound",
                        rows.toggle("settings.echo", settings.echoCancellation()),
                        rows.toggle("settings.noise", settings.noiseSuppression()),
                        rows.toggle("settings.gain", settings.automaticGain())),
                rows.section(
                        "settings.attention",
                        rows.toggle("settings.tone.people", attention.chimeOfPeople()),
                        rows.toggle("settings.tone.messages", attention.chimeOfMessages()),
                        rows.toggle("settings.tone.offers", attention.chimeOfOffers()),
                        rows.toggle("settings.notifications", attention.notifications()),
                        Problems.line(attention.notificationsProblem()),
                        rows.toggle("settings.smallWindow", attention.smallWindow()),
                        rows.hint("settings.attention.hint")),
                section,
                rows.section(
                        "settings.appearance",
                        rows.choice("settings.look", settings.looks(), settings.look()),
                        rows.choice("settings.language", settings.languages(), settings.language())),
                rows.section("settings.files", folder(received)),
                rows.section(
                        "settings.network",
                        text("settings.server", settings.server(), "server"),
                        Problems.line(settings.serverProblem()),
                        rows.hint("settings.server.hint")),
                rows.section(
                        "forget.title",
                        rows.hint("forget.hint"),
                        forget(forget),
                        result(forget),
                        Problems.line(forget.problem())));
        page.getStyleClass().add("settings-page");
        page.setMaxWidth(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollArea(new StackPane(page));
        scroll.setFitToWidth(true);
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

    private HBox text(String key, StringProperty value, String id) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        field.accessibleTextProperty().bind(texts.of(key));
        return rows.row(key, field);
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
        return rows.row("settings.volume", both);
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
        return rows.row("settings.folder", both);
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
}
