package dev.parley.client.endtoend.media;

import dev.parley.client.PrivatePulseAudio;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * Speech as samples, {@value PrivatePulseAudio#RATE} a second, one channel; compared by how its loudness goes up and down,
 * which survives a codec that keeps no waveform.
 */
public record Speech(ShortBuffer samples) {
    private static final Path RECORDINGS = Path.of("/usr/share/sounds/alsa");
    private static final AudioFormat FORMAT = new AudioFormat(PrivatePulseAudio.RATE, 16, 1, true, false);
    /** Samples in 20 ms, the step in which loudness is taken. */
    private static final int STEP = PrivatePulseAudio.RATE / 50;
    /** Steps over which it is smoothed: a receiver stretches and squeezes sound a little to keep its buffer filled. */
    private static final int SMOOTH = 11;

    /** A woman who says where the loudspeakers stand; Debian ships it. About 11 s. */
    public static Speech recorded() throws IOException, UnsupportedAudioFileException {
        ByteArrayOutputStream pcm = new ByteArrayOutputStream();
        for (String name : List.of(
                "Front_Center",
                "Rear_Left",
                "Side_Right",
                "Front_Left",
                "Rear_Center",
                "Side_Left",
                "Front_Right",
                "Rear_Right")) {
            Path wav = RECORDINGS.resolve(name + ".wav");
            if (!Files.isReadable(wav)) {
                throw new AssertionError("needs the recorded speech " + wav + ": apt-get install alsa-utils");
            }
            try (AudioInputStream in = AudioSystem.getAudioInputStream(wav.toFile());
                    AudioInputStream converted = AudioSystem.getAudioInputStream(FORMAT, in)) {
                converted.transferTo(pcm);
            }
        }
        return of(pcm.toByteArray());
    }

    public static Speech of(byte[] pcm) {
        return new Speech(ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer());
    }

    public Duration length() {
        return Duration.ofMillis(samples.limit() * 1000L / PrivatePulseAudio.RATE);
    }

    public void write(Path wav) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(samples.limit() * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples.duplicate());
        try (AudioInputStream in =
                new AudioInputStream(new ByteArrayInputStream(bytes.array()), FORMAT, samples.limit())) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, wav.toFile());
        }
    }

    /** So many parts of the same length, one after the other. */
    public List<Speech> sentences(int count) {
        int length = samples.limit() / count;
        return IntStream.range(0, count)
                .mapToObj(sentence -> new Speech(samples.slice(sentence * length, length)))
                .toList();
    }

    public Speech backwards() {
        ShortBuffer turned = ShortBuffer.allocate(samples.limit());
        for (int i = samples.limit() - 1; i >= 0; i--) {
            turned.put(samples.get(i));
        }
        return new Speech(turned.flip());
    }

    /** The loudest 20 ms, as root mean square of the samples. */
    public double loudest() {
        double max = 0;
        for (double level : envelope()) {
            max = Math.max(max, level);
        }
        return max;
    }

    /** The greatest correlation (−1 to 1) of this loudness with any part of a recording; −1 with a shorter one. */
    public double foundIn(Speech recording) {
        if (recording.samples.limit() < samples.limit()) {
            return -1;
        }
        double[] sought = smooth(envelope());
        double[] searched = smooth(recording.envelope());
        double best = -1;
        for (int lag = 0; lag + sought.length <= searched.length; lag++) {
            best = Math.max(best, correlation(sought, searched, lag));
        }
        return best;
    }

    private static double correlation(double[] sought, double[] searched, int lag) {
        double meanA = 0;
        double meanB = 0;
        for (int i = 0; i < sought.length; i++) {
            meanA += sought[i] / sought.length;
            meanB += searched[lag + i] / sought.length;
        }
        double product = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < sought.length; i++) {
            double a = sought[i] - meanA;
            double b = searched[lag + i] - meanB;
            product += a * b;
            squareA += a * a;
            squareB += b * b;
        }
        return squareA * squareB == 0 ? 0 : product / Math.sqrt(squareA * squareB);
    }

    private double[] envelope() {
        double[] levels = new double[samples.limit() / STEP];
        for (int step = 0; step < levels.length; step++) {
            double squares = 0;
            for (int i = 0; i < STEP; i++) {
                double sample = samples.get(step * STEP + i);
                squares += sample * sample;
            }
            levels[step] = Math.sqrt(squares / STEP);
        }
        return levels;
    }

    private static double[] smooth(double[] levels) {
        double[] smooth = new double[levels.length - SMOOTH + 1];
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] = Arrays.stream(levels, i, i + SMOOTH).average().orElseThrow();
        }
        return smooth;
    }
}
