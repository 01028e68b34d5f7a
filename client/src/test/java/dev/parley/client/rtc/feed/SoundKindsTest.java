package dev.parley.client.rtc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sounds of all sorts as microphone. */
class SoundKindsTest {
    private static final double LOUD = 20_000 / Math.sqrt(2);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeSounds() throws Exception {
        String sine = "aevalsrc=20000/32768*sin(2*PI*300*t)";
        Clips.make(
                folder,
                "-f lavfi -i '" + sine + ":d=0.5:s=48000' -f lavfi -i '" + sine + ":d=0.1:s=8000' -f lavfi -i '" + sine
                        + ":d=12:s=48000' -f lavfi -i testsrc2=size=64x48:rate=10:duration=0.3"
                        + " -map 0 -c:a pcm_s24le deep.wav -map 0 -c:a pcm_f32le float.wav -map 0 -ar 96000 fast.wav"
                        + " -map 0 one.flac -map 0 one.m4a -map 1 telephone.wav -map 1 -c:a pcm_mulaw telephone.au"
                        + " -map 0 -filter:a pan=5.1|FC=c0 speech.flac -map 0 -filter:a pan=5.1|FC=c0 speech.wav"
                        + " -map 0 -filter:a pan=stereo|FL=c0|FR=c0 both.flac"
                        + " -map 0 -filter:a pan=7.1|FL=c0|FR=c0|FC=c0|LFE=c0|BL=c0|BR=c0|SL=c0|SR=c0 everywhere.flac"
                        + " -map 2 long.flac -map 2 -c:a pcm_s16le -ac 1 long.mka -map 3 silent.avi -map 0 -map 3 film.mkv"
                        + " -map 0 -c:a pcm_s16le whole16.wav -map 0 -c:a pcm_s24le whole24.wav");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deep.wav",
                "float.wav",
                "fast.wav",
                "one.flac",
                "one.m4a",
                "telephone.wav",
                "telephone.au",
                "speech.flac",
                "speech.wav",
                "both.flac",
                "film.mkv",
            })
    void areAsLoudAsTheyAreAndBeginAgain(String name) throws Exception {
        try (SoundFeed feed = Feeds.sound(folder.resolve(name))) {
            short[] sound = Clips.sound(feed, 3);
            assertThat(Clips.meanOfSquares(sound, 0, sound.length)).isBetween(LOUD * 0.9, LOUD * 1.1);
        }
    }

    @Test
    void whatIsTooLoudTogetherIsMadeSofterAndNotCutOff() throws Exception {
        try (SoundFeed feed = Feeds.sound(folder.resolve("everywhere.flac"))) {
            short[] sound = Clips.sound(feed, 0.4);
            long cut = IntStream.range(4800, sound.length)
                    .filter(i -> Math.abs(sound[i]) == Short.MAX_VALUE && sound[i] == sound[i - 1])
                    .count();
            assertThat(cut).isLessThan(sound.length / 200);
            assertThat(Clips.meanOfSquares(sound, 4800, sound.length)).isGreaterThan(LOUD);
        }
    }

    @ParameterizedTest
    @CsvSource({"whole16.wav, 0", "whole16.wav, -1", "whole16.wav, 2147483647", "whole24.wav, 0", "whole24.wav, -1"})
    void aRecordingWhoseHeaderWasNeverCompletedBeginsAgain(String name, int size) throws Exception {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        ByteBuffer wav = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int data = 12;
        while (wav.getInt(data) != 0x61746164) {
            data += 8 + wav.getInt(data + 4);
        }
        wav.putInt(4, size).putInt(data + 4, size);
        Path file = Files.write(folder.resolve("unfinished" + size + name), bytes);
        try (SoundFeed feed = Feeds.sound(file)) {
            short[] sound = Clips.sound(feed, 3);
            assertThat(Clips.meanOfSquares(sound, 0, sound.length)).isBetween(LOUD * 0.9, LOUD * 1.1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"long.flac", "long.mka"})
    void aLongSoundBeginsAgainWithoutAGap(String name) throws Exception {
        try (SoundFeed feed = Feeds.sound(folder.resolve(name))) {
            short[] sound = Clips.sound(feed, 25);
            for (int at = 0; at < sound.length; at += 480) {
                assertThat(Clips.meanOfSquares(sound, at, at + 480)).isGreaterThan(LOUD * 0.8);
            }
        }
    }

    @Test
    void aShortSoundNeedsNoProgramAnyMore() throws Exception {
        long before = Clips.programs();
        try (SoundFeed feed = Feeds.sound(folder.resolve("telephone.au"))) {
            Clips.sound(feed, 1);
            await().until(() -> Clips.programs() <= before);
        }
    }

    @Test
    void aVideoWithoutSoundIsSaid() throws FeedProblem {
        Path file = folder.resolve("silent.avi");
        try (SoundFeed feed = Feeds.sound(file)) {
            assertThatThrownBy(() -> Clips.sound(feed, 0.01))
                    .hasMessage("The file " + file
                            + " holds no sound; choose a sound, or a video with sound, as microphone.");
        }
    }

    @Test
    void aSoundThatBecomesShorterGoesOn() throws Exception {
        Path file = Files.copy(folder.resolve("whole16.wav"), folder.resolve("shorter.wav"));
        try (SoundFeed feed = Feeds.sound(file)) {
            Clips.sound(feed, 0.1);
            truncate(file, 20_000);
            assertThat(Clips.meanOfSquares(Clips.sound(feed, 2), 0, 96_000)).isBetween(LOUD * 0.9, LOUD * 1.1);
            truncate(file, 0);
            assertThatThrownBy(() -> Clips.sound(feed, 2))
                    .hasMessage("The file " + file + " cannot be read further (its sound is gone).");
        }
    }

    @Test
    void aLongSoundThatIsGoneIsSaidWhereItWouldBeginAgain() throws Exception {
        Path file = Files.copy(folder.resolve("long.flac"), folder.resolve("gone.flac"));
        try (SoundFeed feed = Feeds.sound(file)) {
            Clips.sound(feed, 1);
            Files.delete(file);
            Clips.sound(feed, 10);
            assertThatThrownBy(() -> Clips.sound(feed, 12)).hasMessage("The file " + file + " does not exist.");
        }
    }

    private static void truncate(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }
}
