package dev.parley.client.endtoend.media;

import dev.parley.client.PrivatePulseAudio;
import dev.parley.client.endtoend.ParleyProcess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * How loud three pure tones are in what a loudspeaker plays, of full scale: music, with a tone of its own in each channel, and a
 * voice.
 *
 * @param leftInRight the left channel's tone, in the right one
 * @param voice the louder of both channels
 */
public record Tones(double left, double right, double leftInRight, double voice) {
    public static final int LEFT = 500;
    public static final int RIGHT = 900;
    public static final int VOICE = 1700;

    private static final int RATE = PrivatePulseAudio.RATE;
    private static final double AMPLITUDE = 0.3;
    private static final Duration PART = Duration.ofMillis(500);

    /** A recording of two channels with one tone each. */
    public static Path write(Path wav, Duration length, int left, int right) throws IOException {
        int frames = (int) (length.toMillis() * RATE / 1000);
        ByteBuffer pcm = ByteBuffer.allocate(frames * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            double turns = 2 * Math.PI * i / RATE;
            pcm.putShort((short) (AMPLITUDE * Short.MAX_VALUE * Math.sin(left * turns)));
            pcm.putShort((short) (AMPLITUDE * Short.MAX_VALUE * Math.sin(right * turns)));
        }
        AudioSystem.write(
                new AudioInputStream(
                        new ByteArrayInputStream(pcm.array()), new AudioFormat(RATE, 16, 2, true, false), frames),
                AudioFileFormat.Type.WAVE,
                wav.toFile());
        return wav;
    }

    /** Records half a second of what a loudspeaker plays, again and again until it is as wanted. */
    public static Tones await(PrivatePulseAudio sound, String sink, Path file, String what, Predicate<Tones> wanted) {
        AtomicReference<Tones> last = new AtomicReference<>();
        try {
            Awaitility.await().atMost(ParleyProcess.PATIENCE).until(() -> {
                sound.recordStereo(PrivatePulseAudio.monitor(sink), file, PART);
                last.set(of(Files.readAllBytes(file)));
                return wanted.test(last.get());
            });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("not heard: " + what + ", but " + last.get(), e);
        }
        return last.get();
    }

    private static Tones of(byte[] pcm) {
        ShortBuffer samples =
                ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        return new Tones(
                strength(samples, 0, LEFT),
                strength(samples, 1, RIGHT),
                strength(samples, 1, LEFT),
                Math.max(strength(samples, 0, VOICE), strength(samples, 1, VOICE)));
    }

    private static double strength(ShortBuffer samples, int channel, int hertz) {
        int frames = samples.limit() / 2;
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < frames; i++) {
            // Hann's window, so that a loud tone is not found where another one is sought.
            double weight = (1 - Math.cos(2 * Math.PI * i / frames)) * samples.get(2 * i + channel);
            double angle = 2 * Math.PI * hertz * i / RATE;
            real += weight * Math.cos(angle);
            imaginary += weight * Math.sin(angle);
        }
        return 2 * Math.hypot(real, imaginary) / frames / Short.MAX_VALUE;
    }
}
