package dev.parley.client.endtoend.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.LongRun;
import dev.parley.client.PrivatePulseAudio;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.media.DeviceKind;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.signaling.protocol.id.PeerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Microphones and loudspeakers are changed, processed and silenced in a call. */
class SoundDevicesIT extends SoundDevices {
    private static final Duration PART = Duration.ofMillis(400);

    /** Whom Ann calls. */
    private static Bob bob;

    @BeforeAll
    static void startBob() throws IOException {
        bob = Bob.start();
    }

    @AfterAll
    static void endBob() {
        bob.close();
    }

    @AfterEach
    void part() throws IOException {
        bob.part();
    }

    @Test
    void theOtherMicrophoneIsHeardInACallUntilItIsUnplugged() throws IOException {
        playing = annsSound.play(tone, "collar");
        bob.meet(ann);
        ann.send(new Command.Meter(true));
        bob.engine().send(new Command.Meter(true));
        levels(ann, levels -> !levels.peers().isEmpty() && levels.microphone() < SILENT);
        levels(bob.engine(), levels -> loudest(levels) < SILENT);
        levels(ann, Notice.Levels::silent);

        ann.send(new Command.UseMicrophone(new MediaSource.Device(COLLAR)));
        device(DeviceKind.MICROPHONE, sentence -> sentence.startsWith("Monitor of "));
        levels(ann, levels -> levels.microphone() > HEARD && !levels.silent());
        levels(bob.engine(), levels -> loudest(levels) > HEARD);

        annsSound.removeSink("collar");
        device(
                DeviceKind.MICROPHONE,
                sentence -> sentence.equals("default microphone, since \"" + COLLAR + "\" is not there"));
        levels(ann, levels -> levels.microphone() < SILENT);
    }

    @LongRun.Only
    @Test
    void theOtherSpeakerPlaysFromTheNextStreamOnAndTheDefaultAgainAfterIt() throws IOException {
        playing = bob.sound().play(tone, "mouth");
        ann.send(new Command.UseSpeaker("headset"));
        device(DeviceKind.SOUND, sentence -> !sentence.isEmpty());
        bob.meet(ann);
        hears("headset");
        ann.send(new Command.SpeakerVolume(90));
        await("the call's volume")
                .atMost(ParleyProcess.PATIENCE)
                .until(() -> annsSound.control("list", "sink-inputs").contains(" 90% "));
        ann.send(new Command.UseSpeaker(Command.UseSpeaker.DEFAULT));
        device(DeviceKind.SOUND, sentence -> sentence.equals("default speaker"));
        hears("speaker");
    }

    @Test
    void soundFlowsOnWhileItsProcessingIsChanged() throws IOException {
        playing = annsSound.play(tone, "mouth");
        bob.meet(ann);
        ann.send(new Command.Meter(true));
        bob.engine().send(new Command.Meter(true));
        levels(bob.engine(), levels -> loudest(levels) > HEARD);
        for (int change = 0; change < 4; change++) {
            ann.send(new Command.ProcessSound(change % 2 == 0, change % 3 == 0, change % 4 == 0));
            levels(bob.engine(), levels -> loudest(levels) > HEARD);
        }
        ann.send(new Command.Media(false, false));
        levels(ann, levels -> levels.microphone() == 0 && levels.muted() > HEARD);
        ann.send(new Command.ProcessSound(false, false, false));
        levels(bob.engine(), levels -> loudest(levels) < SILENT);
        ann.send(new Command.Media(true, false));
        levels(bob.engine(), levels -> loudest(levels) > HEARD);
        // What is not processed is about as loud as it was played; the automatic gain may have moved the device's
        // volume.
        levels(ann, levels -> Math.abs(levels.microphone() - Tone.PEAK) < 0.1);
        assertThat(ann.all(Notice.Problem.class)).isEmpty();
    }

    @LongRun.Only
    @Test
    void whoIsNotToBeHeardIsSilentUntilHeIsWantedAgain() throws IOException {
        playing = annsSound.play(tone, "mouth");
        bob.meet(ann);
        bob.engine().send(new Command.Meter(true));
        levels(bob.engine(), levels -> loudest(levels) > HEARD);
        PeerId annsId = bob.engine().awaitConnected(1).getFirst();
        bob.engine().send(new Command.Hear(annsId, false));
        levels(bob.engine(), levels -> loudest(levels) < SILENT);
        plays(bob.sound(), "speaker", loudness -> loudness < SILENT);
        bob.engine().send(new Command.Hear(annsId, true));
        levels(bob.engine(), levels -> loudest(levels) > HEARD);
        plays(bob.sound(), "speaker", loudness -> loudness > HEARD);
    }

    private void plays(PrivatePulseAudio sound, String sink, DoublePredicate loudness) {
        Path heard = folder.resolve(sink + "-part.raw");
        await("what " + sink + " plays").atMost(ParleyProcess.PATIENCE).until(() -> {
            sound.record(PrivatePulseAudio.monitor(sink), heard, PART);
            return loudness.test(Speech.of(Files.readAllBytes(heard)).loudest() / Short.MAX_VALUE);
        });
    }

    /** Bob, who has a sound server of his own, and the server where he and Ann meet. */
    private record Bob(ServeProcess server, PrivatePulseAudio sound, EngineDriver engine) implements AutoCloseable {
        static Bob start() throws IOException {
            PrivatePulseAudio sound = soundServer();
            return new Bob(ServeProcess.shared(), sound, EngineDriver.start(sound.environment(), "none", "default"));
        }

        void meet(EngineDriver other) throws IOException {
            String link = server.freshLink();
            other.join(link, "Ann");
            engine.join(link, "Bob");
            other.awaitConnected(1);
            engine.awaitConnected(1);
        }

        void part() throws IOException {
            engine.send(new Command.Leave());
            engine.until(
                    "is alone",
                    () -> engine.last(Notice.Call.class).stream()
                            .allMatch(told -> told.call().members().isEmpty()));
        }

        @Override
        public void close() {
            engine.close();
            sound.close();
            server.close();
        }
    }

    private static double loudest(Notice.Levels levels) {
        return levels.peers().values().stream().mapToDouble(each -> each).max().orElse(0);
    }

    private void hears(String sink) throws IOException {
        Path heard = folder.resolve(sink + ".raw");
        Process recorder = annsSound.startRecording(PrivatePulseAudio.monitor(sink), heard);
        try {
            await("sound from " + sink)
                    .atMost(ParleyProcess.PATIENCE)
                    .until(() -> Speech.of(Files.readAllBytes(heard)).loudest() > HEARD * Short.MAX_VALUE);
        } finally {
            recorder.destroy();
        }
    }
}
