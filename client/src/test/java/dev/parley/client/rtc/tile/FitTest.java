package dev.parley.client.rtc.tile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {

    @ParameterizedTest
    @CsvSource({
        "1280, 720, 640, 640, 640, 360",
        "720, 1280, 640, 640, 360, 640",
        "320, 180, 640, 640, 320, 180",
        "1280, 720, 1280, 720, 1280, 720",
        "1000, 1, 10, 10, 10, 1"
    })
    void keepsTheShapeAndNeverEnlarges(
            int width, int height, int maxWidth, int maxHeight, int fitWidth, int fitHeight) {
        assertThat(Fit.into(width, height, maxWidth, maxHeight)).isEqualTo(new Fit(fitWidth, fitHeight));
    }

    @ParameterizedTest
    @CsvSource({
        "1280, 720, 1920, 1080, 1920, 1080",
        "1280, 720, 1300, 900, 1300, 731",
        // A box that a view made for the picture, and rounded: all of it, or the view would be drawn with an edge.
        "1280, 720, 1300, 732, 1300, 732",
        "1280, 720, 1300, 731, 1300, 731",
        "1280, 720, 640, 640, 640, 360",
        "320, 180, 640, 640, 640, 360",
        "720, 1280, 1920, 1080, 607, 1080",
        "1000, 1, 10, 10, 10, 1"
    })
    void enlargesAsFarAsTheBoxLetsIt(int width, int height, int maxWidth, int maxHeight, int fitWidth, int fitHeight) {
        assertThat(Fit.enlargedInto(width, height, maxWidth, maxHeight)).isEqualTo(new Fit(fitWidth, fitHeight));
    }
}
