package dev.parley.client.rtc.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.rtc.tile.Fit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentSizeTest {
    @ParameterizedTest(name = "{0} by {1} is sent as {2} by {3}")
    @CsvSource({
        "1920, 1080, 1920, 1080",
        "2560, 1440, 2560, 1440",
        "1440, 2560, 1440, 2560",
        "801, 601, 800, 600",
        "3840, 2160, 2560, 1440",
        "3840, 1080, 2560, 720",
        "5120, 1440, 2560, 720",
        "2160, 3840, 1440, 2560",
        "1, 1, 16, 16",
        "1000, 3, 1000, 16",
    })
    void keepsTheSizeThatTextIsReadableIn(int width, int height, int sentWidth, int sentHeight) {
        assertThat(SentSize.of(width, height)).isEqualTo(new Fit(sentWidth, sentHeight));
    }
}
