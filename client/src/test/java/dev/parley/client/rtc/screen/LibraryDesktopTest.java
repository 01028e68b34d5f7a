package dev.parley.client.rtc.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onvoid.webrtc.media.video.desktop.DesktopSource;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.control.media.ShareSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is meant by a name; the capturers themselves end a process on Linux, and are not touched here. */
class LibraryDesktopTest {
    private static final DesktopSource LETTER = new DesktopSource("Letter", 7);
    private static final DesktopSource REPLY = new DesktopSource("Reply to a letter", 8);
    private static final DesktopSource NAMELESS = new DesktopSource(null, 9);
    private static final List<DesktopSource> ALL = List.of(NAMELESS, REPLY, LETTER);

    @Test
    void isForSystemsThatHaveNeitherX11NorWayland() {
        assertThat(LibraryDesktop.fits("Windows 11")).isTrue();
        assertThat(LibraryDesktop.fits("Mac OS X")).isTrue();
        assertThat(LibraryDesktop.fits("Linux")).isFalse();
    }

    @Test
    void findsWindowsByIdTitleAndAPartOfIt() throws CaptureProblem {
        assertThat(LibraryDesktop.window(new ShareSource.Window("0x8"), ALL)).isEqualTo(REPLY);
        assertThat(LibraryDesktop.window(new ShareSource.Window("Letter"), ALL)).isEqualTo(LETTER);
        assertThat(LibraryDesktop.window(new ShareSource.Window("REPLY"), ALL)).isEqualTo(REPLY);
        assertThatThrownBy(() -> LibraryDesktop.window(new ShareSource.Window("film"), ALL))
                .hasMessage("No window is called \"film\"; there is: Reply to a letter, Letter.");
    }

    @Test
    void findsScreensByNumberAndName() throws CaptureProblem {
        assertThat(LibraryDesktop.screen(ShareSource.Screen.FIRST, ALL)).isEqualTo(NAMELESS);
        assertThat(LibraryDesktop.screen(new ShareSource.Screen("2"), ALL)).isEqualTo(REPLY);
        assertThat(LibraryDesktop.screen(new ShareSource.Screen("Letter"), ALL)).isEqualTo(LETTER);
        assertThatThrownBy(() -> LibraryDesktop.screen(new ShareSource.Screen("4"), ALL))
                .hasMessage("No screen is called \"4\"; there is: Reply to a letter, Letter.");
    }
}
