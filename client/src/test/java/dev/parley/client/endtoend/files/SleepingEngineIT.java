package dev.parley.client.endtoend.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.LongRun;
import dev.parley.client.control.Notice;
import dev.parley.client.control.files.TransferState;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.files.matrix.FilesEngine;
import dev.parley.client.endtoend.server.ServeProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One side stands still in the midst of a call and a transfer, as in a closed laptop: for longer than the other waits for it,
 * in a long run. Both meet again by themselves, and the file arrives.
 */
class SleepingEngineIT {
    private static final Duration ASLEEP = Duration.ofSeconds(LongRun.size(4, 60));
    private static final long BYTES = LongRun.size(60_000_000L, 600_000_000L);

    @TempDir
    Path folder;

    @Test
    void meetsTheOtherAgainAndGoesOn() throws Exception {
        Path file = RandomFile.write(folder.resolve("clip.bin"), BYTES, 7);
        Path into = Files.createDirectory(folder.resolve("into"));
        try (ServeProcess server = ServeProcess.start(
                Map.of("XDG_DATA_HOME", folder.resolve("server").toString()))) {
            String link = server.freshLink();
            try (FilesEngine ann = FilesEngine.join("Ann", link, folder.resolve("ann"));
                    FilesEngine bob = FilesEngine.join("Bob", link, folder.resolve("bob"))) {
                ann.offer(file);
                String transfer = bob.accept(into);
                bob.awaitState(transfer, TransferState.RUNNING);
                signal(bob, "STOP");
                try {
                    await().pollDelay(ASLEEP)
                            .atMost(ASLEEP.plus(ParleyProcess.PATIENCE))
                            .until(() -> true);
                } finally {
                    signal(bob, "CONT");
                }
                assertThat(ann.engine().all(Notice.PeerLeft.class))
                        .as("a minute is longer than Ann waits")
                        .hasSize(LongRun.size(0, 1));
                bob.awaitDone(transfer);
                assertThat(into.resolve("clip.bin")).hasSameBinaryContentAs(file);
                ann.awaitOther();
                bob.awaitOther();
            }
        }
    }

    private static void signal(FilesEngine engine, String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(engine.pid()))
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }
}
