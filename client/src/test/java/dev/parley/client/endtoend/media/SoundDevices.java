package dev.parley.client.endtoend.media;

import dev.parley.client.PrivatePulseAudio;
import dev.parley.client.control.Notice;
import dev.parley.client.control.media.DeviceKind;
import dev.parley.client.endtoend.EngineDriver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Ann has two microphones and two loudspeakers. */
public abstract class SoundDevices {
    private static final Duration LONG = Duration.ofMinutes(2);
    public static final double HEARD = 0.05;
    public static final double SILENT = 0.01;
    public static final String MOUTH = PrivatePulseAudio.monitor("mouth");
    public static final String COLLAR = PrivatePulseAudio.monitor("collar");

    @TempDir
    public Path folder;

    public Path tone;
    public PrivatePulseAudio annsSound;
    public EngineDriver ann;
    public Process playing;

    @BeforeEach
    public void start() throws IOException {
        tone = Tone.LOW.write(folder.resolve("tone.wav"), LONG);
        annsSound = soundServer();
        ann = EngineDriver.start(annsSound.environment(), "none", "default");
    }

    @AfterEach
    public void end() throws IOException {
        ann.close();
        if (playing != null) {
            playing.destroyForcibly();
        }
        annsSound.close();
    }

    public static PrivatePulseAudio soundServer() throws IOException {
        PrivatePulseAudio sound = PrivatePulseAudio.start();
        for (String sink : new String[] {"speaker", "headset", "mouth", "collar"}) {
            sound.addSink(sink);
        }
        sound.setDefaults("speaker", MOUTH);
        return sound;
    }

    public static void levels(EngineDriver engine, Predicate<Notice.Levels> wanted) {
        engine.awaitAfter(engine.all(Notice.Levels.class).size(), Notice.Levels.class, wanted);
    }

    public void device(DeviceKind kind, Predicate<String> sentence) {
        ann.await(
                Notice.Device.class,
                notice -> notice.device() == kind && notice.working() && sentence.test(notice.sentence()));
    }
}
