package dev.parley.client.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestPictureCodeTest {
    private final TestPicture picture = new TestPicture();
    private final I420Planes planes = I420Planes.allocate(TestPicture.WIDTH, TestPicture.HEIGHT);

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1700000000000", "4294967295, 4294967295", "123456, 987654321"})
    void isReadBackFromTheLumaPlane(long frameNumber, long timeMillis) {
        TestPictureCode code = new TestPictureCode(frameNumber, timeMillis);
        picture.render(code, planes);
        assertThat(TestPictureCode.read(TestPicture.WIDTH, TestPicture.HEIGHT, this::luma))
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({"320, 180", "321, 181", "426, 240", "640, 360", "960, 540"})
    void survivesScalingAndNoise(int width, int height) {
        TestPictureCode code = new TestPictureCode(77, 123456);
        picture.render(code, planes);
        Random random = new Random(1);
        assertThat(TestPictureCode.read(
                        width,
                        height,
                        (x, y) -> luma(x * TestPicture.WIDTH / width, y * TestPicture.HEIGHT / height)
                                + random.nextInt(-40, 40)))
                .contains(code);
    }

    @Test
    void isEmptyForOtherPictures() {
        Random random = new Random(2);
        for (int i = 0; i < 1000; i++) {
            assertThat(TestPictureCode.read(320, 180, (x, y) -> random.nextInt(256)))
                    .isEmpty();
        }
        assertThat(TestPictureCode.read(320, 180, (x, y) -> 16)).isEmpty();
        assertThat(TestPictureCode.read(16, 16, (x, y) -> 16)).isEmpty();
    }

    @Test
    void theSameCodeGivesTheSamePictureAndAnotherADifferentOne() {
        I420Planes again = I420Planes.allocate(TestPicture.WIDTH, TestPicture.HEIGHT);
        picture.render(new TestPictureCode(500, 1), planes);
        new TestPicture().render(new TestPictureCode(500, 1), again);
        assertThat(again.y()).isEqualTo(planes.y());
        assertThat(again.u()).isEqualTo(planes.u());
        picture.render(new TestPictureCode(501, 1), again);
        assertThat(again.y()).isNotEqualTo(planes.y());
    }

    private int luma(int x, int y) {
        return planes.y().get(y * planes.strideY() + x) & 0xff;
    }
}
