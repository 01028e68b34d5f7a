package dev.parley.client.ui.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Notice;
import dev.parley.client.control.ShareNotice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.ui.share.Outline.Box;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the border goes. */
class SharedPlaceTest {
    private static final List<Box> SCREENS = List.of(new Box(0, 0, 1280, 720), new Box(1280, 0, 960, 540));

    @Test
    void aWindowIsWhereTheEngineFoundIt() {
        assertThat(place(new ShareSource.Window("0x7"), 640, 480, 100, 50, 2)).contains(new Box(50, 25, 320, 240));
        assertThat(place(new ShareSource.Window("0x7"), 0, 0, 100, 50, 2))
                .as("not known yet")
                .isEmpty();
    }

    @Test
    void aWindowThatIsMinimisedHasNoBorder() {
        Notice.Sharing minimised = new Notice.Sharing(
                1,
                ShareState.RUNNING,
                new ShareSource.Window("0x7"),
                "",
                640,
                480,
                ShareHold.NONE,
                100,
                50,
                "",
                new Reason("capture.minimised", ""));
        assertThat(SharedPlace.of(minimised, Optional.empty(), SCREENS, 1)).isEmpty();
    }

    @Test
    void aWindowThatIsLargerThanItsPicturesHasTheBorderOfItsOwnSizeAtEachScale() {
        ShareSource window = new ShareSource.Window("0x7");
        Notice.Sharing sharing = sharing(ShareState.RUNNING, window, 2560, 1400, 150, 60);
        ShareNotice.ShareReduced reduced = new ShareNotice.ShareReduced(window, 150, 60, 3840, 2100);
        assertThat(reduced.isOf(sharing)).isTrue();
        for (double scale : new double[] {1, 1.25, 1.5, 2}) {
            assertThat(SharedPlace.of(sharing, Optional.of(reduced), SCREENS, scale))
                    .contains(new Box(150 / scale, 60 / scale, 3840 / scale, 2100 / scale));
        }
        assertThat(reduced.isOf(sharing(ShareState.RUNNING, window, 640, 480, 0, 0)))
                .as("it was moved, and is no larger than its pictures now")
                .isFalse();
    }

    @Test
    void aRegionIsWhereItWasDrawn() {
        assertThat(place(new ShareSource.Region(20, 40, 800, 600), 400, 300, 20, 40, 2))
                .contains(new Box(10, 20, 400, 300));
    }

    @Test
    void aScreenIsAllOfItHoweverSmallItsPicturesAre() {
        assertThat(place(new ShareSource.Screen("B"), 640, 360, 2560, 0, 2)).contains(SCREENS.get(1));
    }

    @Test
    void aFileIsNowhereAndWhatIsNotShownYetHasNoBorder() {
        assertThat(place(new ShareSource.File(Path.of("film.mp4")), 640, 360, 0, 0, 1))
                .isEmpty();
        assertThat(SharedPlace.of(
                        sharing(ShareState.STARTING, new ShareSource.Screen("B"), 640, 360, 0, 0),
                        Optional.empty(),
                        SCREENS,
                        1))
                .isEmpty();
    }

    private static Optional<Box> place(ShareSource source, int width, int height, int x, int y, double scale) {
        return SharedPlace.of(
                sharing(ShareState.RUNNING, source, width, height, x, y), Optional.empty(), SCREENS, scale);
    }

    private static Notice.Sharing sharing(ShareState state, ShareSource source, int width, int height, int x, int y) {
        return new Notice.Sharing(1, state, source, "", width, height, ShareHold.NONE, x, y, "", Reason.NONE);
    }
}
