package dev.parley.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.machine.TransferPhase;
import dev.parley.client.transfer.message.OwnProblem;
import dev.parley.client.transfer.message.Summary;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.storage.TransferRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoPartyTransferTest {
    private static final Path SOURCE = Path.of("home", "film.mkv");
    private static final Path FOLDER = Path.of("downloads");
    private static final Path FINAL = FOLDER.resolve("film.mkv");
    private static final int MANIFEST = 22 + 8;
    private static final int BLOCK = TransferLimits.BLOCK_BYTES;

    private final MemoryStorage aliceDisk = new MemoryStorage();
    private final MemoryStorage bobDisk = new MemoryStorage();
    private final TransferPair pair = new TransferPair(aliceDisk, bobDisk);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 131_072 - MANIFEST, 131_073 - MANIFEST, BLOCK - MANIFEST, BLOCK, 9 * BLOCK + 3})
    void deliversEverySizeExactly(int size) {
        TransferId id = offer(size);

        Summary summary = new Summary(
                1, 0, List.of(new Summary.Shown(false, "film.mkv", size)), List.of(new Summary.Type("mkv", 1)));
        assertThat(pair.bob.notices)
                .containsExactly(
                        new TransferNotice.Offered(id, false, "alice", "alice", summary, size, pair.bob.shown(id)),
                        new TransferNotice.Progress(id, TransferPhase.OFFERED, 0, size, null));
        assertThat(pair.alice.notices)
                .containsExactly(
                        new TransferNotice.Offered(id, true, "bob", "bob", summary, size, pair.alice.shown(id)),
                        new TransferNotice.Progress(id, TransferPhase.OFFERED, 0, size, null));
        pair.bob.accept(id, FOLDER);
        pair.run();

        assertThat(bobDisk.files.get(FINAL)).isEqualTo(aliceDisk.files.get(SOURCE));
        assertThat(bobDisk.parts).isEmpty();
        TransferNotice.Finished sent = pair.alice.last(TransferNotice.Finished.class);
        assertThat(pair.bob.notices.getLast()).isEqualTo(new TransferNotice.Finished(id, List.of(FINAL), sent.root()));
        assertThat(sent.paths()).containsExactly(SOURCE);
        assertThat(pair.alice.notices)
                .filteredOn(progress(id, TransferPhase.FINISHING, size)::equals)
                .hasSize(1);
        assertThat(pair.bob.notices)
                .filteredOn(progress(id, TransferPhase.FINISHING, size)::equals)
                .hasSize(1);
        assertThat(pair.pumpsAsked).isZero();
        assertThat(aliceDisk.records).isEmpty();
        assertThat(bobDisk.records.values()).singleElement().isInstanceOf(TransferRecord.Finished.class);
        assertThat(aliceDisk.open + bobDisk.open).isZero();
    }

    @Test
    void deliversFoldersWithAllThatIsInThem() {
        Path holiday = Path.of("home", "Holiday");
        aliceDisk.files.put(holiday.resolve("a.jpg"), random(10));
        aliceDisk.files.put(holiday.resolve("deep/er/b.jpg"), random(BLOCK));
        aliceDisk.files.put(SOURCE, random(5));
        TransferId id = pair.alice.transfers.offer("bob", "Bob", List.of(holiday, SOURCE));
        pair.run();
        assertThat(pair.bob.last(TransferNotice.Offered.class).summary().shown())
                .containsExactly(
                        new Summary.Shown(true, "Holiday", BLOCK + 10), new Summary.Shown(false, "film.mkv", 5));
        pair.bob.accept(id, FOLDER);
        pair.run();

        assertThat(pair.bob.last(TransferNotice.Finished.class).paths())
                .containsExactly(FOLDER.resolve("Holiday"), FINAL);
        assertThat(bobDisk.files).hasSize(3);
        assertThat(bobDisk.files.get(FOLDER.resolve("Holiday/deep/er/b.jpg"))).isEqualTo(random(BLOCK));
    }

    @Test
    void showsNamesThatAreSafe() {
        aliceDisk.files.put(Path.of("home", "..\u202egpj.exe "), random(5));
        pair.alice.transfers.offer("bob", "Bob", List.copyOf(aliceDisk.files.keySet()));
        pair.run();

        assertThat(pair.bob.last(TransferNotice.Offered.class).summary().shown())
                .containsExactly(new Summary.Shown(false, "_.gpj.exe", 5));
    }

    @Test
    void tellsTheSenderThatItWasDeclined() {
        TransferId id = offer(5);
        pair.bob.transfers.cancel(id, false);
        pair.run();

        assertThat(pair.alice.failure()).isEqualTo(TransferEndReason.DECLINED.toldToSender());
        assertThat(pair.bob.failure()).isEqualTo(OwnProblem.DECLINED);
        assertThat(bobDisk.files).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsOnBothSidesWhenEitherCancels(boolean receiverCancels) {
        TransferId id = offer(9 * BLOCK);
        pair.bob.accept(id, FOLDER);
        pair.runUntilDelivered(30);
        TransferPair.Party canceller = receiverCancels ? pair.bob : pair.alice;
        TransferPair.Party other = receiverCancels ? pair.alice : pair.bob;
        canceller.transfers.cancel(id, false);
        pair.run();

        assertThat(canceller.failure()).isEqualTo(OwnProblem.CANCELLED);
        assertThat(other.failure()).isEqualTo(TransferEndReason.CANCELLED.toldToSender());
        assertThat(bobDisk.files).isEmpty();
        assertThat(bobDisk.parts).isEmpty();
        assertThat(aliceDisk.records.values()).allMatch(TransferRecord.Withdrawn.class::isInstance);
        assertThat(bobDisk.records.values()).allMatch(TransferRecord.Withdrawn.class::isInstance);
    }

    @Test
    void runsSeveralTransfersBothWaysAtOnce() {
        Path song = Path.of("music", "song.ogg");
        bobDisk.files.put(song, random(6 * BLOCK + 7));
        aliceDisk.files.put(song, random(3 * BLOCK));
        TransferId film = offer(5 * BLOCK + 1);
        TransferId hers = pair.alice.transfers.offer("bob", "Bob", List.of(song));
        TransferId his = pair.bob.transfers.offer("alice", "Alice", List.of(song));
        pair.run();
        pair.bob.accept(film, FOLDER);
        pair.bob.accept(hers, FOLDER);
        pair.alice.accept(his, FOLDER);
        pair.run();

        Path received = FOLDER.resolve("song.ogg");
        assertThat(bobDisk.files.get(FINAL)).isEqualTo(aliceDisk.files.get(SOURCE));
        assertThat(bobDisk.files.get(received)).isEqualTo(aliceDisk.files.get(song));
        assertThat(aliceDisk.files.get(received)).isEqualTo(bobDisk.files.get(song));
    }

    @Test
    void sendsToSeveralReceiversAtOnce() {
        MemoryStorage carolDisk = new MemoryStorage();
        TransferPair.Party carol = pair.add("carol", carolDisk);
        TransferId toBob = offer(3 * BLOCK);
        TransferId toCarol = pair.alice.transfers.offer("carol", "Carol", List.of(SOURCE));
        pair.run();
        pair.bob.accept(toBob, FOLDER);
        carol.accept(toCarol, FOLDER);
        pair.run();

        assertThat(bobDisk.files.get(FINAL)).isEqualTo(aliceDisk.files.get(SOURCE));
        assertThat(carolDisk.files.get(FINAL)).isEqualTo(aliceDisk.files.get(SOURCE));
    }

    @Test
    void sendsNoMessageLongerThanTheOtherSideTakes() {
        pair.alice.maxMessageBytes = 16_384;
        pair.cut();
        pair.connect();
        TransferId id = offer(BLOCK);
        int before = pair.delivered();
        pair.bob.accept(id, FOLDER);
        pair.run();

        assertThat(bobDisk.files.get(FINAL)).isEqualTo(aliceDisk.files.get(SOURCE));
        assertThat(pair.longest).isEqualTo(16_384);
        assertThat(pair.delivered() - before).isGreaterThan(BLOCK / 16_384);
    }

    @Test
    void pausesWhileTheChannelIsFullAndGoesOnWhenItHasDrained() {
        TransferId id = offer(2 * BLOCK);
        pair.bufferedAmount = PeerChannel.BUFFER_HIGH + 1;
        pair.bob.accept(id, FOLDER);
        pair.run();
        assertThat(pair.dataBytes).isZero();
        assertThat(pair.pumpsAsked).isOne();

        pair.bufferedAmount = PeerChannel.BUFFER_LOW;
        pair.alice.transfers.pump();
        pair.run();
        assertThat(pair.dataBytes).as("not before it is nearly empty").isZero();
        assertThat(pair.pumpsAsked).isEqualTo(2);

        pair.bufferedAmount = PeerChannel.BUFFER_LOW - 1;
        pair.alice.transfers.pump();
        pair.run();
        assertThat(bobDisk.files.get(FINAL)).isEqualTo(aliceDisk.files.get(SOURCE));
        assertThat(pair.pumpsAsked).isEqualTo(2);
    }

    @Test
    void letsNoTransferStarveWhenTheChannelTakesOneBlockAtATime() {
        List<TransferId> ids = List.of(Path.of("a"), Path.of("b"), Path.of("c")).stream()
                .map(file -> {
                    aliceDisk.files.put(file, random(3 * BLOCK));
                    return pair.alice.transfers.offer("bob", "Bob", List.of(file));
                })
                .toList();
        pair.run();
        pair.bufferedAmount = PeerChannel.BUFFER_HIGH + 1;
        ids.forEach(id -> pair.bob.accept(id, FOLDER));
        pair.run();
        for (int block = 1; block <= 3; block++) {
            // What is queued fills the channel at once.
            pair.bufferedAmount = 0;
            pair.fillsUp = true;
            pair.alice.transfers.pump();
            pair.run();
        }

        assertThat(pair.alice.notices)
                .filteredOn(notice -> notice instanceof TransferNotice.Progress progress && progress.bytes() > 0)
                .extracting(TransferNotice::id)
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    private TransferId offer(int size) {
        aliceDisk.files.put(SOURCE, random(size));
        TransferId id = pair.alice.transfers.offer("bob", "Bob", List.of(SOURCE));
        pair.run();
        return id;
    }

    private static TransferNotice progress(TransferId id, TransferPhase phase, int size) {
        return new TransferNotice.Progress(id, phase, size, size, null);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
