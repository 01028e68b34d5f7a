package dev.parley.client.engine.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransferRateTest {
    private static final long SECOND = 1_000_000_000L;

    private final TransferRate rate = new TransferRate();

    @Test
    void isNotKnownAtFirst() {
        rate.add(0, 0);
        rate.add(5_000_000, SECOND / 10);

        assertThat(rate.bytesPerSecond()).isZero();
        assertThat(rate.secondsFor(100)).isEqualTo(TransferRate.UNKNOWN);
    }

    @Test
    void isThatOfTheLastSeconds() {
        for (int second = 0; second <= 10; second++) {
            rate.add(1000L * second, second * SECOND);
        }
        for (int second = 11; second <= 20; second++) {
            rate.add(10_000 + 5000L * (second - 10), second * SECOND);
        }

        assertThat(rate.bytesPerSecond()).isEqualTo(5000);
        assertThat(rate.secondsFor(12_000)).isEqualTo(3);
    }

    @Test
    void beginsAnewWhenATransferGoesBack() {
        rate.add(9000, 0);
        rate.add(10_000, SECOND);
        rate.add(2000, 2 * SECOND);

        assertThat(rate.bytesPerSecond()).isZero();
    }
}
