package dev.parley.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections end at every message, and programs with them; what was accepted goes on when both are back. */
class ResumeTest {
    private static final Path SOURCE = Path.of("home", "film.mkv");
    private static final Path FOLDER = Path.of("downloads");
    private static final Path FINAL = FOLDER.resolve("film.mkv");
    private static final int BLOCK = TransferLimits.BLOCK_BYTES;
    private static final int SIZE = 9 * BLOCK + 3;

    private MemoryStorage aliceDisk = new MemoryStorage();
    private MemoryStorage bobDisk = new MemoryStorage();
    private TransferPair pair = new TransferPair(aliceDisk, bobDisk);
    private TransferId id = TransferId.NONE;

    @ParameterizedTest
    @CsvSource({
        "false, false, alice, bob",
        "true, false, alice, bob",
        "false, true, alice, bob",
        "true, true, alice, bob",
        "true, true, anna, robert",
        "true, false, anna, bob",
        "false, true, alice, robert",
    })
    void goesOnWhereverItWasCut(boolean aliceDies, boolean bobDies, String aliceBack, String bobBack) {
        boolean more = true;
        for (int messages = 1; more; messages += messages < 12 || messages > 85 ? 1 : 7) {
            begin(4 * BLOCK + 3);
            more = pair.runUntilDelivered(pair.delivered() + messages);
            pair.cut();
            if (aliceDies) {
                pair.alice.restart(aliceBack);
            }
            if (bobDies) {
                pair.bob.restart(bobBack);
            }
            pair.run();
            pair.connect();
            pair.run();

            assertDelivered();
            assertThat(pair.dataBytes)
                    .as("sent again after %s messages", messages)
                    .isLessThanOrEqualTo(total() + TransferLimits.SYNC_BYTES + BLOCK);
        }
    }

    private void begin(int size) {
        aliceDisk = new MemoryStorage();
        bobDisk = new MemoryStorage();
        pair = new TransferPair(aliceDisk, bobDisk);
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        aliceDisk.files.put(SOURCE, bytes);
        id = pair.alice.transfers.offer("bob", "Bob", List.of(SOURCE));
        pair.run();
        pair.bob.transfers.accept(id, FOLDER);
    }

    private long total() {
        return pair.bob.last(TransferNotice.Offered.class).contents() + 31;
    }

    private void assertDelivered() {
        assertThat(bobDisk.files.get(FINAL)).isEqualTo(aliceDisk.files.get(SOURCE));
        assertThat(bobDisk.parts).isEmpty();
        assertThat(aliceDisk.records).isEmpty();
        assertThat(bobDisk.records.values()).singleElement().isInstanceOf(TransferRecord.Finished.class);
        assertThat(pair.alice.last(TransferNotice.Finished.class).paths()).containsExactly(SOURCE);
        assertThat(aliceDisk.open).isZero();
        assertThat(bobDisk.open).isZero();
    }
}
