package dev.parley.client.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.PrivatePulseAudio;
import dev.parley.client.cli.report.IncomingMedia;
import dev.parley.client.cli.report.PeerReport;
import dev.parley.client.endtoend.media.SavedPicture;
import dev.parley.client.endtoend.media.Speech;
import dev.parley.client.endtoend.media.Tone;
import dev.parley.client.endtoend.page.PageStage;
import dev.parley.client.picture.TestPictureCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A {@code ./parley call} with camera and sound, which tells at its end what it saw and heard. */
public final class DesktopCall implements AutoCloseable {
    /** Of samples; silence has next to none. */
    public static final double AUDIBLE = 300;

    private final PrivatePulseAudio sound;
    private final ParleyProcess process;
    private final Path report;
    private final Path picture;
    private final Path heard;

    private DesktopCall(PrivatePulseAudio sound, ParleyProcess process, Path report, Path picture, Path heard) {
        this.sound = sound;
        this.process = process;
        this.report = report;
        this.picture = picture;
        this.heard = heard;
    }

    public static DesktopCall join(PageStage stage, String link, String name) throws IOException {
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
                    picture,
                    stage.file("heard.raw"));
        } catch (IOException e) {
            sound.close();
            throw e;
        }
    }

    /** A sound server whose loudspeaker nobody hears, and into whose microphone somebody plays a tone. */
    public static PrivatePulseAudio toneAsMicrophone(Path wav) throws IOException {
        PrivatePulseAudio sound = PrivatePulseAudio.start();
        sound.addSink("speaker");
        sound.addSink("mouth");
        sound.setDefaults("speaker", PrivatePulseAudio.monitor("mouth"));
        sound.play(Tone.LOW.write(wav, Duration.ofMinutes(2)), "mouth");
        return sound;
    }

    public ParleyProcess process() {
        return process;
    }

    /** Waits until the other's sound comes out of this side's loudspeaker. */
    public void awaitHears() {
        await().atMost(ParleyProcess.PATIENCE).until(() -> loudness(sound, heard) > AUDIBLE);
    }

    /** The loudest of a second of what a sound server plays. */
    public static double loudness(PrivatePulseAudio sound, Path recording) throws IOException {
        sound.record(PrivatePulseAudio.monitor("speaker"), recording, Duration.ofSeconds(1));
        return Speech.of(Files.readAllBytes(recording)).loudest();
    }

    /** What was received of the only other person, once the call is over. */
    public void assertReceived(String name, long mark) throws IOException {
        PeerReport peer = Reports.call(report).peers().getFirst();
        assertThat(peer.name()).isEqualTo(name);
        IncomingMedia incoming = peer.incoming();
        assertThat(incoming.framesDecoded()).as("frames").isGreaterThan(10);
        assertThat(incoming.audioBytesReceived()).as("sound").isPositive();
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
