package dev.parley.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("alone")
class PrivatePulseAudioIT {
    private static final double TONE = 440;

    @TempDir
    Path folder;

    @Test
    void aTonePlayedIntoASinkIsRecordedFromItsMonitor() throws Exception {
        Path wav = tone(Duration.ofSeconds(40));
        Path heard = folder.resolve("heard");
        Path silent = folder.resolve("silent");
        try (PrivatePulseAudio sound = PrivatePulseAudio.start()) {
            sound.addSink("alice");
            sound.addSink("bob");
            Process player = sound.play(wav, "alice");
            sound.record(PrivatePulseAudio.monitor("alice"), heard, Duration.ofSeconds(1));
            sound.record(PrivatePulseAudio.monitor("bob"), silent, Duration.ofMillis(200));
            player.destroy();
        }
        assertThat(strength(heard, TONE)).isGreaterThan(1_000);
        assertThat(strength(heard, 3 * TONE)).isLessThan(100);
        assertThat(strength(silent, TONE)).isZero();
    }

    @Test
    void defaultsAreWhatAProgramMeetsThatNamesNoDevice() throws Exception {
        try (PrivatePulseAudio sound = PrivatePulseAudio.start()) {
            sound.addSink("alice");
            sound.addSink("bob");
            sound.setDefaults("bob", PrivatePulseAudio.monitor("alice"));
            assertThat(sound.control("get-default-sink").strip()).isEqualTo("bob");
            assertThat(sound.control("get-default-source").strip()).isEqualTo("alice.monitor");
        }
    }

    private Path tone(Duration length) throws IOException {
        int samples = (int) (length.toMillis() * PrivatePulseAudio.RATE / 1000);
        ByteBuffer pcm = ByteBuffer.allocate(samples * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples; i++) {
            pcm.putShort((short) (8_000 * Math.sin(2 * Math.PI * TONE * i / PrivatePulseAudio.RATE)));
        }
        Path wav = folder.resolve("tone.wav");
        AudioFormat format = new AudioFormat(PrivatePulseAudio.RATE, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(pcm.array()), format, samples),
                AudioFileFormat.Type.WAVE,
                wav.toFile());
        return wav;
    }

    /** The amplitude of one frequency in a recording. */
    private static double strength(Path recording, double frequency) throws IOException {
        ShortBuffer samples = ByteBuffer.wrap(Files.readAllBytes(recording))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < samples.limit(); i++) {
            double angle = 2 * Math.PI * frequency * i / PrivatePulseAudio.RATE;
            real += samples.get(i) * Math.cos(angle);
            imaginary += samples.get(i) * Math.sin(angle);
        }
        return 2 * Math.hypot(real, imaginary) / samples.limit();
    }
}
