package dev.parley.client.endtoend.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.PrivatePulseAudio;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.media.Chime;
import dev.parley.client.control.media.DeviceKind;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.control.media.SoundDevice;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.ParleyProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Microphones and loudspeakers are listed, heard and let go of without a call. */
class SoundDevicesOutsideOfCallsIT extends SoundDevices {
    @Test
    void areListed() throws Exception {
        ann.send(new Command.ListDevices());
        Notice.Devices devices = ann.await(Notice.Devices.class, any -> true);
        assertThat(devices.speakers())
                .extracting(SoundDevice::id)
                .containsExactly("speaker", "headset", "mouth", "collar");
        assertThat(devices.microphones()).extracting(SoundDevice::id).contains(MOUTH, COLLAR);
        assertThat(devices.microphones())
                .allSatisfy(each -> assertThat(each.description()).startsWith("Monitor of "));
        try (ParleyProcess shown = ParleyProcess.start(annsSound.environment(), "devices", "--json")) {
            assertThat(shown.awaitExit()).as(shown::toString).isZero();
            assertThat(shown.output()).anyMatch(line -> line.contains(COLLAR));
        }
    }

    @Test
    void aChimeIsHeardFromTheChosenSpeakerOnly() throws IOException {
        ann.send(new Command.UseSpeaker("headset"));
        device(DeviceKind.SOUND, sentence -> !sentence.isEmpty());
        Path heard = folder.resolve("heard");
        Path silent = folder.resolve("silent");
        Process headset = annsSound.startRecording(PrivatePulseAudio.monitor("headset"), heard);
        Process speaker = annsSound.startRecording(PrivatePulseAudio.monitor("speaker"), silent);
        try {
            await("recording")
                    .atMost(ParleyProcess.PATIENCE)
                    .until(() -> Files.size(heard) > 0 && Files.size(silent) > 0);
            ann.send(new Command.PlayChime(Chime.OFFER));
            await("the chime")
                    .atMost(ParleyProcess.PATIENCE)
                    .until(() -> Speech.of(Files.readAllBytes(heard)).loudest() > HEARD * Short.MAX_VALUE);
        } finally {
            headset.destroy();
            speaker.destroy();
        }
        assertThat(Speech.of(Files.readAllBytes(silent)).loudest()).isLessThan((int) (SILENT * Short.MAX_VALUE));
    }

    @Test
    void theMeterOpensTheMicrophoneOutsideOfACallAndLetsGoOfIt() throws IOException {
        playing = annsSound.play(tone, "mouth");
        assertThat(recordings()).isEmpty();
        ann.send(new Command.Meter(true));
        levels(ann, levels -> levels.microphone() > HEARD && levels.microphone() <= Tone.PEAK * 1.1);
        ann.send(new Command.UseMicrophone(new MediaSource.Device(COLLAR)));
        levels(ann, levels -> levels.microphone() < SILENT);
        ann.send(new Command.UseMicrophone(new MediaSource.Default()));
        levels(ann, levels -> levels.microphone() > HEARD);
        ann.send(new Command.UseMicrophone(new MediaSource.None()));
        // Of nothing it tells once, perhaps before one looks.
        ann.until(
                "silence",
                () -> ann.last(Notice.Levels.class)
                        .filter(last -> last.microphone() == 0)
                        .isPresent());
        awaitNoRecording();
        ann.send(new Command.UseMicrophone(new MediaSource.Default()));
        levels(ann, levels -> levels.microphone() > HEARD);
        ann.send(new Command.Meter(false));
        awaitNoRecording();
        ann.send(new Command.Meter(true));
        levels(ann, levels -> levels.microphone() > HEARD);
        ann.process().kill();
        awaitNoRecording();
    }

    @Test
    void aSoundServerThatHangsHangsNobody() throws IOException {
        annsSound.freeze();
        ann.send(new Command.Meter(true));
        ann.send(new Command.UseSpeaker("headset"));
        ann.send(new Command.UseMicrophone(new MediaSource.Device(COLLAR)));
        ann.send(new Command.SpeakerVolume(40));
        ann.send(new Command.PlayChime(Chime.CAME));
        ann.send(new Command.ListDevices());
        ann.send(new Command.Ping(1));
        ann.await(Notice.Pong.class, any -> true);
        assertThat(ann.await(Notice.Devices.class, any -> true).microphones()).isEmpty();
        device(DeviceKind.MICROPHONE, sentence -> sentence.equals("default microphone, not \"" + COLLAR + "\""));
    }

    @Test
    void aSoundServerWithoutALoudspeakerIsSaidAndEndsNoEngine() throws IOException {
        for (String sink : new String[] {"speaker", "headset", "mouth", "collar"}) {
            annsSound.removeSink(sink);
        }
        // The engine that knew them, and then one that never did.
        ann.send(new Command.Meter(true));
        ann.send(new Command.PlayChime(Chime.CAME));
        ann.send(new Command.UseMicrophone(new MediaSource.Default()));
        ann.send(new Command.ListDevices());
        assertThat(ann.await(Notice.Devices.class, found -> found.speakers().isEmpty())
                        .sound())
                .isTrue();
        ann.send(new Command.Ping(1));
        ann.await(Notice.Pong.class, any -> true);
        ann.close();
        ann = EngineDriver.start(annsSound.environment(), "none", "default");
        ann.await(
                Notice.Device.class,
                told -> told.device() == DeviceKind.SOUND
                        && !told.working()
                        && told.reason().code().equals("sound.noSpeaker"));
        annsSound.addSink("new");
        ann.send(new Command.ListDevices());
        assertThat(ann.await(Notice.Devices.class, any -> true).speakers())
                .extracting(SoundDevice::id)
                .containsExactly("new");
    }

    private String recordings() throws IOException {
        return annsSound.control("list", "short", "source-outputs");
    }

    private void awaitNoRecording() {
        await("the microphone is let go of")
                .atMost(ParleyProcess.PATIENCE)
                .until(() -> recordings().isEmpty());
    }
}
