package dev.parley.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.machine.TransferPhase;
import dev.parley.client.transfer.message.OwnProblem;
import dev.parley.client.transfer.message.ProblemKind;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.storage.Differences;
import dev.parley.client.transfer.storage.NameChange;
import dev.parley.client.transfer.storage.TransferRecord;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No transfer stands still for ever: what stood in its way is looked at again, and nobody waits for what is over. */
class DeadEndTest {
    private static final Path SOURCE = Path.of("home", "film.mkv");
    private static final Path FOLDER = Path.of("downloads");
    private static final Path ELSEWHERE = Path.of("elsewhere");
    private static final int BLOCK = TransferLimits.BLOCK_BYTES;
    private static final int SIZE = 9 * BLOCK + 3;
    private static final byte[] CONTENT = content();

    private final MemoryStorage aliceDisk = new MemoryStorage();
    private final MemoryStorage bobDisk = new MemoryStorage();
    private final TransferPair pair = new TransferPair(aliceDisk, bobDisk);
    private TransferId id = TransferId.NONE;

    @BeforeEach
    void begin() {
        aliceDisk.files.put(SOURCE, CONTENT);
        id = pair.alice.transfers.offer("bob", "Bob", List.of(SOURCE));
        pair.run();
    }

    @Test
    void goesOnByItselfWhenThereIsRoomAgain() {
        acceptUntil(20);
        bobDisk.failFromNowOn(TransferEndReason.NO_ROOM);
        bobDisk.room = 0;
        pair.run();
        look();
        assertThat(pair.bob.phase()).as("still full").isEqualTo(TransferPhase.TROUBLED);

        bobDisk.repair();
        bobDisk.room = Long.MAX_VALUE;
        look();
        assertThat(bobDisk.files.get(FOLDER.resolve("film.mkv"))).isEqualTo(CONTENT);
        assertThat(pair.alice.heard(TransferNotice.Finished.class)).isTrue();
    }

    @Test
    void triesMoreAndMoreRarelyWhatFailsAgain() {
        acceptUntil(20);
        bobDisk.failFromNowOn(
                TransferEndReason.NO_ROOM); // of which the system says that there is room, as with a quota
        pair.run();
        int told = pair.bob.notices.size();
        for (int look = 0; look < 200; look++) {
            look();
        }
        assertThat(bobDisk.tries).isLessThan(12);
        assertThat(pair.bob.notices)
                .as("of which nobody needs to hear each time")
                .hasSizeLessThan(told + 12);
    }

    @Test
    void doesNotGoOnWhileItsPersonHasPausedIt() {
        acceptUntil(20);
        bobDisk.failFromNowOn(TransferEndReason.NO_ROOM);
        pair.run();
        pair.bob.transfers.pause(id, true);
        bobDisk.repair();
        look();

        assertThat(pair.bob.phase()).isEqualTo(TransferPhase.TROUBLED);
        assertThat(bobDisk.files).isEmpty();
    }

    @Test
    void sendsOnByItselfWhenItsFilesCanBeReadAgain() {
        acceptUntil(20);
        aliceDisk.failFromNowOn(TransferEndReason.DISK_FAILED);
        pair.run();
        assertThat(pair.alice.phase()).isEqualTo(TransferPhase.TROUBLED);
        aliceDisk.repair();
        look();

        assertThat(bobDisk.files.get(FOLDER.resolve("film.mkv"))).isEqualTo(CONTENT);
    }

    @Test
    void asksForAnotherFolderWhereTheOneIsGone() {
        acceptUntil(40);
        comeBackWithoutTheFolder();
        assertThat(pair.bob.last(TransferNotice.Progress.class))
                .returns(TransferPhase.OFFERED, TransferNotice.Progress::phase)
                .returns(OwnProblem.folderGone(FOLDER.toString()), TransferNotice.Progress::problem);
        assertThat(pair.alice.phase()).isEqualTo(TransferPhase.OFFERED);

        pair.bob.accept(id, ELSEWHERE);
        pair.run();
        assertThat(bobDisk.files.get(ELSEWHERE.resolve("film.mkv"))).isEqualTo(CONTENT);
        assertThat(pair.alice.heard(TransferNotice.Finished.class)).isTrue();
    }

    @Test
    void staysInItsFolderWhereThatIsBackMeanwhile() {
        acceptUntil(40);
        comeBackWithoutTheFolder();
        bobDisk.gone.clear();
        pair.bob.accept(id, ELSEWHERE);
        pair.run();

        assertThat(bobDisk.files.get(FOLDER.resolve("film.mkv"))).isEqualTo(CONTENT);
    }

    @Test
    void canBeGivenUpWhereItsFolderIsGone() {
        acceptUntil(40);
        comeBackWithoutTheFolder();
        pair.bob.transfers.cancel(id, false);
        pair.run();

        assertThat(pair.alice.failure()).isEqualTo(TransferEndReason.DECLINED.toldToSender());
        assertThat(bobDisk.records.values()).noneMatch(TransferRecord.Incoming.class::isInstance);
    }

