package dev.parley.client.endtoend.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.PrivatePulseAudio;
import dev.parley.client.cli.report.IncomingMedia;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.Reports;
import dev.parley.client.endtoend.server.ServeProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Speech that somebody recorded goes from one sound server through a call into another's loudspeaker. */
@Tag("alone")
class RecordedSpeechIT {
    private static final double ALIKE = 0.65;
    private static final double CLEARLY = 0.1;
    private static final double AUDIBLE = 300;

    /** A busy machine loses and stretches sound, so what is said counts sentence by sentence, and is said again. */
    private static final int SENTENCES = 3;

    private static final int TIMES = 6;

    @TempDir
    Path folder;

    @Test
    void isHeardByTheOtherSideAndNobodyIsHeardWithoutAMicrophone() throws Exception {
        Speech said = Speech.recorded();
        Path wav = folder.resolve("said.wav");
        said.write(wav);
        Path atBob = folder.resolve("bob.raw");
        Path atAnn = folder.resolve("ann.raw");
        try (ServeProcess server = ServeProcess.shared();
                PrivatePulseAudio annsSound = soundServer();
                PrivatePulseAudio bobsSound = soundServer()) {
            String link = server.freshLink();
            try (ParleyProcess ann = call(annsSound, link, "Ann", "default");
                    ParleyProcess bob = call(bobsSound, link, "Bob", "none")) {
                ann.awaitOutput("In a call with Bob.");
                bob.awaitOutput("In a call with Ann.");
                Process bobsEar = bobsSound.startRecording(PrivatePulseAudio.monitor("speaker"), atBob);
                Process annsEar = annsSound.startRecording(PrivatePulseAudio.monitor("speaker"), atAnn);
                for (int time = 0; time < TIMES && !isUnderstood(said, atBob); time++) {
                    long before = Files.size(atBob);
                    // Both speak into their microphones, but only one of these is in the call.
                    Process annsMouth = annsSound.play(wav, "mouth");
                    Process bobsMouth = bobsSound.play(wav, "mouth");
                    assertThat(annsMouth.waitFor(ParleyProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                            .isTrue();
                    assertThat(bobsMouth.waitFor(ParleyProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                            .isTrue();
                    long bytes = said.length().plusSeconds(3).toMillis() * PrivatePulseAudio.RATE / 1000 * Short.BYTES;
                    await().atMost(ParleyProcess.PATIENCE).until(() -> Files.size(atBob) >= before + bytes);
                }
                bobsEar.destroy();
                annsEar.destroy();
                ann.interrupt();
                assertThat(bob.awaitExit()).as(bob::toString).isZero();
            }
        }
        Speech heardByBob = Speech.of(Files.readAllBytes(atBob));
        assertThat(heardByBob.loudest()).isGreaterThan(AUDIBLE);
        double likeness = likeness(said, heardByBob);
        assertThat(likeness).as("likeness of what was heard to what was said").isGreaterThan(ALIKE);
        assertThat(likeness(said.backwards(), heardByBob))
                .as("likeness of what was heard to other speech")
                .isLessThan(likeness - CLEARLY);
        assertThat(Speech.of(Files.readAllBytes(atAnn)).loudest()).isLessThan(10);
        IncomingMedia incoming = Reports.call(report("Bob")).peers().getFirst().incoming();
        assertThat(incoming.audioCodec()).isEqualToIgnoringCase("opus");
        assertThat(incoming.audioBytesReceived()).isGreaterThan(10_000);
        assertThat(incoming.audioLevel()).isBetween(0.01, 1.0);
    }

    private static boolean isUnderstood(Speech said, Path recording) throws IOException {
        Speech heard = Speech.of(Files.readAllBytes(recording));
        double likeness = likeness(said, heard);
        return likeness > ALIKE && likeness(said.backwards(), heard) < likeness - CLEARLY;
    }

    /** How much like it the sentence is that came best. */
    private static double likeness(Speech said, Speech heard) {
        return said.sentences(SENTENCES).stream()
                .mapToDouble(sentence -> sentence.foundIn(heard))
                .max()
                .orElseThrow();
    }

    /** One whose default loudspeaker nobody hears, and whose default microphone is what is played into "mouth". */
    private static PrivatePulseAudio soundServer() throws IOException {
        PrivatePulseAudio sound = PrivatePulseAudio.start();
        sound.addSink("speaker");
        sound.addSink("mouth");
        sound.setDefaults("speaker", PrivatePulseAudio.monitor("mouth"));
        return sound;
    }

    private ParleyProcess call(PrivatePulseAudio sound, String link, String name, String microphone)
            throws IOException {
        return ParleyProcess.call(
                sound.environment(),
                link,
                name,
                "--camera",
                "none",
                "--mic",
                microphone,
                "--json",
                report(name).toString());
    }

    private Path report(String name) {
        return folder.resolve(name + ".json");
    }
}
