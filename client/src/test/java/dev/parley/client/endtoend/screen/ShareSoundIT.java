package dev.parley.client.endtoend.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.PrivatePulseAudio;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.media.TestClip;
import dev.parley.client.endtoend.media.Tones;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.signaling.protocol.id.PeerId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Ann's computer plays, as Bob hears it, who talks all the time and must not hear himself. */
class ShareSoundIT {
    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private PrivatePulseAudio annsSound;
    private PrivatePulseAudio bobsSound;
    private EngineDriver ann;
    private EngineDriver bob;
    private Process bobsVoice;
    private Process player;
    private Path music;
    private String link = "";

    @BeforeEach
    void meet() throws IOException {
        annsSound = soundServer();
        bobsSound = soundServer();
        Path voice = Tones.write(folder.resolve("voice.wav"), LONG, Tones.VOICE, Tones.VOICE);
        music = Tones.write(folder.resolve("music.wav"), LONG, Tones.LEFT, Tones.RIGHT);
        bobsVoice = bobsSound.play(voice, "mouth");
        ann = EngineDriver.start(annsSound.environment(), "none", "default");
        bob = EngineDriver.start(bobsSound.environment(), "none", "default");
        // As it is, so that the tone stands for a voice.
        bob.send(new Command.ProcessSound(false, false, false));
        link = ServeProcess.shared().freshLink();
        ann.join(link, "Ann");
        bob.join(link, "Bob");
        ann.awaitConnected(1);
        bob.awaitConnected(1);
        player = annsSound.play(music, "speaker");
    }

    private static PrivatePulseAudio soundServer() throws IOException {
        PrivatePulseAudio sound = PrivatePulseAudio.start();
        addDevices(sound);
        return sound;
    }

    private static void addDevices(PrivatePulseAudio sound) throws IOException {
        for (String sink : new String[] {"speaker", "mouth"}) {
            sound.control("load-module", "module-null-sink", "sink_name=" + sink, "rate=48000", "channels=2");
        }
        sound.setDefaults("speaker", PrivatePulseAudio.monitor("mouth"));
    }

    @AfterEach
    void part() {
        ann.close();
        bob.close();
        bobsVoice.destroyForcibly();
        player.destroyForcibly();
        annsSound.close();
        bobsSound.close();
    }

    @Test
    void whatIsPlayedIsHeardInStereoWithoutTheCallsVoices() throws IOException {
        PeerId sharer = bob.awaitConnected(1).getFirst();
        heard(annsSound, "Bob's voice beside the music", tones -> tones.voice() > 0.05 && tones.left() > 0.05);
        ann.send(new ShareCommand.Share(
                new ShareSource.File(TestClip.write(folder.resolve("clip.y4m"), 7)), false, true));
        ann.await(Notice.OwnSound.class, each -> each.state() == ShareState.RUNNING);
        bob.await(Notice.SharedSound.class, each -> each.on() && each.level() > 0.01);

        Tones both = heard(bobsSound, "the music", tones -> tones.left() > 0.1 && tones.right() > 0.1);
        assertThat(both.leftInRight()).as("each channel by itself").isLessThan(both.left() / 20);
        assertThat(both.voice()).as("Bob's own voice").isLessThan(0.002);

        ann.send(new Command.Media(false, false));
        bob.send(new ShareCommand.ShareVolume(sharer, 25));
        heard(bobsSound, "a quarter of it", tones -> tones.left() > 0.02 && tones.left() < both.left() / 3);
        bob.send(new ShareCommand.ShareVolume(sharer, 0));
        heard(bobsSound, "nothing", tones -> tones.left() < 0.002);
        bob.send(new ShareCommand.ShareVolume(sharer, 100));
        heard(bobsSound, "all of it", tones -> tones.left() > both.left() * 0.8 && tones.voice() < 0.002);

        annsSound.restart();
        addDevices(annsSound);
        player = annsSound.play(music, "speaker");
        heard(bobsSound, "the new player of a new sound server", tones -> tones.left() > both.left() * 0.8);

        try (EngineDriver cid = EngineDriver.start("none")) {
            cid.join(link, "Cid");
            cid.await(Notice.SharedSound.class, each -> each.on() && each.bytesReceived() > 0);
        }
        ann.send(new ShareCommand.ShareSound(false));
        bob.await(Notice.SharedSound.class, each -> !each.on());
        heard(bobsSound, "nothing", tones -> tones.left() < 0.002);
        await("nobody listens to the player")
                .atMost(ParleyProcess.PATIENCE)
                .until(() -> !annsSound.control("list", "source-outputs").contains("\"share\""));
        assertThat(bob.all(Notice.FirstPicture.class)).hasSize(1);
        ann.send(new ShareCommand.StopSharing());
        ann.await(Notice.Sharing.class, each -> each.state() == ShareState.ENDED);
    }

    private Tones heard(PrivatePulseAudio sound, String what, Predicate<Tones> wanted) {
        return Tones.await(sound, "speaker", folder.resolve("heard.raw"), what, wanted);
    }
}
