package dev.parley.client.compare.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirstScreenTest {
    private static final int ROOT = 0;
    private static final int WHITE = 0xffffff;
    private static final int INK = 0x202020;
    private static final int PIXELS = 1000;

    private static final int[] EMPTY = new int[PIXELS];

    /** A window over the first half of the screen, whose first so many pixels are drawn. */
    private static int[] window(int drawn) {
        int[] pixels = EMPTY.clone();
        Arrays.fill(pixels, 0, PIXELS / 2, WHITE);
        IntStream.range(0, drawn).forEach(at -> pixels[at] = INK + at % 3);
        return pixels;
    }

    private static FirstScreen seen(int[]... pictures) {
        return new FirstScreen(
                EMPTY,
                IntStream.range(0, pictures.length)
                        .mapToObj(at -> new FirstScreen.Shot(at + 1, pictures[at]))
                        .toList());
    }

    @Test
    void aBlankWindowIsNoPicture() {
        FirstScreen screen = seen(window(0), window(2), window(100));
        assertThat(screen.firstPicture()).isEqualTo(OptionalLong.of(3));
        assertThat(screen.painted()).isEqualTo(OptionalLong.of(3));
    }

    @Test
    void whatFillsInLaterIsAwaitedUpToATenth() {
        FirstScreen screen = seen(window(0), window(50), window(89), window(95), window(100));
        assertThat(screen.firstPicture()).isEqualTo(OptionalLong.of(2));
        assertThat(screen.painted()).isEqualTo(OptionalLong.of(4));
    }

    @Test
    void aSplashScreenIsAPictureAndNotTheFirstScreen() {
        int[] splash = window(0);
        Arrays.fill(splash, 200, 300, 0x0000ff);
        FirstScreen screen = seen(splash, window(100));
        assertThat(screen.firstPicture()).isEqualTo(OptionalLong.of(1));
        assertThat(screen.painted()).isEqualTo(OptionalLong.of(2));
    }

    @Test
    void aTinyWindowIsNone() {
        int[] icon = EMPTY.clone();
        icon[1] = WHITE;
        icon[2] = INK;
        assertThat(seen(icon).firstPicture()).isEmpty();
        assertThat(seen(icon).painted()).isEmpty();
    }

    @Test
    void withoutAnythingSeenThereIsNone() {
        FirstScreen screen = new FirstScreen(new int[] {ROOT}, List.of());
        assertThat(screen.firstPicture()).isEmpty();
        assertThat(screen.painted()).isEmpty();
    }
}