    @Test
    void saysHowMuchOfAnEarlierAttemptIsThere() {
        acceptUntil(40);
        pair.cut();
        pair.bob.restart("bob");
        pair.run();

        assertThat(pair.bob.last(TransferNotice.Progress.class))
                .returns(TransferPhase.WAITING, TransferNotice.Progress::phase)
                .satisfies(told -> assertThat(told.bytes()).isBetween((long) BLOCK, (long) SIZE));
    }

    /** A cancel is lost when its connection breaks, or its program ends, in the same moment. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsLaterWhatGotLost(boolean sender) {
        acceptUntil(40);
        TransferPair.Party canceller = sender ? pair.alice : pair.bob;
        TransferPair.Party other = sender ? pair.bob : pair.alice;
        canceller.transfers.cancel(id, false);
        canceller.said(); // and then the line is gone
        pair.cut();
        canceller.restart(sender ? "alice" : "bob");
        assertThat(other.phase()).isEqualTo(TransferPhase.WAITING);
        pair.connect();
        pair.run();

        assertThat(other.failure()).isEqualTo(TransferEndReason.CANCELLED.toldToSender());
    }

    @Test
    void tellsLaterThatItsFilesChanged() {
        acceptUntil(20);
        aliceDisk.failFromNowOn(TransferEndReason.DISK_FAILED);
        pair.run();
        aliceDisk.repair();
        aliceDisk.files.put(SOURCE, new byte[1]);
        pair.alice.transfers.lookAgain();
        pair.alice.said(); // and then the line is gone
        assertThat(pair.alice.failure().kind()).isEqualTo(ProblemKind.CHANGED);
        pair.cut();
        pair.alice.restart("alice");
        pair.connect();
        pair.run();

        assertThat(pair.bob.failure().kind()).isEqualTo(ProblemKind.CHANGED_THERE);
        assertThat(bobDisk.parts).isEmpty();
    }

    @Test
    void namesThatWereChangedAreToldOnBothSides() {
        bobDisk.renamed = List.of(new NameChange(0, "film.mkv", "film (1).mkv"));
        pair.bob.accept(id, FOLDER);
        pair.run();

        assertThat(pair.bob.last(TransferNotice.Finished.class).differences().names())
                .isEqualTo(bobDisk.renamed);
        assertThat(pair.alice.last(TransferNotice.Finished.class).differences().names())
                .isEqualTo(bobDisk.renamed);
    }

    @Test
    void endsWithWhoTellsOfNamesThatWereNotSent() {
        bobDisk.renamed = List.of(new NameChange(7, "another", "other"));
        pair.bob.accept(id, FOLDER);
        pair.run();

        assertThat(pair.alice.failure().kind()).isEqualTo(ProblemKind.RULE_BROKEN);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatCanBeRunIsToldAlsoWhenItGoesOn(boolean keep) {
        aliceDisk.executables.set(0);
        pair.bob.keepExecutable = keep;
        acceptUntil(40);
        pair.cut();
        bobDisk.noted = new BitSet();
        pair.bob.restart("bob");
        pair.alice.restart("alice");
        pair.connect();
        pair.run();

        assertThat(pair.bob.last(TransferNotice.Finished.class).differences())
                .returns(1, Differences::executables)
                .returns(keep, Differences::executablesKept);
    }

    @Test
    void aProgramsOwnNoIsNotItsPersons() {
        pair.bob.transfers.cancel(id, true);
        pair.run();

        assertThat(pair.alice.failure()).isEqualTo(TransferEndReason.TAKES_NONE.toldToSender());
        assertThat(pair.bob.failure()).isEqualTo(OwnProblem.TAKES_NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OTHER", "TOO_MANY", "NO_ROOM", "TOO_MANY_ENTRIES"})
    void aReceiverIsNotToldToSendAnything(String reason) {
        assertThat(TransferEndReason.valueOf(reason).toldToReceiver().sentence())
                .doesNotContainIgnoringCase("send the files")
                .doesNotContain("Send less")
                .contains("Ask for the files to be sent again");
    }

    private void comeBackWithoutTheFolder() {
        pair.cut();
        bobDisk.gone.add(FOLDER);
        pair.bob.restart("bob");
        pair.connect();
        pair.run();
    }

    private void look() {
        pair.alice.transfers.lookAgain();
        pair.bob.transfers.lookAgain();
        pair.run();
    }

    private void acceptUntil(int messages) {
        pair.bob.accept(id, FOLDER);
        pair.runUntilDelivered(pair.delivered() + messages);
    }

    private static byte[] content() {
        byte[] bytes = new byte[SIZE];
        new Random(4).nextBytes(bytes);
        return bytes;
    }
}
