package dev.parley.client.ui.call;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.settings.OwnMedia;
import dev.parley.client.ui.settings.OwnSource;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** The buttons for one's own microphone and camera, wherever a call has them. FX thread. */
final class MediaToggles {
    private static final double NOTE_WIDEST = 140;

    private MediaToggles() {}

    static ToggleButton microphone(OwnMedia own, Texts texts) {
        return media(
                own.microphone(),
                Buttons.toggle(
                        Material2RoundMZ.MIC,
                        Material2RoundMZ.MIC_OFF,
                        texts.of("bar.mute"),
                        off(own.microphone(), "bar.unmute", "hint.microphone", texts)));
    }

    /** What the microphone's button does not say by itself, such as which key is to be held; mostly not there. */
    static Label microphoneNote(OwnMedia own) {
        Label note = new Label();
        note.setId("microphone-note");
        note.getStyleClass().addAll(Styles.TEXT_SMALL, "microphone-note");
        note.textProperty().bind(own.microphone().note());
        note.setMinWidth(0);
        note.setMaxWidth(NOTE_WIDEST);
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        FullText.of(note);
        return note;
    }

    static ToggleButton camera(OwnMedia own, Texts texts) {
        return media(
                own.camera(),
                Buttons.toggle(
                        Material2RoundMZ.VIDEOCAM,
                        Material2RoundMZ.VIDEOCAM_OFF,
                        texts.of("bar.cameraOff"),
                        off(own.camera(), "bar.cameraOn", "hint.camera", texts)));
    }

    /** It shows what the others get, and a press that cannot change that says why. */
    private static ToggleButton media(OwnSource source, ToggleButton button) {
        button.getStyleClass().add("media-toggle");
        source.sends().subscribe(button::setSelected);
        button.setOnAction(event -> {
            source.press();
            button.setSelected(source.sends().get());
        });
        return button;
    }

    private static StringBinding off(OwnSource source, String off, String trouble, Texts texts) {
        return texts.bind(
                () -> source.trouble().get().isEmpty()
                        ? texts.get(off)
                        : texts.get(trouble, source.trouble().get()),
                source.trouble());
    }
}
