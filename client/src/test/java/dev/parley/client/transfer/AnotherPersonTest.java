package dev.parley.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.machine.TransferPhase;
import dev.parley.client.transfer.message.OwnProblem;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.storage.TransferRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is proved but looks like somebody else, and what nobody can prove any more, goes on only if a person says so. */
class AnotherPersonTest {
    private static final Path SOURCE = Path.of("home", "film.mkv");
    private static final Path FOLDER = Path.of("downloads");
    private static final Path FINAL = FOLDER.resolve("film.mkv");
    private static final int SIZE = 6 * TransferLimits.BLOCK_BYTES;

    private final MemoryStorage aliceDisk = new MemoryStorage();
    private final MemoryStorage bobDisk = new MemoryStorage();
    private final TransferPair pair = new TransferPair(aliceDisk, bobDisk);
    private TransferId id = TransferId.NONE;

    @BeforeEach
    void cutInTheMiddle() {
        byte[] bytes = new byte[SIZE];
        new Random(SIZE).nextBytes(bytes);
        aliceDisk.files.put(SOURCE, bytes);
        id = pair.alice.transfers.offer("bob", "bob", List.of(SOURCE));
        pair.run();
        pair.bob.accept(id, FOLDER);
        pair.runUntilDelivered(pair.delivered() + 50);
        pair.cut();
        pair.dataBytes = 0;
    }

    @Test
    void asksTheReceiverOfWhoOffersUnderAnotherName() {
        comeBack("Anna", "bob");
        assertThat(pair.bob.last(TransferNotice.Offered.class).peerName()).isEqualTo("Anna");
        assertThat(pair.bob.last(TransferNotice.Progress.class))
                .returns(TransferPhase.OFFERED, TransferNotice.Progress::phase)
                .returns(OwnProblem.anotherPerson("alice"), TransferNotice.Progress::problem)
                .satisfies(told -> assertThat(told.bytes()).as("what is there").isPositive());
        assertThat(pair.dataBytes).isZero();

        pair.bob.accept(id, Path.of("elsewhere"));
        pair.run();
        assertDelivered();
        assertThat(pair.dataBytes).isLessThan(SIZE);
    }

    @Test
    void endsWhatIsDeclinedThen() {
        comeBack("Anna", "bob");
        pair.bob.transfers.cancel(id, false);
        pair.run();

        assertThat(pair.alice.failure()).isEqualTo(TransferEndReason.DECLINED.toldToSender());
        assertThat(bobDisk.parts).isEmpty();
        assertThat(aliceDisk.records.values()).allMatch(TransferRecord.Withdrawn.class::isInstance);
        assertThat(bobDisk.records.values()).allMatch(TransferRecord.Withdrawn.class::isInstance);
    }

    @Test
    void keepsWhatNobodyHasDecidedAbout() {
        comeBack("Anna", "bob");
        pair.cut();
        assertThat(pair.bob.phase()).isEqualTo(TransferPhase.WAITING);
        comeBack("alice", "bob");

        assertDelivered();
    }

    @Test
    void remembersWhoItWasThatWasAccepted() {
        comeBack("Anna", "bob");
        pair.bob.accept(id, FOLDER);
        pair.runUntilDelivered(pair.delivered() + 3);
        pair.cut();
        pair.bob.restart("bob");
        comeBack("Anna", "bob");

        assertDelivered();
    }

    @Test
    void letsTheSenderSayWhetherItGoesOnToAnotherName() {
        comeBack("alice", "Robert");
        assertThat(pair.alice.last(TransferNotice.Offered.class).peerName()).isEqualTo("Robert");
        assertThat(pair.alice.phase()).isEqualTo(TransferPhase.TROUBLED);
        assertThat(pair.alice.last(TransferNotice.Progress.class).problem()).isEqualTo(OwnProblem.anotherPerson("bob"));
        assertThat(pair.bob.phase()).isEqualTo(TransferPhase.WAITING);

        pair.alice.transfers.pause(id, false);
        pair.run();
        assertDelivered();
    }

    @Test
    void takesNoPauseForConsent() {
        comeBack("alice", "Robert");
        pair.alice.transfers.pause(id, true);
        pair.cut();
        comeBack("alice", "bob");
        pair.alice.transfers.pause(id, false);
        pair.run();

        assertDelivered();
    }

    @Test
    void beginsAgainWithWhatProgramsWithoutSecretsLeft() {
        forgetSecrets(aliceDisk);
        forgetSecrets(bobDisk);
        pair.alice.restart("alice");
        pair.bob.restart("bob");
        comeBack("alice", "bob");
        assertThat(pair.alice.phase()).isEqualTo(TransferPhase.WAITING);
        assertThat(pair.bob.phase()).isEqualTo(TransferPhase.WAITING);

        TransferId again = pair.alice.transfers.offer("bob", "bob", List.of(SOURCE));
        pair.run();
        assertThat(pair.alice.failure()).isEqualTo(OwnProblem.UNDER_WAY);
        assertThat(pair.alice.last(TransferNotice.Failed.class).id()).isEqualTo(again);
        assertThat(pair.bob.phase()).isEqualTo(TransferPhase.OFFERED);
        pair.bob.accept(id, FOLDER);
        pair.runUntilDelivered(pair.delivered() + 3);
        pair.cut();
        comeBack("alice", "bob");
        assertDelivered();
        assertThat(pair.dataBytes).isLessThan(SIZE);
    }

    private void comeBack(String alice, String bob) {
        pair.alice.shownAs = alice;
        pair.bob.shownAs = bob;
        pair.connect();
        pair.run();
    }

    private void assertDelivered() {
        assertThat(bobDisk.files.get(FINAL)).isEqualTo(aliceDisk.files.get(SOURCE));
        assertThat(pair.alice.heard(TransferNotice.Finished.class)).isTrue();
        assertThat(aliceDisk.records).isEmpty();
        assertThat(aliceDisk.open + bobDisk.open).isZero();
    }

    private static void forgetSecrets(MemoryStorage disk) {
        disk.records.replaceAll((id, known) -> switch (known) {
            case TransferRecord.Outgoing(var _, var paths, var offer, var peerName, var _) ->
                new TransferRecord.Outgoing(id, paths, offer, peerName, null);
            case TransferRecord.Incoming(var _, var folder, var offer, var peerName, var _, var _) ->
                new TransferRecord.Incoming(id, folder, offer, peerName, null);
            case TransferRecord.Finished _, TransferRecord.Withdrawn _ -> known;
        });
    }
}
