package dev.parley.client.endtoend;

import dev.parley.client.PrivatePulseAudio;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;

/** A tone that swells twice a second, so that noise suppression does not take it for noise. */
final class Tone {
    private static final double HERTZ = 440;
    private static final double SWELLS = 2;
    /** Of full scale. */
    static final double PEAK = 0.5;

    private Tone() {}

    static Path write(Path wav, Duration length) throws IOException {
        int samples = (int) (length.toMillis() * PrivatePulseAudio.RATE / 1000);
        ByteBuffer pcm = ByteBuffer.allocate(samples * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples; i++) {
            double turns = 2 * Math.PI * i / PrivatePulseAudio.RATE;
            double swell = 0.5 - 0.5 * Math.cos(SWELLS * turns);
            pcm.putShort((short) (PEAK * Short.MAX_VALUE * swell * Math.sin(HERTZ * turns)));
        }
        Speech.of(pcm.array()).write(wav);
        return wav;
    }
}
