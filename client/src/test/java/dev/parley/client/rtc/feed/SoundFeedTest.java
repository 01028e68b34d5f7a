package dev.parley.client.rtc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundFeedTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"48000, 1", "44100, 2", "22050, 1", "8000, 2", "11025, 1"})
    void aWavOfAnyRateKeepsItsPitchAndLoops(int rate, int channels) throws Exception {
        Path file = sine(rate, channels);
        try (SoundFeed feed = Feeds.sound(file)) {
            int crossings = 0;
            int peak = 0;
            short before = 0;
            short[] chunk = new short[SoundFeed.CHUNK];
            // Three seconds of a file of one second.
            for (int i = 0; i < 300; i++) {
                feed.read(chunk);
                for (short sample : chunk) {
                    if (before < 0 && sample >= 0) {
                        crossings++;
                    }
                    before = sample;
                    peak = Math.max(peak, sample);
                }
            }
            assertThat(crossings).isBetween(3 * 400 - 6, 3 * 400 + 6);
            assertThat(peak).isBetween(9500, 10001);
        }
    }

    @Test
    void theToneIsHeardButNotTooLoud() throws Exception {
        try (SoundFeed feed = Feeds.testTone()) {
            short[] chunk = new short[SoundFeed.CHUNK];
            int peak = 0;
            for (int i = 0; i < 100; i++) {
                feed.read(chunk);
                for (short sample : chunk) {
                    peak = Math.max(peak, Math.abs(sample));
                }
            }
            assertThat(peak).isBetween(5000, 12000);
        }
    }

    @Test
    void aDamagedWavIsLeftToFfmpegWhichSaysSo() throws Exception {
        Path file = Files.write(folder.resolve("bad.wav"), new byte[100]);
        try (SoundFeed feed = Feeds.sound(file)) {
            assertThatThrownBy(() -> feed.read(new short[SoundFeed.CHUNK]))
                    .isInstanceOf(FeedProblem.class)
                    .hasMessageStartingWith("The file " + file);
        }
    }

    private Path sine(int rate, int channels) throws IOException {
        ByteBuffer pcm = ByteBuffer.allocate(rate * channels * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < rate; i++) {
            for (int channel = 0; channel < channels; channel++) {
                pcm.putShort((short) (10_000 * Math.sin(2 * Math.PI * 400 * i / rate)));
            }
        }
        Path file = folder.resolve(rate + "-" + channels + ".wav");
        AudioSystem.write(
                new AudioInputStream(
                        new ByteArrayInputStream(pcm.array()), new AudioFormat(rate, 16, channels, true, false), rate),
                AudioFileFormat.Type.WAVE,
                file.toFile());
        return file;
    }
}
