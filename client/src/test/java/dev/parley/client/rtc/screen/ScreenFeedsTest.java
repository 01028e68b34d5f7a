package dev.parley.client.rtc.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.Capturable;
import dev.parley.client.capture.Capture;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Desktop;
import dev.parley.client.control.media.ShareSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is shared is called as its window is, however it was named. */
class ScreenFeedsTest {
    private static final Desktop DESKTOP = new Listed(List.of(
            listed(new ShareSource.Screen("LEFT"), "LEFT"),
            listed(ShareSource.Window.of(7), "Report of May - Writer"),
            listed(ShareSource.Window.of(8), "Report")));

    @Test
    void aWindowHasItsWholeTitle() throws Exception {
        assertThat(title(new ShareSource.Window("writer"))).isEqualTo("Report of May - Writer");
        assertThat(title(new ShareSource.Window("report"))).isEqualTo("Report of May - Writer");
        assertThat(title(new ShareSource.Window("Report"))).isEqualTo("Report");
        assertThat(title(new ShareSource.Window("0x8"))).isEqualTo("Report");
        assertThat(title(new ShareSource.Window("An icon"))).isEqualTo("An icon");
    }

    @Test
    void aSentenceNamesTheFirstFewThatThereAre() {
        assertThat(CaptureProblem.unknown(
                                CaptureFault.WINDOW_UNKNOWN,
                                "$1",
                                List.of("", "a", "b", "c", "d", "\uD83C\uDF89".repeat(70), "e"))
                        .sentence())
                .isEqualTo("No window is called \"$1\"; there is: a, b, c, d, " + "\uD83C\uDF89".repeat(59) + "….");
        assertThat(CaptureProblem.unknown(CaptureFault.WINDOW_UNKNOWN, "a", List.of())
                        .sentence())
                .isEqualTo("No window is called \"a\".");
    }

    private static String title(ShareSource.Window window) throws CaptureProblem {
        return ScreenFeeds.title(DESKTOP, window);
    }

    private static Capturable listed(ShareSource.OnDesktop source, String title) {
        return new Capturable(source, title, "", Box.EMPTY);
    }

    private record Listed(List<Capturable> capturables) implements Desktop {
        @Override
        public Capture open(ShareSource.OnDesktop what) throws CaptureProblem {
            throw new CaptureProblem(CaptureFault.SYSTEM);
        }

        @Override
        public void close() {}
    }
}
