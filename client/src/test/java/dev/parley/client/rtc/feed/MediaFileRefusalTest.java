package dev.parley.client.rtc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file as camera or microphone leads to no other file, to no network and to no device. */
class MediaFileRefusalTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void makeWhatMustNotBeReached() throws Exception {
        Clips.make(folder, "-f lavfi -i testsrc2=size=64x48:rate=10:duration=0.3 -pix_fmt yuv420p other.mp4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n%s\n#EXT-X-ENDLIST\n",
                "ffconcat version 1.0\nfile '%s'\n",
            })
    void aListOfOtherFilesIsRefused(String list) throws IOException {
        for (String name : List.of("list.m3u8", "list.mp4")) {
            Path file = Files.writeString(
                    folder.resolve(name),
                    list.formatted(name.endsWith("mp4") ? folder.resolve("other.mp4") : "other.mp4"));
            assertThatThrownBy(() -> Feeds.pictures(file))
                    .hasMessage("The file " + file + " is a playlist or a script, or of a kind that is not read;"
                            + " choose a video, a picture or a sound itself.");
            try (SoundFeed feed = Feeds.sound(file)) {
                assertThatThrownBy(() -> Clips.sound(feed, 0.1)).hasMessageContaining("is a playlist");
            } catch (FeedProblem e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void nothingIsFetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/a.ts";
            Path file = Files.writeString(
                    folder.resolve("list.m3u8"),
                    "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n" + address + "\n#EXT-X-ENDLIST\n");
            assertThatThrownBy(() -> Feeds.pictures(file)).hasMessageContaining("is a playlist");
            assertThatThrownBy(() -> Feeds.pictures(Path.of(address))).hasMessageContaining("does not exist");
            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aPatternInANameIsNoPattern() throws Exception {
        Clips.make(folder, "-f lavfi -i testsrc2=size=64x48:rate=1 -frames:v 1 picture.png");
        Path file = Files.move(folder.resolve("picture.png"), folder.resolve("picture%d*?{}.png"));
        try (PictureFeed feed = Feeds.pictures(file)) {
            assertThat(feed.description()).isEqualTo("picture%d*?{}.png");
            assertThat(feed.width()).isEqualTo(64);
        }
    }

    @Test
    void aPipeAndADeviceAreRefusedAtOnce() throws Exception {
        Path pipe = folder.resolve("pipe.mp4");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThatThrownBy(() -> Feeds.pictures(pipe)).hasMessage("The file " + pipe + " is not a readable file.");
        assertThatThrownBy(() -> Feeds.sound(pipe)).hasMessage("The file " + pipe + " is not a readable file.");
        assertThatThrownBy(() -> Feeds.pictures(Path.of("/dev/zero"))).hasMessageContaining("is not a readable file");
    }

    @Test
    void whatToInstallIsSaid() {
        Path file = folder.resolve("other.mp4");
        assertThatThrownBy(() -> Ffmpeg.start("no-such-program", file, List.of(), List.of()))
                .hasMessageStartingWith("The file " + file + " needs ffmpeg to be read, which is not installed;");
    }
}
