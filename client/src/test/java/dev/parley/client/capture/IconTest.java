package dev.parley.client.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IconTest {
    private static final int RED = 0xFFFF0000;
    private static final int HALF = 0x800000FF;

    private static int at(Icon icon, int x, int y) {
        int at = (y * Icon.SIDE + x) * 4;
        byte[] pixels = icon.pixels();
        return (pixels[at + 3] & 255) << 24
                | (pixels[at + 2] & 255) << 16
                | (pixels[at + 1] & 255) << 8
                | (pixels[at] & 255);
    }

    private static int[] all(int dots, int colour) {
        int[] colours = new int[dots];
        Arrays.fill(colours, colour);
        return colours;
    }

    @Test
    void keepsItsColoursInEachSize() {
        for (int side : new int[] {1, 16, 31, 32, 33, 48, 256}) {
            Icon icon = Icon.of(side, side, all(side * side, RED));
            for (int corner : new int[] {0, 16, 31}) {
                assertThat(at(icon, corner, corner)).as("%s dots", side).isEqualTo(RED);
            }
        }
        assertThat(at(Icon.of(64, 64, all(64 * 64, HALF)), 5, 5))
                .as("multiplied with alpha")
                .isEqualTo(0x80000080);
    }

    @Test
    void whatIsNotSquareStandsInTheMiddle() {
        Icon icon = Icon.of(64, 16, all(64 * 16, RED));
        assertThat(at(icon, 16, 0)).isZero();
        assertThat(at(icon, 0, 16)).isEqualTo(RED);
        assertThat(at(icon, 31, 12)).isEqualTo(RED);
        assertThat(at(icon, 16, 21)).isZero();
        assertThat(at(Icon.of(8, 32, all(8 * 32, RED)), 0, 16)).isZero();
    }
}
