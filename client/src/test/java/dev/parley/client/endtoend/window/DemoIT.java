package dev.parley.client.endtoend.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.LongRun;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.Reports;
import dev.parley.client.endtoend.media.SavedPicture;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The demo where there is no display, no camera and no sound server, as on a machine that was just set up. */
@LongRun.ProvedBy("PackageIT")
class DemoIT {
    private static final int TILE_WIDTH = 640;
    private static final int TILE_HEIGHT = 360;
    private static final int GAP = 16;

    @TempDir
    Path folder;

    @Test
    void provesThatAllOfItWorks() throws Exception {
        Path screenshot = folder.resolve("demo.png");
        Path json = folder.resolve("demo.json");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        try (ParleyProcess demo = ParleyProcess.start(
                Map.of("XDG_RUNTIME_DIR", temporary.toString()),
                "demo",
                "--seconds",
                "3",
                "--screenshot",
                screenshot.toString(),
                "--json",
                json.toString())) {
            demo.awaitOutput("Two engines run");
            List<ProcessHandle> engines = demo.descendants();
            assertThat(engines).hasSize(2);
            assertThat(demo.awaitExit()).as(demo::toString).isZero();
            assertThat(demo.output()).anyMatch(line -> line.endsWith("All of it worked."));
            assertThat(engines).noneMatch(ProcessHandle::isAlive);
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
        saysSo(Reports.tree(json));
        shows(ImageIO.read(screenshot.toFile()));
    }

    @Test
    void isKilledTogetherWithItsEngines() throws Exception {
        try (ParleyProcess demo = ParleyProcess.start("demo", "--seconds", "300")) {
            demo.awaitOutput("Bob saw Ann");
            List<ProcessHandle> engines = demo.descendants();
            assertThat(engines).hasSize(2).allMatch(ProcessHandle::isAlive);
            demo.kill();
            await().atMost(ParleyProcess.PATIENCE).until(() -> engines.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    private static void saysSo(JsonNode result) {
        assertThat(Reports.fields(result))
                .containsExactlyInAnyOrder(
                        "ok",
                        "problem",
                        "seconds",
                        "setupMillis",
                        "chatDelivered",
                        "fileDelivered",
                        "fileBytes",
                        "directions");
        assertThat(result.get("ok").asBoolean()).isTrue();
        assertThat(result.get("problem").asString()).isEmpty();
        assertThat(result.get("chatDelivered").asBoolean()).isTrue();
        assertThat(result.get("fileDelivered").asBoolean()).isTrue();
        assertThat(result.get("fileBytes").asLong()).isPositive();
        assertThat(result.get("setupMillis").asDouble()).isPositive();
        assertThat(result.get("directions")).hasSize(2).allSatisfy(direction -> {
            assertThat(Reports.fields(direction)).containsExactlyInAnyOrder("from", "to", "memoryBytes", "received");
            assertThat(direction.get("memoryBytes").asLong()).isGreaterThan(20_000_000);
            JsonNode incoming = direction.get("received").get("incoming");
            assertThat(incoming.get("framesDecoded").asLong()).isPositive();
            assertThat(incoming.get("audioBytesReceived").asLong()).isPositive();
        });
    }

    /** What each of the two received: two pictures that are neither plain nor the same. */
    private static void shows(BufferedImage screenshot) {
        SavedPicture left = tile(screenshot, GAP);
        SavedPicture right = tile(screenshot, TILE_WIDTH + 2 * GAP);
        assertThat(left.contrast()).isGreaterThan(20);
        assertThat(right.contrast()).isGreaterThan(20);
        assertThat(left.pixels()).isNotEqualTo(right.pixels());
    }

    private static SavedPicture tile(BufferedImage screenshot, int x) {
        return SavedPicture.of(screenshot.getSubimage(x, GAP, TILE_WIDTH, TILE_HEIGHT));
    }
}
