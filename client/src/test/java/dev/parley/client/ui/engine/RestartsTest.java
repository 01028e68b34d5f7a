package dev.parley.client.ui.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestartsTest {

    @ParameterizedTest
    @CsvSource({
        // lives in seconds, waits in seconds
        "100, 0",
        "0 0 0 0 0 0, 0 1 2 5 10 10",
        "100 1 1 1, 0 1 2 5",
        "100 1 1 10 9 9, 0 1 2 0 1 2",
        "100 100 100, 0 0 0",
    })
    void shortLivesAreWaitedForLongerAndLonger(String lives, String waits) {
        Restarts restarts = new Restarts();
        assertThat(Arrays.stream(lives.split(" "))
                        .map(life -> restarts.afterLifeOf(Duration.ofSeconds(Long.parseLong(life))))
                        .map(wait -> String.valueOf(wait.toSeconds()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(waits);
    }
}
