package dev.parley.client.endtoend.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.control.media.TileId;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.media.RecordedClip;
import dev.parley.client.endtoend.server.ServeProcess;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A film that somebody took, as both cameras of a call in the window: what the documents show. */
@LongRun.ProvedBy("RecordedClipCallIT")
class WindowClipIT {
    @TempDir
    Path folder;

    @Test
    void recordedClipsAreSeenAndMove() throws Exception {
        String clip = RecordedClip.unpack(folder).file().toString();
        try (ServeProcess server = ServeProcess.shared();
                EngineDriver carol = EngineDriver.start(clip);
                WindowDriver ann = WindowDriver.open(
                        folder,
                        old -> old.withCamera(clip, 720).withSound("none", "default"),
                        Optional.of(server.freshLink()))) {
            ann.awaitText("#sentence", "Waiting for somebody");
            carol.join(ann.text(".call-link"), "Carol");
            TileId carolsTile = ann.awaitOther();
            ann.until("Carol is seen", () -> ann.pixels(carolsTile).length > 0);
            ann.until("Ann sees herself", () -> ann.pixels(TileId.SELF).length > 0);
            int[] first = ann.pixels(carolsTile);
            assertThat(Arrays.stream(first).distinct().count()).as("colours").isGreaterThan(1000);
            ann.until("Carol moves", () -> !Arrays.equals(first, ann.pixels(carolsTile)));
            ann.awaitText("#sentence", "In a call with Carol");
            ann.awaitGone(".news");
            ann.screenshot("call");
        }
    }
}
