package dev.parley.client.rtc.sound;

import java.util.Arrays;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays samples by Java's own sound, on systems whose sound it reaches without a server; loaded with the first chime. */
final class JavaSoundOutput implements ChimePlayer.Output {
    private static final Logger LOG = LoggerFactory.getLogger(JavaSoundOutput.class);
    private static final AudioFormat FORMAT = new AudioFormat(ChimeSound.RATE, Short.SIZE, 1, true, false);

    @Override
    public void play(byte[] samples, Optional<String> device) {
        try (SourceDataLine line = AudioSystem.getSourceDataLine(
                FORMAT, device.map(JavaSoundOutput::mixer).orElse(null))) {
            line.open(FORMAT);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException e) {
            LOG.debug("no chime: {}", e.getMessage());
        }
    }

    /** Null, which is the default, where no device is called like this. */
    private static Mixer.@org.jspecify.annotations.Nullable Info mixer(String name) {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
