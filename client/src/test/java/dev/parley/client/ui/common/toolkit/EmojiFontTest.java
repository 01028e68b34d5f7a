package dev.parley.client.ui.common.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.FxToolkit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Emoji are drawn, one for each sequence, whichever fonts the system has. */
class EmojiFontTest {
    /** Looks as what no font has. */
    private static final String NOTHING = "\uDBFF\uDFFD";

    /** The colours of a picture, line by line, and how wide the text is by its own account. */
    private record Drawn(List<Integer> argb, int width, double wide) {
        int right() {
            return IntStream.range(0, argb.size())
                    .filter(at -> argb.get(at) != 0)
                    .map(at -> at % width + 1)
                    .max()
                    .orElse(0);
        }

        long ink() {
            return argb.stream().filter(pixel -> pixel != 0).count();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀",
                "❤️",
                "☺️",
                "✈️",
                "©️",
                "👍🏽",
                "👨‍👩‍👧‍👦",
                "👩🏿‍🚀",
                "🏳️‍🌈",
                "🇩🇪",
                "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
                "1️⃣",
                "#️⃣",
                "🫶",
                "🩷",
                "🫨",
                "🐦‍🔥"
            })
    void eachIsOneSign(String emoji) {
        Drawn drawn = draw(emoji, FontWeight.NORMAL);
        assertThat(drawn.ink()).isGreaterThan(40);
        assertThat(drawn.argb()).isNotEqualTo(draw(NOTHING, FontWeight.NORMAL).argb());
        assertThat(drawn.wide()).as("no wider than one").isBetween(8.0, 32.0);
        // A box that stands for what only joins or chooses has no width, and lies over what follows.
        assertThat(drawn.right()).isLessThanOrEqualTo((int) Math.ceil(drawn.wide()) + 1);
        assertThat(draw(emoji, FontWeight.BOLD).ink()).isGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"👨‍👨‍🚀", "🤝🏽‍🔥", "👍️"})
    void whatNobodyHasDrawnFallsApartIntoWhatThereIs(String sequence) {
        Drawn drawn = draw(sequence, FontWeight.NORMAL);
        assertThat(drawn.ink()).isGreaterThan(40);
        assertThat(drawn.right()).isLessThanOrEqualTo((int) Math.ceil(drawn.wide()) + 1);
    }

    @Test
    void lettersAndDigitsAreTheSystems() {
        // The font for emoji has digits too, which are twice as wide.
        assertThat(draw("1", FontWeight.NORMAL).wide()).isLessThan(14);
        assertThat(draw("#", FontWeight.NORMAL).wide()).isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes 👍🏽 and 👨‍👩‍👧‍👦 and 🏳️‍🌈 and 🇩🇪 and once more 👍🏽 all of it ❤️",
                "مرحبا بكم جميعا في هذه المحادثة الطويلة جدا"
            })
    void whatGoesToTheNextLineIsNotDrawnOnThisOneToo(String text) {
        FxToolkit.run(ShapedText::mend);
        int width = FxToolkit.call(() -> {
            Text wrapped = text(text, FontWeight.NORMAL);
            wrapped.setWrappingWidth(150);
            return snapshot(wrapped).right();
        });
        assertThat(width).isLessThanOrEqualTo(152);
    }

    private static Drawn draw(String string, FontWeight weight) {
        return FxToolkit.call(() -> snapshot(text(string, weight)));
    }

    private static Text text(String string, FontWeight weight) {
        Text text = new Text(string);
        text.setFont(Font.font("System", weight, 20));
        text.setFill(Color.BLACK);
        return text;
    }

    private static Drawn snapshot(Text text) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setViewport(new Rectangle2D(0, -30, 600, 200));
        WritableImage image = text.snapshot(parameters, null);
        int width = (int) image.getWidth();
        int[] argb = new int[width * (int) image.getHeight()];
        image.getPixelReader()
                .getPixels(0, 0, width, (int) image.getHeight(), PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Drawn(
                Arrays.stream(argb).boxed().toList(),
                width,
                text.getLayoutBounds().getWidth());
    }
}
