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
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the sending, the receiving or both engines at random bytes of a transfer, again and again: the file is never there
 * but whole, and next to nothing is sent twice. {@code scripts/kill-transfers} does it 200 times and more.
 */
class KilledTransferIT {
    private static final int KILLS = Integer.getInteger("parley.kills", LongRun.size(3, 200));
    private static final long SEED = Long.getLong("parley.seed", 20261125);
    private static final long BYTES = LongRun.size(100_000_000L, 200_000_000L);

    /** What may be sent again: what was sent and not yet safe on the other disk. */
    private static final long MOST_AGAIN = BYTES / 50 + (16 << 20);

    /** How far a transfer comes between two kills, at most. */
    private static final long MOST_BETWEEN = BYTES / 3;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private int kills;

    @Test
    void endsWithTheWholeFileHoweverOftenEitherSideIsKilled() throws Exception {
        Path file = RandomFile.write(folder.resolve("clip.bin"), BYTES, SEED);
        try (ServeProcess server = ServeProcess.shared()) {
            for (int round = 0; kills < KILLS; round++) {
                transfer(server.freshLink(), file, Files.createDirectory(folder.resolve("round " + round)));
            }
        }
    }

    private void transfer(String link, Path file, Path round) throws IOException {
        Path into = Files.createDirectory(round.resolve("into"));
        Path received = into.resolve("clip.bin");
        try (FilesEngine ann = FilesEngine.join("Ann", link, round.resolve("ann"));
                FilesEngine bob = FilesEngine.join("Bob", link, round.resolve("bob"))) {
            ann.offer(file);
            String transfer = bob.accept(into);
            bob.awaitState(transfer, TransferState.RUNNING);
            while (kills < KILLS && !Files.exists(received)) {
                awaitMore(bob, transfer, received);
                long sent = ann.bytes(transfer);
                int told = kill(ann, bob);
                boolean done = Files.exists(received);
                if (done) {
                    assertThat(received).as("at kill " + kills).hasSameBinaryContentAs(file);
                }
                ann.awaitOther();
                await().atMost(ParleyProcess.PATIENCE)
                        .until(() -> Files.exists(received)
                                || bob.bytesSince(transfer, told).isPresent());
                bob.bytesSince(transfer, told)
                        .ifPresent(bytes -> assertThat(bytes)
                                .as("sent before kill %d, and not again", kills)
                                .isGreaterThanOrEqualTo(sent - MOST_AGAIN));
            }
            // Whoever was killed behind the end may have told of it before.
            await().atMost(ParleyProcess.PATIENCE.multipliedBy(4))
                    .until(() -> Files.exists(received) && !ann.remembers(transfer));
            assertThat(ann.engine().all(Notice.FilesFailed.class)).isEmpty();
            assertThat(received).hasSameBinaryContentAs(file);
            // The part folder goes once the other side has been told.
            await().atMost(ParleyProcess.PATIENCE)
                    .untilAsserted(() -> assertThat(into.toFile().list()).containsExactly("clip.bin"));
        }
    }

    /** Returns how much the receiving engine had told before. */
    private int kill(FilesEngine ann, FilesEngine bob) throws IOException {
        kills++;
        int told = bob.told();
        int who = random.nextInt(3);
        System.out.printf("kill %d of %d: %s%n", kills, KILLS, new String[] {"sender", "receiver", "both"}[who]);
        if (who != 1) {
            ann.kill();
        }
        if (who != 0) {
            bob.kill();
        }
        if (who != 1) {
            ann.startAgain();
        }
        if (who != 0) {
            bob.startAgain();
            return 0;
        }
        return told;
    }

    /** Waits for some more bytes, or for the end where there are none left. */
    private void awaitMore(FilesEngine bob, String transfer, Path received) {
        long wanted = bob.bytes(transfer) + random.nextLong(MOST_BETWEEN);
        bob.engine().until(wanted + " bytes", () -> bob.bytes(transfer) >= wanted || Files.exists(received));
    }
}
