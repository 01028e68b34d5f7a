package dev.parley.client.ui.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Notice;
import dev.parley.client.control.Reason;
import dev.parley.client.control.ShareHold;
import dev.parley.client.control.ShareSource;
import dev.parley.client.control.ShareState;
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
                        sharing(ShareState.STARTING, new ShareSource.Screen("B"), 640, 360, 0, 0), SCREENS, 1))
                .isEmpty();
    }

    private static Optional<Box> place(ShareSource source, int width, int height, int x, int y, double scale) {
        return SharedPlace.of(sharing(ShareState.RUNNING, source, width, height, x, y), SCREENS, scale);
    }

    private static Notice.Sharing sharing(ShareState state, ShareSource source, int width, int height, int x, int y) {
        return new Notice.Sharing(1, state, source, "", width, height, ShareHold.NONE, x, y, "", Reason.NONE);
    }
}
