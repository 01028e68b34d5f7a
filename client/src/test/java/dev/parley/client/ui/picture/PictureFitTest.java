package dev.parley.client.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.picture.PictureView.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureFitTest {

    @ParameterizedTest
    @CsvSource({
        // mode, view, stored, rotation, left, top, width, height, crop, exact
        "FIT,  1280, 720, 1280, 720,   0,   0,   0, 1280, 720,   0,  0, 1280, 720, true",
        "FIT,  1280, 800, 1280, 720,   0,   0,  40, 1280, 720,   0,  0, 1280, 720, true",
        "FIT,  1281, 720, 1280, 719,   0,   0,   0, 1280, 719,   0,  0, 1280, 719, true",
        "FIT,  1280, 720,  640, 360,   0,   0,   0, 1280, 720,   0,  0,  640, 360, false",
        "FIT,   720, 720,  720, 405,  90, 157,   0,  405, 720,   0,  0,  720, 405, true",
        "FILL,  720, 720,  960, 720,   0,   0,   0,  720, 720, 120,  0,  720, 720, true",
        "FILL,  720, 720,  720, 960,  90,   0,   0,  720, 720,   0, 120, 720, 720, true",
        "FILL,  720, 720,  480, 360,   0,   0,   0,  720, 720,  60,  0,  360, 360, false",
        // Too much of it would be lost.
        "FILL,  720, 720, 1280, 720,   0,   0, 157,  720, 405,   0,  0, 1280, 720, false",
    })
    void placesThePicture(
            Mode mode,
            int viewWidth,
            int viewHeight,
            int width,
            int height,
            int rotation,
            double left,
            double top,
            double shownWidth,
            double shownHeight,
            double cropX,
            double cropY,
            double cropWidth,
            double cropHeight,
            boolean exact) {
        assertThat(PictureFit.of(
                        new PixelSize(viewWidth, viewHeight), new PixelSize(width, height), rotation, mode, Zoom.NONE))
                .isEqualTo(
                        new PictureFit(left, top, shownWidth, shownHeight, cropX, cropY, cropWidth, cropHeight, exact));
    }

    @ParameterizedTest
    @CsvSource({
        "FIT, 300, 300, 1280, 720, 300, 300",
        "FILL, 300, 300, 960, 720, 400, 300",
        "FILL, 300, 300, 720, 960, 300, 400",
        "FILL, 300, 300, 1280, 720, 300, 300",
        "FILL, 1280, 720, 1280, 720, 1280, 720",
        "FILL, 300, 300, 0, 0, 300, 300",
    })
    void asksForWhatItShows(Mode mode, int width, int height, int across, int down, int askWidth, int askHeight) {
        assertThat(PictureFit.wanted(new PixelSize(width, height), new PixelSize(across, down), mode, Zoom.NONE))
                .isEqualTo(new PixelSize(askWidth, askHeight));
    }

    @ParameterizedTest
    @CsvSource({
        // rotation, stored, about which place of the upright picture, crop
        "  0, 1280,  720, 0.5,  0.5,  320, 180, 640, 360",
        "  0, 1280,  720, 0.25, 0.75,   0, 360, 640, 360",
        " 90,  720, 1280, 0.25, 0.75, 360, 640, 360, 640",
        "180, 1280,  720, 0.25, 0.75, 640,   0, 640, 360",
        "270,  720, 1280, 0.25, 0.75,   0,   0, 360, 640",
        // Beyond an edge there is nothing to see.
        "  0, 1280,  720, 0,    1,      0, 360, 640, 360",
    })
    void showsThePartThatIsMagnified(
            int rotation,
            int width,
            int height,
            double x,
            double y,
            double cropX,
            double cropY,
            double cropWidth,
            double cropHeight) {
        PictureFit fit = PictureFit.of(
                new PixelSize(1280, 720), new PixelSize(width, height), rotation, Mode.FIT, new Zoom(2, x, y));
        assertThat(fit).isEqualTo(new PictureFit(0, 0, 1280, 720, cropX, cropY, cropWidth, cropHeight, false));
    }

    @Test
    void asksForMorePixelsOfWhatIsMagnified() {
        assertThat(PictureFit.wanted(
                        new PixelSize(640, 400), new PixelSize(640, 360), Mode.FIT, new Zoom(2.5, 0.5, 0.5)))
                .isEqualTo(new PixelSize(1600, 1000));
    }

    @Test
    void whatIsUnderThePointerStaysThere() {
        Zoom once = Zoom.NONE.times(2, 0.25, -0.25);
        assertThat(once).isEqualTo(new Zoom(2, 0.625, 0.375));
        assertThat(once.times(2, 0.25, -0.25)).isEqualTo(new Zoom(4, 0.6875, 0.3125));
        assertThat(once.times(0.5, 0.25, -0.25)).isEqualTo(Zoom.NONE);
        assertThat(once.times(100, 0, 0).factor()).isEqualTo(8);
        assertThat(once.dragged(-0.5, 0)).isEqualTo(new Zoom(2, 0.875, 0.375));
        assertThat(once.dragged(-0.5, 0).within(0.5, 0.5)).isEqualTo(new Zoom(2, 0.75, 0.375));
    }
}
