package dev.parley.client.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.PrivatePulseAudio;
import dev.parley.client.cli.Incoming;
import dev.parley.client.cli.PeerReport;
import dev.parley.client.picture.TestPictureCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A {@code ./parley call} with camera and sound, which tells at its end what it saw and heard. */
final class DesktopCall implements AutoCloseable {
    private final PrivatePulseAudio sound;
    private final ParleyProcess process;
    private final Path report;
    private final Path picture;

    private DesktopCall(PrivatePulseAudio sound, ParleyProcess process, Path report, Path picture) {
        this.sound = sound;
        this.process = process;
        this.report = report;
        this.picture = picture;
    }

    static DesktopCall join(PageStage stage, String link, String name) throws IOException {
        Path report = stage.file("report.json");
        Path picture = stage.file("picture.png");
        PrivatePulseAudio sound = toneAsMicrophone(stage.file("tone.wav"));
        try {
            return new DesktopCall(
                    sound,
                    ParleyProcess.call(
                            sound.environment(),
                            link,
                            name,
                            "--camera",
                            stage.camera(),
                            "--json",
                            report.toString(),
                            "--save-frame",
                            picture.toString()),
                    report,
                    picture);
        } catch (IOException e) {
            sound.close();
            throw e;
        }
    }

    /** A sound server whose loudspeaker nobody hears, and into whose microphone somebody plays a tone. */
    static PrivatePulseAudio toneAsMicrophone(Path wav) throws IOException {
        PrivatePulseAudio sound = PrivatePulseAudio.start();
        sound.addSink("speaker");
        sound.addSink("mouth");
        sound.setDefaults("speaker", PrivatePulseAudio.monitor("mouth"));
        sound.play(Tone.write(wav, Duration.ofMinutes(2)), "mouth");
        return sound;
    }

    ParleyProcess process() {
        return process;
    }

    /** What was received of the only other person, once the call is over. */
    void assertSawAndHeard(String name, long mark) throws IOException {
        PeerReport peer = Reports.call(report).peers().getFirst();
        assertThat(peer.name()).isEqualTo(name);
        Incoming incoming = peer.incoming();
        assertThat(incoming.framesDecoded()).as("frames").isGreaterThan(10);
        assertThat(incoming.audioLevel()).as("loudness").isBetween(0.01, 1.0);
        SavedPicture last = SavedPicture.read(picture);
        assertThat(last.code()).as("code").map(TestPictureCode::timeMillis).contains(mark);
    }

    @Override
    public String toString() {
        return process.toString();
    }

    @Override
    public void close() {
        process.close();
        sound.close();
    }
}
