package dev.parley.client.ui.call.hint;

import dev.parley.client.ui.call.hint.MicrophoneHints.Hint;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.settings.Choice;
import dev.parley.client.ui.settings.ChoiceBoxes;
import dev.parley.client.ui.settings.DevicesViewModel;
import dev.parley.client.ui.settings.OwnMedia;
import dev.parley.client.ui.settings.OwnSource;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/**
 * What keeps the others from hearing or seeing one, each in a line above the bar, with the devices among which one can choose; and that
 * one speaks while muted, over the pictures.
 */
public final class OwnHints {
    private static final double LIST = 220;

    private final Texts texts;
    private final HintsViewModel hints;
    private final VBox lines = new VBox();
    private final HBox muted;

    /** @param tell says something for a while */
    public OwnHints(OwnMedia own, DevicesViewModel devices, HintsViewModel hints, Texts texts, Consumer<String> tell) {
        this.texts = texts;
        this.hints = hints;
        OwnSource microphone = own.microphone();
        OwnSource camera = own.camera();
        lines.getStyleClass().add("hints");
        lines.getChildren()
                .addAll(
                        line(
                                "microphone-trouble",
                                Material2RoundMZ.MIC_OFF,
                                words("hint.microphone", microphone),
                                list(microphone, "devices.microphone"),
                                microphone.explained(),
                                microphone::dismiss),
                        line(
                                "microphone-silent",
                                Material2RoundMZ.WARNING,
                                devices.silence(),
                                list(microphone, "devices.microphone"),
                                hints.shown().isEqualTo(Hint.SILENT),
                                hints::dismiss),
                        line(
                                "camera-trouble",
                                Material2RoundMZ.VIDEOCAM_OFF,
                                words("hint.camera", camera),
                                list(camera, "devices.camera"),
                                camera.explained(),
                                camera::dismiss));
        muted = muted(microphone);
        microphone.explained().subscribe((before, now) -> back(microphone, "hint.microphone.works", now, tell));
        camera.explained().subscribe((before, now) -> back(camera, "hint.camera.works", now, tell));
    }

    /** Between the pictures and the bar. */
    public VBox lines() {
        return lines;
    }

    /** Over the pictures. */
    public HBox muted() {
        return muted;
    }

    private void back(OwnSource source, String key, boolean explained, Consumer<String> tell) {
        if (!explained && source.sends().get()) {
            tell.accept(texts.get(key));
        }
    }

    private ObservableValue<String> words(String key, OwnSource source) {
        return texts.bind(() -> texts.get(key, source.trouble().get()), source.trouble());
    }

    private ChoiceBox<Choice> list(OwnSource source, String key) {
        ChoiceBox<Choice> list = ChoiceBoxes.of(source.choices(), source.chosen(), texts.of(key));
        list.setPrefWidth(LIST);
        list.setMinWidth(LIST);
        return list;
    }

    private HBox line(
            String id,
            Ikon icon,
            ObservableValue<String> words,
            ChoiceBox<Choice> list,
            ObservableBooleanValue when,
            Runnable dismiss) {
        Label sentence = sentence(words);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Button close = Buttons.icon(Material2RoundAL.CLOSE, texts.of("hint.close"), dismiss);
        close.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(new FontIcon(icon), sentence, list, close);
        line.setId(id);
        line.getStyleClass().add("hint");
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(when);
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private HBox muted(OwnSource microphone) {
        Button unmute = Buttons.labelled(
                Material2RoundMZ.MIC,
                texts.of("hint.unmute"),
                () -> microphone.on().set(true));
        unmute.setId("unmute");
        unmute.setMinWidth(Region.USE_PREF_SIZE);
        Button close = Buttons.icon(Material2RoundAL.CLOSE, texts.of("hint.close"), hints::dismiss);
        close.setMinWidth(Region.USE_PREF_SIZE);
        HBox pill = new HBox(new FontIcon(Material2RoundMZ.MIC_OFF), sentence(texts.of("hint.muted")), unmute, close);
        pill.setId("muted-hint");
        pill.getStyleClass().add("muted-hint");
        pill.setAlignment(Pos.CENTER_LEFT);
        pill.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        pill.visibleProperty().bind(hints.shown().isEqualTo(Hint.MUTED));
        return pill;
    }

    private static Label sentence(ObservableValue<String> words) {
        Label sentence = new Label();
        sentence.textProperty().bind(words);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setAccessibleRole(AccessibleRole.TEXT);
        return sentence;
    }
}
