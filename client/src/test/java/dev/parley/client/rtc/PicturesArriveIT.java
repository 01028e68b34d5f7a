package dev.parley.client.rtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.picture.PictureReader;
import dev.parley.client.picture.TestPicture;
import dev.parley.client.picture.TestPictureMatch;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real pictures between two real connections, as they lie in the slots. */
@Tag("alone")
class PicturesArriveIT {
    private final TestPicture original = new TestPicture();

    @Test
    void bothSidesGetTheTestPictureAtFullSizeAndLikeTheSentOne() throws IOException {
        try (Pair pair = new Pair();
                PictureReader atA = pair.a.show(TestPicture.WIDTH, TestPicture.HEIGHT);
                PictureReader atB = pair.b.show(TestPicture.WIDTH, TestPicture.HEIGHT)) {
            pair.connect();
            awaitGood(atA);
            awaitGood(atB);
        }
    }

    @Test
    void theSlotHoldsTheSizeOfTheTileAndItsCodeIsStillReadable() throws IOException {
        try (Pair pair = new Pair();
                PictureReader reader = pair.a.show(320, 400)) {
            pair.connect();
            await().atMost(Pair.PATIENCE)
                    .until(
                            () -> reader.latest().flatMap(each -> TestPictureMatch.of(each, original)),
                            Optional::isPresent);
            assertThat(reader.latest()).hasValueSatisfying(frame -> {
                assertThat(frame.width()).isEqualTo(320);
                assertThat(frame.height()).isEqualTo(180);
            });
        }
    }

    private void awaitGood(PictureReader reader) {
        await().atMost(Pair.PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> reader.latest().flatMap(frame -> TestPictureMatch.of(frame, original)),
                        match -> match.isPresent() && match.get().psnr() >= 30);
    }
}
