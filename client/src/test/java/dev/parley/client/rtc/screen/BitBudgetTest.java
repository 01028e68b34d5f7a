package dev.parley.client.rtc.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BitBudgetTest {
    private final BitBudget budget = new BitBudget();
    private long millis = 1000;

    @ParameterizedTest
    @CsvSource({"50, 1", "100, 1", "200, 0.5", "330, 0.3", "1000, 0.1"})
    void aPictureGetsNoMoreBitsWhereFewCome(int gap, double share) {
        push(30, gap);
        assertThat(share()).isEqualTo(share);
    }

    @Test
    void whatScrollsAfterItWasTypedHasTheSameForEachPicture() {
        push(10, 1000);
        for (int believed = 2; believed < BitBudget.STEADY; believed++) {
            push(3, 90);
            assertThat(share() * BitBudget.STEADY).isBetween(believed - 1.0, believed + 1.0);
        }
        push(10, 90);
        assertThat(share()).isEqualTo(1);
    }

    @Test
    void theLibraryReckonsWithTheMostWhereAScreenStandsStill() {
        push(ShareRate.SHARPENED, (int) ShareRate.SHARPENING.toMillis());
        assertThat(share()).isLessThan(1);
        push(1, (int) ShareRate.IDLE.toMillis());
        for (int repeat = 0; repeat < 5; repeat++) {
            millis += ShareRate.IDLE.toMillis();
            assertThat(share()).isEqualTo(1);
            budget.push(nanos());
        }
        assertThat(ShareRate.IDLE)
                .as("before the other side asks for a whole picture")
                .isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void nothingIsHeldBackBeforeTheFirstAndAfterALongPause() {
        assertThat(share()).isEqualTo(1);
        push(1, 0);
        assertThat(share()).isEqualTo(1);
        push(3, 100);
        assertThat(share()).as("of a mean that has just begun").isEqualTo(1);
        millis += 4000;
        push(1, 0);
        millis += 150;
        push(1, 0);
        assertThat(share()).as("begun anew").isEqualTo(1);
    }

    private void push(int pictures, int gap) {
        for (int picture = 0; picture < pictures; picture++) {
            millis += gap;
            budget.push(nanos());
        }
    }

    private double share() {
        return budget.share(nanos());
    }

    private long nanos() {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
