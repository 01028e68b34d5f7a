package dev.parley.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.machine.TransferPhase;
import dev.parley.client.transfer.message.OwnProblem;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.storage.TransferRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Either person has a transfer stand still, in every phase, and go on. */
class PauseTest {
    private static final Path SOURCE = Path.of("home", "film.mkv");
    private static final Path FOLDER = Path.of("downloads");
    private static final Path FINAL = FOLDER.resolve("film.mkv");
    private static final int BLOCK = TransferLimits.BLOCK_BYTES;
    private static final int SIZE = 12 * BLOCK;

    private final MemoryStorage aliceDisk = new MemoryStorage();
    private final MemoryStorage bobDisk = new MemoryStorage();
    private final TransferPair pair = new TransferPair(aliceDisk, bobDisk);
    private TransferId id = TransferId.NONE;

    @BeforeEach
    void offer() {
        byte[] bytes = new byte[SIZE];
        new Random(SIZE).nextBytes(bytes);
        aliceDisk.files.put(SOURCE, bytes);
        id = pair.alice.transfers.offer("bob", "Bob", List.of(SOURCE));
        pair.run();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 60, 100, 112})
    void standsStillForBothWhenEitherWantsThat(int messages) {
        pair.bob.accept(id, FOLDER);
        pair.runUntilDelivered(pair.delivered() + messages);
        for (TransferPair.Party party : List.of(pair.alice, pair.bob)) {
            party.transfers.pause(id, true);
            pair.run();
            assertThat(party.hasEnded() || party.phase() == TransferPhase.PAUSED)
                    .isTrue();
            pair.alice.transfers.pump();
            long sent = pair.dataBytes;
            pair.run();
            assertThat(pair.dataBytes).isEqualTo(sent);
            party.transfers.pause(id, false);
            pair.runUntilDelivered(pair.delivered() + 2);
        }
        pair.run();

        assertDelivered();
    }

    @Test
    void grantsNothingWhileTheReceiverHolds() {
        pair.bob.accept(id, FOLDER);
        pair.runUntilDelivered(pair.delivered() + 10);
        pair.bob.transfers.pause(id, true);
        pair.run();

        assertThat(pair.alice.phase()).isEqualTo(TransferPhase.PAUSED_THERE);
        assertThat(pair.bob.phase()).isEqualTo(TransferPhase.PAUSED);
        assertThat(pair.dataBytes).isLessThanOrEqualTo(TransferLimits.WINDOW_BYTES);
        pair.bob.transfers.pause(id, false);
        pair.run();
        assertDelivered();
    }

    @Test
    void sendsNothingWhileTheSenderHolds() {
        pair.alice.transfers.pause(id, true);
        pair.run();
        assertThat(pair.bob.phase()).isEqualTo(TransferPhase.PAUSED_THERE);
        pair.bob.accept(id, FOLDER);
        pair.run();
        assertThat(pair.dataBytes).isZero();

        pair.alice.transfers.pause(id, false);
        pair.run();
        assertDelivered();
    }

    @Test
    void goesOnFromPausedWhenBothHadPaused() {
        pair.bob.transfers.pause(id, true);
        pair.bob.accept(id, FOLDER);
        pair.alice.transfers.pause(id, true);
        pair.run();
        pair.alice.transfers.pause(id, false);
        pair.run();
        assertThat(pair.dataBytes).isZero();
        assertThat(pair.alice.phase()).isEqualTo(TransferPhase.PAUSED_THERE);

        pair.bob.transfers.pause(id, false);
        pair.run();
        assertDelivered();
    }

    @Test
    void offersNothingAgainThatItsSenderPaused() {
        cutInTheMiddle();
        pair.alice.transfers.pause(id, true);
        pair.connect();
        pair.run();
        assertThat(pair.alice.phase()).isEqualTo(TransferPhase.PAUSED);
        assertThat(pair.bob.phase()).isEqualTo(TransferPhase.WAITING);

        pair.alice.transfers.pause(id, false);
        pair.run();
        assertDelivered();
    }

    @Test
    void namesAlsoWhatItsReceiverPaused() {
        cutInTheMiddle();
        pair.bob.transfers.pause(id, true);
        pair.alice.restart("anna");
        pair.connect();
        pair.run();
        assertThat(pair.alice.phase()).isEqualTo(TransferPhase.PAUSED_THERE);
        assertThat(pair.bob.phase()).isEqualTo(TransferPhase.PAUSED);

        pair.bob.transfers.pause(id, false);
        pair.run();
        assertDelivered();
    }

    @Test
    void holdsWhatIsOfferedAgainAlthoughItsReceiverPausedIt() {
        cutInTheMiddle();
        pair.bob.transfers.pause(id, true);
        pair.dataBytes = 0;
        pair.connect();
        pair.run();
        assertThat(pair.alice.phase()).isEqualTo(TransferPhase.PAUSED_THERE);
        assertThat(pair.bob.phase()).isEqualTo(TransferPhase.PAUSED);
        assertThat(pair.dataBytes).isZero();

        pair.bob.transfers.pause(id, false);
        pair.run();
        assertDelivered();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pausesWhileItIsChecked(boolean receiver) {
        cutInTheMiddle();
        pair.connect();
        int tasks = 0;
        while (bobDisk.checks == 0 && tasks++ < 1000) {
            pair.runUntilDelivered(pair.delivered() + 1);
        }
        TransferPair.Party party = receiver ? pair.bob : pair.alice;
        party.transfers.pause(id, true);
        pair.run();
        assertThat(party.phase()).isEqualTo(TransferPhase.PAUSED);

        party.transfers.pause(id, false);
        pair.run();
        assertDelivered();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cancelsWhatIsPaused(boolean receiver) {
        pair.bob.accept(id, FOLDER);
        pair.runUntilDelivered(pair.delivered() + 30);
        TransferPair.Party party = receiver ? pair.bob : pair.alice;
        party.transfers.pause(id, true);
        party.transfers.cancel(id, false);
        pair.run();

        assertThat(party.failure()).isEqualTo(OwnProblem.CANCELLED);
        assertThat(bobDisk.parts).isEmpty();
        assertThat(aliceDisk.records.values()).allMatch(TransferRecord.Withdrawn.class::isInstance);
        assertThat(bobDisk.records.values()).allMatch(TransferRecord.Withdrawn.class::isInstance);
    }

    private void cutInTheMiddle() {
        pair.bob.accept(id, FOLDER);
        pair.runUntilDelivered(pair.delivered() + 50);
        pair.cut();
    }

    private void assertDelivered() {
        assertThat(bobDisk.files.get(FINAL)).isEqualTo(aliceDisk.files.get(SOURCE));
        assertThat(pair.alice.heard(TransferNotice.Finished.class)).isTrue();
        assertThat(aliceDisk.open + bobDisk.open).isZero();
    }
}
