package dev.parley.client.endtoend.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.capture.x11.VirtualDesktop;
import dev.parley.client.cli.report.CallResult;
import dev.parley.client.cli.report.IncomingMedia;
import dev.parley.client.cli.report.IncomingScreen;
import dev.parley.client.cli.report.PeerReport;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.Reports;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.client.picture.I420Planes;
import dev.parley.client.picture.TestPicture;
import dev.parley.client.picture.TestPictureCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two people call each other over a link, send what a camera in somebody's hand once recorded, and share a part of a desktop and a
 * file.
 */
@Tag("alone")
class RecordedClipCallIT {
    private static final double CLIP_FRAMES_PER_SECOND = 30;
    private static final double RECOGNISED_DECIBELS = 28;
    private static final double CLEARLY_DECIBELS = 10;
    private static final long MARK = 5;

    @TempDir
    Path folder;

    @Test
    void eachSeesTheOthersClipAndWhatTheyShare() throws Exception {
        RecordedClip clip = RecordedClip.unpack(folder);
        String shared = TestClip.write(folder.resolve("shared.y4m"), MARK).toString();
        try (ServeProcess server = ServeProcess.shared();
                VirtualDesktop desktop = VirtualDesktop.start("800x600x24")) {
            String link = server.freshLink();
            try (ParleyProcess ann = call(desktop.environment(), link, "Ann", clip, "--share", "region:320x80+100+50");
                    ParleyProcess bob = call(Map.of(), link, "Bob", clip, "--share", shared, "--seconds", "20")) {
                assertThat(bob.awaitExit()).as(bob::toString).isZero();
                assertThat(ann.awaitExit()).as(ann::toString).isZero();
                assertThat(ann.output())
                        .contains("Sharing a part of the screen (320×80).", "Bob hung up. The call is over.");
                assertThat(bob.output()).contains("Sharing shared.y4m (640×360).");
            }
        }
        isAsDocumented(folder.resolve("Ann.json"));
        isAsDocumented(folder.resolve("Bob.json"));
        went(Reports.call(folder.resolve("Ann.json")), "Bob", "Bob hung up. The call is over.");
        went(Reports.call(folder.resolve("Bob.json")), "Ann", "The time is up, so this side hung up.");
        screenCame(Reports.call(folder.resolve("Ann.json")), 640, 360);
        screenCame(Reports.call(folder.resolve("Bob.json")), 320, 80);
        shows(clip, folder.resolve("Ann.png"));
        shows(clip, folder.resolve("Bob.png"));
    }

    private static void screenCame(CallResult report, int width, int height) {
        IncomingScreen screen = report.peers().getFirst().screen();
        assertThat(screen.codec()).isEqualTo("VP8");
        assertThat(List.of(screen.frameWidth(), screen.frameHeight())).containsExactly(width, height);
        assertThat(screen.framesDecoded()).isPositive();
        assertThat(screen.bytesReceived()).isGreaterThan(screen.framesDecoded());
    }

    private ParleyProcess call(
            Map<String, String> environment, String link, String name, RecordedClip clip, String... more)
            throws IOException {
        List<String> options = new ArrayList<>(
                List.of("--camera", clip.file().toString(), "--mic", "none", "--json", file(name, ".json")));
        options.addAll(List.of("--save-frame", file(name, ".png")));
        options.addAll(List.of(more));
        return ParleyProcess.call(environment, link, name, options.toArray(String[]::new));
    }

    private String file(String name, String end) {
        return folder.resolve(name + end).toString();
    }

    private static void isAsDocumented(Path json) throws IOException {
        JsonNode report = Reports.tree(json);
        assertThat(Reports.fields(report))
                .containsExactlyInAnyOrder(
                        "exitCode", "sentence", "seconds", "setupMillis", "memoryBytes", "peers", "room");
        JsonNode peer = report.get("peers").get(0);
        assertThat(Reports.fields(peer))
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "setupMillis",
                        "roundTripMillis",
                        "candidateType",
                        "limitation",
                        "incoming",
                        "screen",
                        "handsRaised",
                        "reactions",
                        "sound",
                        "verification");
        assertThat(Reports.fields(peer.get("incoming")))
                .containsExactlyInAnyOrder(
                        "codec",
                        "frameWidth",
                        "frameHeight",
                        "framesDecoded",
                        "framesPerSecond",
                        "bytesReceived",
                        "lossRatio",
                        "audioCodec",
                        "audioBytesReceived",
                        "audioLevel");
    }

    private static void went(CallResult report, String other, String sentence) {
        assertThat(report.exitCode()).isZero();
        assertThat(report.sentence()).isEqualTo(sentence);
        assertThat(report.seconds()).isBetween(10.0, 300.0);
        assertThat(report.setupMillis()).isPositive();
        assertThat(report.memoryBytes()).isBetween(20_000_000L, 1_000_000_000L);
        assertThat(report.peers()).hasSize(1);
        PeerReport peer = report.peers().getFirst();
        assertThat(peer.name()).isEqualTo(other);
        assertThat(peer.setupMillis()).isEqualTo(report.setupMillis());
        assertThat(peer.roundTripMillis()).isNotNegative();
        assertThat(peer.candidateType()).isIn("host", "prflx");
        assertThat(peer.limitation()).isIn("none", "cpu", "bandwidth", "other");
        IncomingMedia incoming = peer.incoming();
        assertThat(incoming.codec()).isEqualTo("VP8");
        assertThat(incoming.frameWidth()).isEqualTo(RecordedClip.WIDTH);
        assertThat(incoming.frameHeight()).isEqualTo(RecordedClip.HEIGHT);
        // How fluent it is, is the machine's: not more than the clip has, and all of the time.
        assertThat(incoming.framesPerSecond()).isPositive().isLessThan(CLIP_FRAMES_PER_SECOND * 1.2);
        assertThat((double) incoming.framesDecoded())
                .isGreaterThan(incoming.framesPerSecond())
                .isLessThan(CLIP_FRAMES_PER_SECOND * 1.2 * report.seconds());
        assertThat(incoming.bytesReceived()).isGreaterThan(incoming.framesDecoded());
        assertThat(incoming.lossRatio()).isBetween(0.0, 0.5);
        assertThat(incoming.audioBytesReceived()).isZero();
    }

    private static void shows(RecordedClip clip, Path png) throws Exception {
        SavedPicture received = SavedPicture.read(png);
        assertThat(List.of(received.width(), received.height()))
                .containsExactly(RecordedClip.WIDTH, RecordedClip.HEIGHT);
        double[] best = {0};
        clip.lumas(luma -> best[0] = Math.max(best[0], received.psnr(luma)));
        assertThat(best[0])
                .as("PSNR of %s against the frame of the clip that it is most like", png.getFileName())
                .isGreaterThan(RECOGNISED_DECIBELS)
                .isGreaterThan(received.psnr(cornerOfTestPicture()) + CLEARLY_DECIBELS);
    }

    private static byte[] cornerOfTestPicture() {
        I420Planes planes = I420Planes.allocate(TestPicture.WIDTH, TestPicture.HEIGHT);
        new TestPicture().render(new TestPictureCode(0, 0), planes);
        byte[] corner = new byte[RecordedClip.WIDTH * RecordedClip.HEIGHT];
        for (int y = 0; y < RecordedClip.HEIGHT; y++) {
            planes.y().get(y * TestPicture.WIDTH, corner, y * RecordedClip.WIDTH, RecordedClip.WIDTH);
        }
        return corner;
    }
}
