package dev.parley.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Notice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import org.junit.jupiter.api.Test;

class ShareNewsTest {
    private final ShareNews news = new ShareNews();

    @Test
    void saysWhatIsSharedOnceAndWhyItEnded() {
        assertThat(news.of(sharing(ShareState.STARTING, "", 0, ""))).isEmpty();
        assertThat(news.of(sharing(ShareState.RUNNING, "Letter", 640, ""))).contains("Sharing Letter (640×360).");
        assertThat(news.of(sharing(ShareState.RUNNING, "Letter", 640, ""))).isEmpty();
        assertThat(news.of(sharing(ShareState.RUNNING, "Letter", 800, ""))).contains("Sharing Letter (800×360).");
        assertThat(news.of(sharing(ShareState.RUNNING, "Letter", 800, "It is minimised.")))
                .contains("Sharing Letter (800×360). It is minimised.");
        assertThat(news.of(sharing(ShareState.ENDED, "Letter", 0, "The shared window was closed.")))
                .contains("The shared window was closed.");
        assertThat(news.of(sharing(ShareState.ENDED, "", 0, ""))).isEmpty();
        assertThat(news.of(sharing(ShareState.RUNNING, "", 640, ""))).contains("Sharing the screen (640×360).");
    }

    @Test
    void saysWhatHasToBeWaitedForAndWhatIsSharedMeanwhile() {
        assertThat(news.of(sharing(ShareState.RUNNING, "Letter", 640, ""))).isPresent();
        assertThat(news.of(sharing(ShareState.STARTING, "Notes", 0, "It is minimised.")))
                .contains("It is minimised.");
        assertThat(news.of(sharing(ShareState.RUNNING, "Letter", 640, ""))).contains("Sharing Letter (640×360).");
    }

    private static Notice.Sharing sharing(ShareState state, String title, int width, String sentence) {
        return new Notice.Sharing(
                1, state, ShareSource.Screen.FIRST, title, width, 360, ShareHold.NONE, 0, 0, sentence, Reason.NONE);
    }
}
