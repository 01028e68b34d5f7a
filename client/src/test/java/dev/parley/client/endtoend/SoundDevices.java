package dev.parley.client.endtoend;

import dev.parley.client.PrivatePulseAudio;
import dev.parley.client.control.Notice;
import dev.parley.client.control.media.DeviceKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Ann has two microphones and two loudspeakers. */
abstract class SoundDevices {
    private static final Duration LONG = Duration.ofMinutes(2);
    static final double HEARD = 0.05;
    static final double SILENT = 0.01;
    static final String MOUTH = PrivatePulseAudio.monitor("mouth");
    static final String COLLAR = PrivatePulseAudio.monitor("collar");

    @TempDir
    Path folder;

    Path tone;
    PrivatePulseAudio annsSound;
    EngineDriver ann;
    Process playing;

    @BeforeEach
    void start() throws IOException {
        tone = Tone.LOW.write(folder.resolve("tone.wav"), LONG);
        annsSound = soundServer();
        ann = EngineDriver.start(annsSound.environment(), "none", "default");
    }

    @AfterEach
    void end() throws IOException {
        ann.close();
        if (playing != null) {
            playing.destroyForcibly();
        }
        annsSound.close();
    }

    static PrivatePulseAudio soundServer() throws IOException {
        PrivatePulseAudio sound = PrivatePulseAudio.start();
        for (String sink : new String[] {"speaker", "headset", "mouth", "collar"}) {
            sound.addSink(sink);
        }
        sound.setDefaults("speaker", MOUTH);
        return sound;
    }

    static void levels(EngineDriver engine, Predicate<Notice.Levels> wanted) {
        engine.awaitAfter(engine.all(Notice.Levels.class).size(), Notice.Levels.class, wanted);
    }

    void device(DeviceKind kind, Predicate<String> sentence) {
        ann.await(
                Notice.Device.class,
                notice -> notice.device() == kind && notice.working() && sentence.test(notice.sentence()));
    }
}
