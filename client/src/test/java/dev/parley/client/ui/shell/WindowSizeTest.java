package dev.parley.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A window begins no larger than its screen, also where the screen's pixels are few because they are large. */
class WindowSizeTest {
    @ParameterizedTest
    @CsvSource({
        // wanted, of the screen, had
        "1120, 1920, 1120",
        "1120, 800, 752",
        "720, 500, 452",
    })
    void takesWhatThereIs(double wanted, double screen, double had) {
        assertThat(Window.within(wanted, screen)).isEqualTo(had);
    }
}
