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
}
