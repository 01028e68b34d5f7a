package dev.parley.client.control.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareSourceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask",
                "screen",
                "screen:1",
                "screen:HDMI-1",
                "window:Letter: draft / 2",
                "window:0x1a00003",
                "window:región 📄",
                "region:1280x720+0+0",
                "region:16x16384+65535+7",
                "file:/media/ann/clip.y4m",
                "file:clip.y4m"
            })
    void readsTheTextThatItWrites(String text) {
        assertThat(ShareSource.kept(text).text()).isEqualTo(text);
        assertThat(ShareSource.parse(text)).isEqualTo(ShareSource.kept(text));
    }

    @Test
    void knowsEachKind() {
        assertThat(ShareSource.parse("screen")).isEqualTo(ShareSource.Screen.FIRST);
        assertThat(ShareSource.parse("screen:DP-2")).isEqualTo(new ShareSource.Screen("DP-2"));
        assertThat(ShareSource.parse("window:a:b")).isEqualTo(new ShareSource.Window("a:b"));
        assertThat(ShareSource.parse("region:640x480+10+20")).isEqualTo(new ShareSource.Region(10, 20, 640, 480));
        assertThat(ShareSource.parse("/no/such/clip.webm"))
                .as("so that the error can name the file")
                .isEqualTo(new ShareSource.File(Path.of("/no/such/clip.webm")));
    }

    @Test
    void takesTheNameOfAFileThatIsThere(@TempDir Path folder) throws IOException {
        Path clip = Files.createFile(folder.resolve("clip.webm"));
        Path misleading = Files.createFile(folder.resolve("screen"));

        assertThat(ShareSource.parse(clip.toString())).isEqualTo(new ShareSource.File(clip));
        assertThat(ShareSource.parse(misleading.toString())).isEqualTo(new ShareSource.File(misleading));
    }

    @Test
    void knowsWindowsByTheirIds() {
        assertThat(new ShareSource.Window("0x1a00003").id()).hasValue(0x1a00003L);
        assertThat(new ShareSource.Window("0xFFFFFFFF").id()).hasValue(0xFFFFFFFFL);
        assertThat(ShareSource.Window.of(0x1a00003L).id()).hasValue(0x1a00003L);
        for (String title : List.of("0x", "0x123456789", "0xyz", "Letter 0x12")) {
            assertThat(new ShareSource.Window(title).id()).as(title).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "everything | \"everything\" is none of these",
                "'' | what can be shared is screen, screen:NAME, window:TITLE, region:WxH+X+Y or a file",
                "Screen | is none of these",
                "screen: | the name or the number of a screen",
                "window: | the title of a window",
                "file: | the path of a file",
                "region: | a region is written as region:WxH+X+Y",
                "region:1280x720 | a region is written as region:WxH+X+Y",
                "region:1280x720-5+0 | a region is written as region:WxH+X+Y",
                "region:9999999x720+0+0 | a region is written as region:WxH+X+Y",
                "region:0x720+0+0 | the width of a region must be 16 to 16384",
                "region:100x17000+0+0 | the height of a region must be 16 to 16384",
                "region:100x100+70000+0 | the left edge of a region must be 0 to 65535",
            })
    void saysWhatIsWrong(String text, String sentence) {
        assertThatThrownBy(() -> ShareSource.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void takesNoNameWithoutEnd() {
        assertThatThrownBy(() -> ShareSource.kept("window:" + "x".repeat(ShareSource.MAX_BYTES + 1)))
                .hasMessageContaining("the title of a window must have 1 to 1024 bytes");
    }

    @Test
    void isPartOfATilesName() {
        for (TileId tile : List.of(
                TileId.OWN_SCREEN,
                TileId.source(ShareSource.Screen.FIRST),
                TileId.source(new ShareSource.Window("a: b")))) {
            assertThat(TileId.parse(tile.text())).isEqualTo(tile);
        }
        assertThat(TileId.parse("own-screen")).isEqualTo(TileId.OWN_SCREEN);
        assertThat(TileId.parse("source:window:0x12").source()).contains(ShareSource.Window.of(0x12));
        assertThatThrownBy(() -> TileId.parse("source:elsewhere")).hasMessageContaining("is none of these");
    }
}
