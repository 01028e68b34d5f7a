package dev.parley.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.machine.TransferPhase;
import dev.parley.client.transfer.message.OwnProblem;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Disks fill up and fail; what can pass holds a transfer up, and nothing is ever called delivered that is not. */
class DiskTroubleTest {
    private static final Path SOURCE = Path.of("home", "film.mkv");
    private static final Path FOLDER = Path.of("downloads");
    private static final Path FINAL = FOLDER.resolve("film.mkv");
    private static final int BLOCK = TransferLimits.BLOCK_BYTES;
    private static final byte[] CONTENT = content();

    private MemoryStorage aliceDisk = new MemoryStorage();
    private MemoryStorage bobDisk = new MemoryStorage();
    private TransferPair pair = new TransferPair(aliceDisk, bobDisk);
    private TransferId id = TransferId.NONE;

    @Test
    void goesOnFromWhicheverDiskCallFailed() {
        int troubles = 0;
        for (int call = 1; call <= 16; call++) {
            for (boolean receiver : new boolean[] {true, false}) {
                begin();
                (receiver ? bobDisk : aliceDisk).failAtCall(call);
                offerAndAccept();
                TransferPair.Party party = receiver ? pair.bob : pair.alice;
                if (!party.hasEnded()) {
                    assertThat(party.phase()).isEqualTo(TransferPhase.TROUBLED);
                    assertThat(party.last(TransferNotice.Progress.class).problem())
                            .isEqualTo(MemoryStorage.FULL);
                    party.transfers.pause(id, false);
                    pair.run();
                    troubles++;
                    assertThat(bobDisk.files.get(FINAL)).as("call %s", call).isEqualTo(CONTENT);
                }
                boolean whole = bobDisk.files.containsKey(FINAL);
                assertThat(pair.alice.heard(TransferNotice.Finished.class)).isEqualTo(whole);
                assertThat(pair.bob.heard(TransferNotice.Finished.class)).isEqualTo(whole);
                assertThat(whole || party.failure().equals(MemoryStorage.FULL)).isTrue();
                assertThat(bobDisk.parts).isEmpty();
                assertThat(aliceDisk.records).isEmpty();
                assertThat(aliceDisk.open + bobDisk.open).as("call %s", call).isZero();
            }
        }
        assertThat(troubles).isGreaterThan(12);
    }

    @Test
    void tellsTheOtherSideToWaitAndFindsWhereToGoOn() {
        begin();
        offerAndAcceptUntil(20);
        bobDisk.failFromNowOn(TransferEndReason.NO_ROOM);
        pair.run();
        assertThat(pair.bob.phase()).isEqualTo(TransferPhase.TROUBLED);
        assertThat(pair.alice.phase()).isEqualTo(TransferPhase.PAUSED_THERE);

        pair.bob.transfers.pause(id, false);
        pair.run();
        assertThat(pair.bob.phase()).as("still full").isEqualTo(TransferPhase.TROUBLED);

        bobDisk.repair();
        pair.bob.transfers.pause(id, false);
        pair.run();
        assertThat(bobDisk.files.get(FINAL)).isEqualTo(CONTENT);
    }

    @Test
    void refusesWhatThereIsNoRoomFor() {
        begin();
        bobDisk.failFromNowOn(TransferEndReason.NO_ROOM);
        offerAndAccept();

        assertThat(pair.bob.failure()).isEqualTo(MemoryStorage.FULL);
        assertThat(pair.alice.failure()).isEqualTo(TransferEndReason.NO_ROOM.toldToSender());
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_ROOM", "DISK_FAILED"})
    void waitsWhenTheConnectionEndsInTrouble(TransferEndReason why) {
        begin();
        offerAndAcceptUntil(40);
        bobDisk.failFromNowOn(why);
        pair.run();
        pair.cut();
        assertThat(pair.bob.phase()).isEqualTo(TransferPhase.WAITING);
        pair.connect();
        pair.run();
        assertThat(pair.bob.phase()).as("the disk is as it was").isEqualTo(TransferPhase.TROUBLED);
        assertThat(pair.alice.phase()).isEqualTo(TransferPhase.PAUSED_THERE);

        bobDisk.repair();
        pair.bob.transfers.pause(id, false);
        pair.run();
        assertThat(bobDisk.files.get(FINAL)).isEqualTo(CONTENT);
    }

    @Test
    void endsWhenTheFilesChangeWhileTheyAreSent() {
        begin();
        offerAndAcceptUntil(20);
        aliceDisk.failFromNowOn(TransferEndReason.SOURCE_CHANGED);
        pair.run();

        assertThat(pair.alice.failure()).isEqualTo(MemoryStorage.FULL);
        assertThat(pair.bob.failure()).isEqualTo(TransferEndReason.SOURCE_CHANGED.toldToSender());
        assertThat(bobDisk.parts).isEmpty();
    }

    @Test
    void endsWhenTheFilesAreOthersAfterTrouble() {
        begin();
        offerAndAcceptUntil(2);
        aliceDisk.failFromNowOn(TransferEndReason.DISK_FAILED);
        pair.alice.transfers.pause(id, true);
        pair.run();
        pair.alice.transfers.pause(id, false);
        pair.run();
        assertThat(pair.alice.phase()).isEqualTo(TransferPhase.TROUBLED);
        aliceDisk.repair();
        aliceDisk.files.put(SOURCE, new byte[1]);
        pair.alice.transfers.pause(id, false);
        pair.run();

        assertThat(pair.alice.failure()).isEqualTo(OwnProblem.changed(SOURCE.toString()));
        assertThat(pair.bob.failure()).isEqualTo(TransferEndReason.SOURCE_CHANGED.toldToSender());
        assertThat(aliceDisk.open + bobDisk.open).isZero();
    }

    @Test
    void cancelsWhatIsInTrouble() {
        begin();
        offerAndAcceptUntil(20);
        bobDisk.failFromNowOn(TransferEndReason.DISK_FAILED);
        pair.run();
        pair.bob.transfers.cancel(id, false);
        pair.run();

        assertThat(pair.bob.failure()).isEqualTo(OwnProblem.CANCELLED);
        assertThat(pair.alice.failure()).isEqualTo(TransferEndReason.CANCELLED.toldToSender());
        assertThat(bobDisk.parts).isEmpty();
        assertThat(bobDisk.records).isEmpty();
    }

    @Test
    void saysSoWhenWhatIsOfferedIsNotThere() {
        begin();
        aliceDisk.files.clear();
        offerAndAccept();

        assertThat(pair.alice.failure().code()).isEqualTo("files.notThere");
        assertThat(pair.bob.notices).isEmpty();
    }

    private void begin() {
        aliceDisk = new MemoryStorage();
        bobDisk = new MemoryStorage();
        pair = new TransferPair(aliceDisk, bobDisk);
        aliceDisk.files.put(SOURCE, CONTENT);
    }

    private void offerAndAccept() {
        offerAndAcceptUntil(Integer.MAX_VALUE / 2);
    }

    private void offerAndAcceptUntil(int messages) {
        id = pair.alice.transfers.offer("bob", "Bob", List.of(SOURCE));
        pair.run();
        pair.bob.accept(id, FOLDER);
        pair.runUntilDelivered(pair.delivered() + messages);
    }

    private static byte[] content() {
        byte[] bytes = new byte[9 * BLOCK + 3];
        new Random(9).nextBytes(bytes);
        return bytes;
    }
}
