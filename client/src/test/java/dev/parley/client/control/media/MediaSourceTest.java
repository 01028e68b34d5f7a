package dev.parley.client.control.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is chosen comes through as text, whatever a device is called. */
class MediaSourceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HD Webcam",
                "Capture USB 3.0/HDMI",
                "a\\b",
                "/dev/video0",
                "default",
                "none",
                "test",
                "device:x",
                "file:x",
                "nul\0",
                "alsa_input.usb-headset"
            })
    void aDeviceIsReadBackUnderItsName(String name) {
        MediaSource.Device device = new MediaSource.Device(name);
        assertThat(MediaSource.kept(device.text())).isEqualTo(device);
        assertThat(MediaSource.parse(device.told())).isEqualTo(device);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tmp/clip.y4m", "clip.y4m", "test", "a/device:x", "file:x"})
    void aFileIsReadBackUnderItsPath(String path) {
        MediaSource.File file = new MediaSource.File(Path.of(path));
        assertThat(MediaSource.kept(file.text())).isEqualTo(file);
        assertThat(MediaSource.parse(file.told())).isEqualTo(file);
    }

    /** Who reads a setting waits for no disk; who reads what a person has typed finds the file that is meant. */
    @Test
    void onlyWhatIsTypedIsLookedForOnTheDisk() throws IOException {
        String name = "a-clip-of-this-test.y4m";
        Path file = Files.createFile(Path.of(name));
        try {
            assertThat(MediaSource.parse(name)).isEqualTo(new MediaSource.File(file));
            assertThat(MediaSource.kept(name)).isEqualTo(new MediaSource.Device(name));
            MediaSource.Device device = new MediaSource.Device(name);
            assertThat(device.text()).isEqualTo(name);
            assertThat(MediaSource.parse(device.told())).isEqualTo(device);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aPathWithASlashIsAFileAsBefore() {
        assertThat(MediaSource.parse("media/clip.y4m")).isEqualTo(new MediaSource.File(Path.of("media/clip.y4m")));
        assertThat(MediaSource.parse("HD Webcam")).isEqualTo(new MediaSource.Device("HD Webcam"));
    }

    @Test
    void whatIsNoPathIsSaid() {
        assertThatThrownBy(() -> MediaSource.parse("file:nul\0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no path");
    }
}
