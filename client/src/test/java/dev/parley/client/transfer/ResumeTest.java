package dev.parley.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.machine.TransferPhase;
import dev.parley.client.transfer.message.OfferClaim;
import dev.parley.client.transfer.message.OwnProblem;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.message.TransferSecret;
import dev.parley.client.transfer.storage.TransferRecord;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections end at every message, and programs with them; what was accepted goes on when both are back. */
class ResumeTest {
    private static final Path SOURCE = Path.of("home", "film.mkv");
    private static final Path FOLDER = Path.of("downloads");
    private static final Path FINAL = FOLDER.resolve("film.mkv");
    private static final int BLOCK = TransferLimits.BLOCK_BYTES;
    private static final int SIZE = 4 * BLOCK + 3;
    private static final int TOTAL = SIZE + 22 + 8;
    private static final TransferSecret SECRET = new TransferSecret("5e".repeat(32));
    private static final byte[] CONTENT = content();

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
        // Each message at both ends, where things change, and some of the many like ones between.
        for (int messages = 1; more; messages += messages < 5 || messages > 38 ? 1 : 7) {
            begin();
            int before = pair.delivered();
            more = pair.runUntilDelivered(before + messages);
            pair.cut();
            boolean known = pair.alice.heard(TransferNotice.Finished.class);
            comeBack(aliceDies ? aliceBack : "", bobDies ? bobBack : "");

            assertThat(known || pair.alice.heard(TransferNotice.Finished.class))
                    .as("delivered after a cut at message %s", messages)
                    .isTrue();
            assertThat(bobDisk.files.get(FINAL)).isEqualTo(CONTENT);
            assertNothingIsLeft();
            assertThat(pair.dataBytes)
                    .as("sent in all after a cut at message %s", messages)
                    .isLessThanOrEqualTo(TOTAL + TransferLimits.SYNC_BYTES + BLOCK);
        }
    }

    @Test
    void goesOnBehindWhatIsOnTheDisk() {
        begin();
        pair.runUntilDelivered(pair.delivered() + 38); // accept, 9 messages for each of four blocks, and one more
        long sent = pair.dataBytes;
        pair.cut();
        assertThat(pair.bob.phase()).isEqualTo(TransferPhase.WAITING);
        assertThat(pair.alice.phase()).isEqualTo(TransferPhase.WAITING);
        pair.dataBytes = 0;
        pair.alice.restart("alice");
        pair.bob.restart("robert");
        pair.run();
        assertThat(pair.bob.last(TransferNotice.Offered.class).peer()).isNull();
        assertThat(pair.bob.last(TransferNotice.Offered.class).peerName()).isEqualTo("alice");
        pair.connect();
        pair.run();

        assertThat(sent).isEqualTo(TOTAL);
        assertThat(pair.dataBytes).isEqualTo(TOTAL - 4 * BLOCK);
        assertThat(bobDisk.checks).isEqualTo(5);
        assertThat(pair.bob.notices)
                .filteredOn(TransferNotice.Offered.class::isInstance)
                .last()
                .isEqualTo(new TransferNotice.Offered(
                        id,
                        false,
                        "alice",
                        "alice",
                        pair.bob.last(TransferNotice.Offered.class).summary(),
                        SIZE,
                        pair.bob.shown(id)));
        assertThat(pair.bob.notices)
                .contains(new TransferNotice.Progress(id, TransferPhase.CHECKING, 2 * BLOCK - 30, SIZE, null));
        assertThat(bobDisk.files.get(FINAL)).isEqualTo(CONTENT);
    }

    @Test
    void takesNothingForReceivedThatRottedOnTheDisk() {
        begin();
        pair.runUntilDelivered(pair.delivered() + 38);
        pair.cut();
        bobDisk.parts.get(id).blocks.get(2)[7]++;
        pair.dataBytes = 0;
        pair.connect();
        pair.run();

        assertThat(pair.dataBytes).isEqualTo(TOTAL - 2 * BLOCK);
        assertThat(bobDisk.files.get(FINAL)).isEqualTo(CONTENT);
    }

    @Test
    void saysDoneAgainWhenThatWasLost() {
        begin();
        pair.runUntilDelivered(pair.delivered() + 40); // the last of them is fin
        pair.sever();
        pair.run();
        assertThat(pair.bob.heard(TransferNotice.Finished.class)).isTrue();
        assertThat(pair.alice.phase()).isEqualTo(TransferPhase.FINISHING);
        pair.cut();
        pair.dataBytes = 0;
        comeBack("alice", "bob");

        assertThat(pair.alice.last(TransferNotice.Finished.class).paths()).containsExactly(SOURCE);
        assertThat(pair.bob.notices).as("the second time nobody is told").isEmpty();
        assertThat(pair.dataBytes).isZero();
        assertNothingIsLeft();
    }

    @Test
    void endsOnBothSidesWhenTheListOfFilesChanged() {
        cutInTheMiddle();
        aliceDisk.files.put(SOURCE, new byte[SIZE + 1]);
        comeBack("", "");

        assertThat(pair.alice.failure()).isEqualTo(OwnProblem.changed(SOURCE.toString()));
        assertThat(pair.bob.failure()).isEqualTo(TransferEndReason.SOURCE_CHANGED.toldToSender());
        assertOnlyTheEndIsRemembered();
    }

    @Test
    void endsOnBothSidesWhenWhatWasSentChanged() {
        cutInTheMiddle();
        aliceDisk.files.put(SOURCE, new byte[SIZE]);
        comeBack("", "");

        assertThat(pair.alice.failure()).isEqualTo(OwnProblem.changed(SOURCE.toString()));
        assertThat(pair.bob.failure()).isEqualTo(TransferEndReason.SOURCE_CHANGED.toldToSender());
        assertOnlyTheEndIsRemembered();
    }

    @Test
    void waitsWhileTheFilesAreNotThere() {
        cutInTheMiddle();
        aliceDisk.files.remove(SOURCE);
        comeBack("", "");
        assertThat(pair.alice.last(TransferNotice.Progress.class).problem().code())
                .isEqualTo("files.notThere");
        assertThat(pair.alice.phase()).isEqualTo(TransferPhase.TROUBLED);

        aliceDisk.files.put(SOURCE, CONTENT);
        pair.alice.transfers.pause(id, false);
        pair.run();
        assertThat(bobDisk.files.get(FINAL)).isEqualTo(CONTENT);
    }

    @Test
    void waitsForThePeerWithAnOfferThatNobodyAnswered() {
        aliceDisk.files.put(SOURCE, CONTENT);
        id = pair.alice.transfers.offer("bob", "Bob", List.of(SOURCE));
        pair.run();
        pair.cut();
        assertThat(pair.bob.failure()).isEqualTo(OwnProblem.CONNECTION_ENDED);
        assertThat(pair.alice.phase()).isEqualTo(TransferPhase.WAITING);
        assertThat(aliceDisk.records).isEmpty();

        pair.bob.restart("bob");
        pair.connect();
        pair.run();
        assertThat(pair.bob.last(TransferNotice.Offered.class).id()).isEqualTo(id);
        pair.bob.accept(id, FOLDER);
        pair.run();
        assertThat(bobDisk.files.get(FINAL)).isEqualTo(CONTENT);
    }

    @Test
    void goesOnWithThePeerThatCameBackUnderAnotherNameBeforeTheOldChannelWasMissed() {
        begin();
        pair.runUntilDelivered(pair.delivered() + 25);
        pair.alice.restart("anna");
        pair.connect();
        pair.run();
        assertThat(pair.bob.hasEnded()).isFalse();

        pair.bob.transfers.onChannelClosed("alice");
        pair.run();
        assertThat(bobDisk.files.get(FINAL)).isEqualTo(CONTENT);
        assertNothingIsLeft();
    }

    @Test
    void keepsEverythingWhenTheProgramEnds() {
        begin();
        pair.runUntilDelivered(pair.delivered() + 25);
        pair.alice.transfers.close();
        pair.bob.transfers.close();
        pair.run();
        assertThat(aliceDisk.open + bobDisk.open).isZero();
        assertThat(aliceDisk.records.keySet()).containsExactly(id);
        assertThat(bobDisk.records.keySet()).containsExactly(id);
        pair.cut();
        comeBack("alice", "bob");

        assertThat(bobDisk.files.get(FINAL)).isEqualTo(CONTENT);
    }

    @Test
    void clearsAwayWhatACrashLeftOfAFinishedOne() {
        begin();
        pair.run();
        TransferRecord.Finished swept = (TransferRecord.Finished) bobDisk.records.get(id);
        assertThat(swept.folder()).as("told again once it is gone").isNull();

        MemoryStorage.Part left = new MemoryStorage.Part();
        bobDisk.parts.put(id, left);
        bobDisk.records.put(
                id, new TransferRecord.Finished(id, FINAL.getParent(), swept.offer(), swept.root(), swept.secret()));
        pair.bob.restart("bob");
        pair.run();
        assertThat(bobDisk.parts).isEmpty();
        assertThat(bobDisk.records.get(id)).isEqualTo(swept);
    }

    @Test
    void forgetsOnBothSidesWhatIsCancelledWhileItWaits() {
        cutInTheMiddle();
        pair.alice.transfers.cancel(id, false);
        pair.bob.transfers.cancel(id, false);
        pair.run();

        assertThat(pair.alice.failure()).isEqualTo(OwnProblem.CANCELLED);
        assertThat(pair.bob.failure()).isEqualTo(OwnProblem.CANCELLED);
        assertThat(bobDisk.parts).isEmpty();
        comeBack("", "");
        assertNothingIsRemembered();
    }

    @ParameterizedTest
    @CsvSource({"true, '', ''", "true, anna, robert", "false, '', ''", "false, anna, robert", "false, '', robert"})
    void saysLaterWhatWasCancelledWhileNobodyWasThere(boolean sender, String aliceBack, String bobBack) {
        cutInTheMiddle();
        (sender ? pair.alice : pair.bob).transfers.cancel(id, false);
        pair.run();
        assertThat((sender ? aliceDisk : bobDisk).records.get(id)).isInstanceOf(TransferRecord.Withdrawn.class);
        comeBack(aliceBack, bobBack);

        assertThat((sender ? pair.bob : pair.alice).failure()).isEqualTo(TransferEndReason.CANCELLED.toldToSender());
        assertThat(bobDisk.parts).isEmpty();
        assertThat(bobDisk.files).isEmpty();
        assertNothingIsRemembered();
    }

    @Test
    void doesNotRememberForeverWhatWasCancelled() {
        Withdrawals withdrawals = new Withdrawals(aliceDisk);
        Random random = new Random(1);
        for (int i = 0; i < TransferLimits.REMEMBERED + 3; i++) {
            withdrawals.add(
                    new TransferRecord.Withdrawn(TransferId.random(random), TransferSecret.random(random)), i % 2 == 0);
        }
        assertThat(withdrawals.secrets(true).size() + withdrawals.secrets(false).size())
                .isEqualTo(TransferLimits.REMEMBERED);
        assertThat(aliceDisk.records).hasSize(TransferLimits.REMEMBERED);
    }

    @Test
    void heedsACancelForATransferThatWaits() {
        cutInTheMiddle();
        pair.connect();
        pair.bob.said();
        pair.alice.drop();
        pair.bob.hear(new TransferMessage.Cancel(id, TransferEndReason.CANCELLED));

        assertThat(pair.bob.failure()).isEqualTo(TransferEndReason.CANCELLED.toldToSender());
        assertThat(bobDisk.parts).isEmpty();
        assertThat(bobDisk.records).isEmpty();
    }

    @Test
    void refusesOtherFilesUnderAnIdThatItKnows() {
        cutInTheMiddle();
        pair.connect();
        pair.bob.said();
        pair.alice.drop();
        MemoryStorage other = new MemoryStorage();
        other.files.put(SOURCE, new byte[1]);

        assertThat(pair.bob.hear(
                        new TransferMessage.Offer(id, new OfferClaim.Fresh(SECRET), other.offer(List.of(SOURCE)))))
                .containsExactly(new TransferMessage.Refuse(id, TransferEndReason.RULE_BROKEN));
        assertThat(bobDisk.parts).as("it can still go on").hasSize(1);
    }

    @Test
    void resumesMoreThanEightOneAfterAnother() {
        for (int i = 0; i < 12; i++) {
            Path file = Path.of("home", "file" + i);
            aliceDisk.files.put(file, Arrays.copyOf(CONTENT, BLOCK + i));
        }
        List<TransferId> ids = aliceDisk.files.keySet().stream()
                .map(file -> {
                    TransferId each = pair.alice.transfers.offer("bob", "Bob", List.of(file));
                    pair.run();
                    pair.bob.accept(each, FOLDER);
                    pair.runUntilDelivered(pair.delivered() + 3);
                    pair.cut();
                    pair.connect();
                    pair.runUntilDelivered(pair.delivered() + 2);
                    pair.cut();
                    pair.connect();
                    return each;
                })
                .toList();
        pair.cut();
        comeBack("alice", "bob");

        assertThat(ids).hasSize(12);
        aliceDisk.files.forEach((file, bytes) -> assertThat(bobDisk.files.get(FOLDER.resolve(file.getFileName())))
                .isEqualTo(bytes));
        assertThat(bobDisk.parts).isEmpty();
    }

    private void begin() {
        aliceDisk = new MemoryStorage();
        bobDisk = new MemoryStorage();
        pair = new TransferPair(aliceDisk, bobDisk);
        aliceDisk.files.put(SOURCE, CONTENT);
        id = pair.alice.transfers.offer("bob", "Bob", List.of(SOURCE));
        pair.run();
        pair.bob.accept(id, FOLDER);
    }

    private void cutInTheMiddle() {
        begin();
        pair.runUntilDelivered(pair.delivered() + 38);
        pair.cut();
    }

    /** Opens the channel again, after who has a new name has died and begun anew under it. */
    private void comeBack(String alice, String bob) {
        if (!alice.isEmpty()) {
            pair.alice.restart(alice);
        }
        if (!bob.isEmpty()) {
            pair.bob.restart(bob);
        }
        pair.run();
        pair.connect();
        pair.run();
    }

    private void assertNothingIsLeft() {
        assertThat(bobDisk.parts).isEmpty();
        assertThat(aliceDisk.records).isEmpty();
        assertThat(bobDisk.records.values()).singleElement().isInstanceOf(TransferRecord.Finished.class);
    }

    private void assertNothingIsRemembered() {
        assertThat(aliceDisk.records).isEmpty();
        assertNothingElseIsRemembered();
    }

    /** What was said last may have got lost, so it is said again. */
    private void assertOnlyTheEndIsRemembered() {
        assertThat(aliceDisk.records.values()).singleElement().isInstanceOf(TransferRecord.Withdrawn.class);
        assertNothingElseIsRemembered();
    }

    private void assertNothingElseIsRemembered() {
        assertThat(bobDisk.records).isEmpty();
        assertThat(bobDisk.parts).isEmpty();
        assertThat(bobDisk.files).isEmpty();
        assertThat(aliceDisk.open + bobDisk.open).isZero();
    }

    private static byte[] content() {
        byte[] bytes = new byte[SIZE];
        new Random(SIZE).nextBytes(bytes);
        return bytes;
    }
}
