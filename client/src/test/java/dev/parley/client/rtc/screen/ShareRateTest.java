package dev.parley.client.rtc.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.rtc.tile.Fit;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareRateTest {
    private static final Fit FULL_HD = new Fit(1920, 1080);

    @ParameterizedTest
    @CsvSource({
        "1920, 1080, false, 20",
        "2560, 1440, false, 12",
        "640, 480, false, 20",
        "1920, 1080, true, 30",
        "2560, 1440, true, 30"
    })
    void picturesGiveWayToSharpness(int width, int height, boolean motion, int pictures) {
        assertThat(new ShareRate(motion).picturesPerSecond(new Fit(width, height)))
                .isEqualTo(pictures);
    }

    @Test
    void aFilmWaitsForItsSoundWithinItsPaceAndTextForNothing() {
        Fit size = new Fit(1280, 720);
        ShareRate film = new ShareRate(true);
        assertThat(film.wait(size, true)).isEqualTo(film.gap(size)).isPositive();
        assertThat(film.wait(size, false)).isZero();
        assertThat(new ShareRate(false).wait(size, true)).isZero();
    }

    @Test
    void largerPicturesMayTakeMoreBitsWithinBounds() {
        ShareRate sharp = new ShareRate(false);
        ShareRate motion = new ShareRate(true);
        assertThat(sharp.bitsPerSecond(FULL_HD)).isBetween(8_000_000, 8_500_000);
        assertThat(sharp.bitsPerSecond(new Fit(16, 16))).isEqualTo(2_500_000);
        assertThat(motion.bitsPerSecond(new Fit(2560, 1440))).isEqualTo(12_000_000);
    }

    @Test
    void whatStandsStillIsSentAgainForTwoSecondsAndThenSeldom() {
        Duration sharpening = IntStream.range(0, ShareRate.SHARPENED)
                .mapToObj(ShareRate::patience)
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(sharpening).isEqualTo(Duration.ofSeconds(2));
        assertThat(ShareRate.patience(ShareRate.SHARPENED)).isEqualTo(ShareRate.IDLE);
    }
}
