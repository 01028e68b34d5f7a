package dev.parley.client.endtoend.media;

import dev.parley.client.PrivatePulseAudio;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A tone that swells some times a second, so that noise suppression does not take it for noise. Two who hear each other say two
 * of them: the same one would be each other's echo, and its cancellation keeps that back for a minute.
 */
public enum Tone {
    LOW(440, 2),
    HIGH(1450, 3);

    /** Of full scale. */
    public static final double PEAK = 0.5;

    private final double hertz;
    private final double swells;

    Tone(double hertz, double swells) {
        this.hertz = hertz;
        this.swells = swells;
    }

    public int hertz() {
        return (int) hertz;
    }

    public Path write(Path wav, Duration length) throws IOException {
        int samples = (int) (length.toMillis() * PrivatePulseAudio.RATE / 1000);
        ByteBuffer pcm = ByteBuffer.allocate(samples * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples; i++) {
            double turns = 2 * Math.PI * i / PrivatePulseAudio.RATE;
            double swell = 0.5 - 0.5 * Math.cos(swells * turns);
            pcm.putShort((short) (PEAK * Short.MAX_VALUE * swell * Math.sin(hertz * turns)));
        }
        Speech.of(pcm.array()).write(wav);
        return wav;
    }
}
