package dev.parley.client.ui.common.part;

import java.text.BreakIterator;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;

/** A person without a picture: the initials on a disc, in a colour that goes with the name. FX thread. */
public final class Avatar extends StackPane {
    private static final int COLOURS = 8;
    private static final double LETTERS = 0.38;

    private final Circle disc = new Circle();
    private final Label letters = new Label();

    public Avatar(ObservableValue<String> name) {
        getStyleClass().add("avatar");
        disc.getStyleClass().add("disc");
        letters.getStyleClass().add("letters");
        setAlignment(Pos.CENTER);
        getChildren().addAll(disc, letters);
        setMouseTransparent(true);
        name.subscribe(now -> {
            letters.setText(initials(now));
            disc.getStyleClass().setAll("disc", "colour-" + Math.floorMod(now.hashCode(), COLOURS));
        });
    }

    /** From now on in this colour, in degrees, whatever the name is. */
    public void hue(int degrees) {
        // White letters are read on it, whatever the hue (4.5 to 1).
        disc.setStyle(String.format(Locale.ROOT, "-fx-fill: hsb(%d, 60%%, 44%%);", degrees));
    }

    /** The size of the disc, in pixels. */
    public void size(double diameter) {
        disc.setRadius(diameter / 2);
        letters.setStyle("-fx-font-size: " + Math.round(diameter * LETTERS) + "px;");
    }

    /** The first letters of the first and the last word; a flag is one letter, and so is a family. */
    static String initials(String name) {
        String[] words = name.strip().split("\\s+", -1);
        String first = firstLetter(words[0]);
        return words.length > 1 ? first + firstLetter(words[words.length - 1]) : first;
    }

    private static String firstLetter(String word) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        return word.isEmpty() ? "?" : word.substring(0, letters.next()).toUpperCase(Locale.ROOT);
    }
}
