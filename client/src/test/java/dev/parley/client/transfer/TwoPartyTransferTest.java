package dev.parley.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoPartyTransferTest {
    private static final Path SOURCE = Path.of("home", "film.mkv");
    private static final Path FOLDER = Path.of("downloads");
    private static final Path FINAL = FOLDER.resolve("film.mkv");
    private static final int BLOCK = TransferLimits.BLOCK_BYTES;

    private MemoryDisk aliceDisk = new MemoryDisk();
    private MemoryDisk bobDisk = new MemoryDisk();
    private TransferPair pair = new TransferPair(aliceDisk, bobDisk);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_537, BLOCK - 1, BLOCK, BLOCK + 1, 9 * BLOCK + 3})
    void deliversEverySizeExactly(int size) {
        TransferId id = offer(size);

        var offered = pair.bob.last(TransferNotice.Offered.class);
        assertThat(offered).isEqualTo(new TransferNotice.Offered("alice", id, "film.mkv", size));
        pair.bob.transfers.accept(id, FOLDER);
        pair.run();

        assertThat(bobDisk.files.get(FINAL)).isEqualTo(aliceDisk.files.get(SOURCE));
        assertThat(bobDisk.parts).isEmpty();
        var sent = pair.alice.last(TransferNotice.Finished.class);
        assertThat(pair.bob.last(TransferNotice.Finished.class))
                .isEqualTo(new TransferNotice.Finished(id, FINAL, sent.root()));
        assertThat(sent.path()).isEqualTo(SOURCE);
        assertThat(pair.alice.last(TransferNotice.Progress.class).bytes()).isEqualTo(size);
        assertThat(pair.bob.last(TransferNotice.Progress.class).bytes()).isEqualTo(size);
        assertThat(pair.pumpsAsked).isZero();
    }

    @Test
    void leavesNothingHalfDoneWhereverTheChannelIsCut() {
        int messages = 0;
        boolean more = true;
        // Each message at both ends, where things change, and some of the many like ones between.
        for (; more; messages += messages < 25 || messages > 60 ? 1 : 5) {
            restart();
            TransferId id = pair.alice.transfers.offer("bob", SOURCE);
            more = pair.runUntilDelivered(messages);
            if (messages > 0) {
                pair.bob.transfers.accept(id, FOLDER);
                more = pair.runUntilDelivered(messages);
            }
            pair.cut();

            assertThat(pair.alice.hasEnded()).isTrue();
            boolean delivered = pair.alice.notices.stream().anyMatch(TransferNotice.Finished.class::isInstance);
            if (delivered || bobDisk.files.containsKey(FINAL)) {
                assertThat(bobDisk.files.get(FINAL)).isEqualTo(aliceDisk.files.get(SOURCE));
            }
            assertThat(bobDisk.parts).isEmpty();
        }
        assertThat(messages).as("messages of a whole transfer").isGreaterThan(4 * 17);
    }

    @Test
    void saysFinishedOnlyIfNoDiskCallFailed() {
        for (int call = 1; call <= 20; call++) {
            for (boolean receiver : new boolean[] {true, false}) {
                restart();
                (receiver ? bobDisk : aliceDisk).failAtCall(call);
                TransferId id = pair.alice.transfers.offer("bob", SOURCE);
                pair.run();
                pair.bob.transfers.accept(id, FOLDER);
                pair.run();

                boolean whole = bobDisk.files.containsKey(FINAL);
                assertThat(pair.alice.hasEnded()).isTrue();
                assertThat(pair.alice.notices.stream().anyMatch(TransferNotice.Finished.class::isInstance))
                        .isEqualTo(whole);
                assertThat(bobDisk.parts).isEmpty();
                if (!whole) {
                    assertThat((receiver ? pair.bob : pair.alice)
                                    .last(TransferNotice.Failed.class)
                                    .sentence())
                            .isEqualTo("The disk is full.");
                }
            }
        }
    }

    @Test
    void tellsTheSenderThatItWasDeclined() {
        TransferId id = offer(5);
        pair.bob.transfers.refuse(id);
        pair.run();

        assertThat(pair.alice.last(TransferNotice.Failed.class))
                .isEqualTo(new TransferNotice.Failed(id, "The other side declined the file."));
        assertThat(bobDisk.files).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsOnBothSidesWhenEitherCancels(boolean receiverCancels) {
        TransferId id = offer(9 * BLOCK);
        pair.bob.transfers.accept(id, FOLDER);
        pair.runUntilDelivered(30);
        var canceller = receiverCancels ? pair.bob : pair.alice;
        var other = receiverCancels ? pair.alice : pair.bob;
        canceller.transfers.cancel(id);
        pair.run();

        assertThat(canceller.last(TransferNotice.Failed.class).sentence()).isEqualTo("You cancelled the transfer.");
        assertThat(other.last(TransferNotice.Failed.class).sentence())
                .isEqualTo("The other side cancelled the transfer.");
        assertThat(bobDisk.files).isEmpty();
        assertThat(bobDisk.parts).isEmpty();
    }

    @Test
    void runsSeveralTransfersBothWaysAtOnce() {
        Path song = Path.of("music", "song.ogg");
        bobDisk.files.put(song, random(6 * BLOCK + 7));
        aliceDisk.files.put(song, random(3 * BLOCK));
        TransferId film = offer(5 * BLOCK + 1);
        TransferId hers = pair.alice.transfers.offer("bob", song);
        TransferId his = pair.bob.transfers.offer("alice", song);
        pair.run();
        pair.bob.transfers.accept(film, FOLDER);
        pair.bob.transfers.accept(hers, FOLDER);
        pair.alice.transfers.accept(his, FOLDER);
        pair.run();

        Path received = FOLDER.resolve("song.ogg");
        assertThat(bobDisk.files.get(FINAL)).isEqualTo(aliceDisk.files.get(SOURCE));
        assertThat(bobDisk.files.get(received)).isEqualTo(aliceDisk.files.get(song));
        assertThat(aliceDisk.files.get(received)).isEqualTo(bobDisk.files.get(song));
    }

    @Test
    void pausesWhileTheChannelIsFullAndGoesOnWhenItHasDrained() {
        TransferId id = offer(2 * BLOCK);
        pair.bufferedAmount = FileTransfers.BUFFER_HIGH + 1;
        pair.bob.transfers.accept(id, FOLDER);
        pair.run();
        assertThat(pair.alice.last(TransferNotice.Progress.class).bytes()).isZero();
        assertThat(pair.pumpsAsked).isOne();

        pair.bufferedAmount = FileTransfers.BUFFER_LOW;
        pair.alice.transfers.pump();
        pair.run();
        assertThat(pair.alice.last(TransferNotice.Progress.class).bytes())
                .as("not before it is nearly empty")
                .isZero();
        assertThat(pair.pumpsAsked).isEqualTo(2);

        pair.bufferedAmount = FileTransfers.BUFFER_LOW - 1;
        pair.alice.transfers.pump();
        pair.run();
        assertThat(bobDisk.files.get(FINAL)).isEqualTo(aliceDisk.files.get(SOURCE));
        assertThat(pair.pumpsAsked).isEqualTo(2);
    }

    @Test
    void deletesWhatIsNotWholeWhenTheProgramEnds() {
        TransferId id = offer(9 * BLOCK);
        pair.bob.transfers.accept(id, FOLDER);
        pair.runUntilDelivered(30);
        pair.bob.transfers.close();
        pair.run();

        assertThat(bobDisk.parts).isEmpty();
        assertThat(pair.alice.last(TransferNotice.Failed.class).sentence())
                .isEqualTo("The other side cancelled the transfer.");
    }

    private TransferId offer(int size) {
        aliceDisk.files.put(SOURCE, random(size));
        TransferId id = pair.alice.transfers.offer("bob", SOURCE);
        pair.run();
        return id;
    }

    private void restart() {
        aliceDisk = new MemoryDisk();
        bobDisk = new MemoryDisk();
        pair = new TransferPair(aliceDisk, bobDisk);
        aliceDisk.files.put(SOURCE, random(4 * BLOCK + 3));
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
