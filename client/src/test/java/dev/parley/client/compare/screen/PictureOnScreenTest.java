package dev.parley.client.compare.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.compare.MotionComparison;
import dev.parley.client.picture.I420Planes;
import dev.parley.client.picture.TestPicture;
import dev.parley.client.picture.TestPictureCode;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureOnScreenTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int DARK = 0x14;

    private final TestPicture picture = new TestPicture();
    private final I420Planes planes = I420Planes.allocate(TestPicture.WIDTH, TestPicture.HEIGHT);

    /** A dark screen that shows the picture, grey, in this size, and one's own small in a mirror over its corner. */
    private PictureOnScreen.Shot screen(long frame, int left, int top, int width, int height) {
        picture.render(new TestPictureCode(frame, 1_234_567), planes);
        int[] pixels = new int[WIDTH * HEIGHT];
        Arrays.fill(pixels, DARK * 0x010101);
        draw(pixels, left, top, width, height, false);
        draw(pixels, left + width * 3 / 4, top + height * 3 / 4, width / 5, height / 5, true);
        return new PictureOnScreen.Shot(WIDTH, HEIGHT, pixels);
    }

    private void draw(int[] pixels, int left, int top, int width, int height, boolean mirrored) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = (mirrored ? width - 1 - x : x) * TestPicture.WIDTH / width;
                int luma = planes.y().get(y * TestPicture.HEIGHT / height * planes.strideY() + from) & 0xff;
                pixels[(top + y) * WIDTH + left + x] = luma * 0x010101;
            }
        }
    }

    @Test
    void itIsFoundWhereItIs() {
        Optional<PictureOnScreen> found =
                PictureOnScreen.find(screen(100, 88, 70, 1104, 621), screen(107, 88, 70, 1104, 621));
        assertThat(found).isPresent();
        assertThat(found.get().left()).isBetween(84, 92);
        assertThat(found.get().top()).isBetween(64, 76);
        assertThat(found.get().width()).isBetween(1096, 1112);
    }

    @Test
    void itHasBegunOnceItsBackgroundIsThereAndNotInAMirror() {
        PictureOnScreen here = new PictureOnScreen(88, 70, 1104, 621);
        for (long frame = 0; frame < 400; frame += 7) {
            assertThat(here.isBegun(screen(frame, 88, 70, 1104, 621))).isTrue();
        }
        int[] pixels = new int[WIDTH * HEIGHT];
        Arrays.fill(pixels, DARK * 0x010101);
        assertThat(here.isBegun(new PictureOnScreen.Shot(WIDTH, HEIGHT, pixels)))
                .isFalse();
        draw(pixels, 88, 70, 1104, 621, true);
        assertThat(here.isBegun(new PictureOnScreen.Shot(WIDTH, HEIGHT, pixels)))
                .isFalse();
    }

    @Test
    void aPictureThatStandsStillIsNotTakenForACall() {
        assertThat(PictureOnScreen.find(screen(100, 88, 70, 1104, 621), screen(100, 88, 70, 1104, 621)))
                .isEmpty();
    }

    @Test
    void theAgeOfAPictureHoldsOverTheEndOfItsClock() {
        assertThat(MotionComparison.age(0x1_0000_0005L, new TestPictureCode(1, 0xffff_fff0L)))
                .isEqualTo(21);
    }
}
