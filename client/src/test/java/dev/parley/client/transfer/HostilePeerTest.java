package dev.parley.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.TransferMessage.Accept;
import dev.parley.client.transfer.TransferMessage.Cancel;
import dev.parley.client.transfer.TransferMessage.Credit;
import dev.parley.client.transfer.TransferMessage.Data;
import dev.parley.client.transfer.TransferMessage.Done;
import dev.parley.client.transfer.TransferMessage.Fin;
import dev.parley.client.transfer.TransferMessage.Hashes;
import dev.parley.client.transfer.TransferMessage.Offer;
import dev.parley.client.transfer.TransferMessage.Refuse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bob keeps to the protocol; whoever sits at the other end does not. */
class HostilePeerTest {
    private static final TransferId ID = new TransferId("000102030405060708090a0b0c0d0e0f");
    private static final Path FOLDER = Path.of("downloads");
    private static final int BLOCK = TransferLimits.BLOCK_BYTES;
    private static final int SIZE = 6 * BLOCK;
    private static final ByteBuffer ZEROS = ByteBuffer.allocate(BLOCK).asReadOnlyBuffer();
    private static final Digest LEAF = HashTree.leaf(ZEROS);
    private static final Cancel BROKEN = new Cancel(ID, EndReason.RULE_BROKEN);

    private final MemoryDisk disk = new MemoryDisk();
    private final TransferPair pair = new TransferPair(new MemoryDisk(), disk);
    private final TransferPair.Party bob = pair.bob;

    static Stream<List<TransferMessage>> breachesAgainstAReceiver() {
        Hashes hash = new Hashes(ID, 0, List.of(LEAF));
        return Stream.of(
                List.of(data(0, 10)),
                List.of(hash, data(1, 10)),
                List.of(hash, data(0, 10), data(0, 10)),
                List.of(
                        hash,
                        data(0, 200_000),
                        data(200_000, 200_000),
                        data(400_000, 200_000),
                        data(600_000, 200_000),
                        data(800_000, 250_000)),
                list(
                        List.of(new Hashes(ID, 0, List.of(HashTree.leaf(ByteBuffer.allocate(1)))), data(0, 65_536)),
                        blocks(1).subList(1, 16).toArray(TransferMessage[]::new)),
                List.of(new Hashes(ID, 1, List.of(LEAF))),
                List.of(hash, hash),
                List.of(new Hashes(ID, 0, Collections.nCopies(7, LEAF))),
                List.of(new Fin(ID, LEAF)),
                List.of(hash, data(0, 10), new Fin(ID, LEAF)),
                list(
                        List.of(new Hashes(ID, 0, Collections.nCopies(6, LEAF))),
                        list(blocks(6), new Fin(ID, LEAF)).toArray(TransferMessage[]::new)),
                List.of(new Accept(ID, 5)),
                List.of(new Credit(ID, 5)),
                List.of(new Done(ID, LEAF)),
                List.of(new Refuse(ID, EndReason.DECLINED)),
                List.of(new Offer(ID, List.of(new Entry("x", 1, 0)), 1)));
    }

    @ParameterizedTest
    @MethodSource("breachesAgainstAReceiver")
    void endsATransferThatIsBeingReceived(List<TransferMessage> messages) {
        offerAndAccept();
        List<TransferMessage> answer = List.of();
        for (TransferMessage message : messages) {
            answer = bob.hear(message);
        }

        assertThat(answer).containsExactly(BROKEN);
        assertThat(bob.last(TransferNotice.Failed.class).sentence()).contains("no working program sends");
        assertThat(disk.files).isEmpty();
        assertThat(disk.parts).isEmpty();
        assertThat(bob.hear(data(0, 10))).as("silent from now on").isEmpty();
    }

    @Test
    void acceptsNothingBeyondItsCredit() {
        // On a slow disk: nothing is synced, so no new credit is granted.
        ReceiveTransfer receiver = new ReceiveTransfer(new Offer(ID, List.of(new Entry("x", SIZE, 0)), SIZE));
        receiver.on(new TransferEvent.Accepted());
        receiver.on(new TransferEvent.MessageReceived(new Hashes(ID, 0, Collections.nCopies(6, LEAF))));
        List<TransferEffect> last = List.of();
        for (int offset = 0; offset <= TransferLimits.WINDOW_BYTES; offset += 65_536) {
            assertThat(receiver.ended()).isFalse();
            last = receiver.on(new TransferEvent.MessageReceived(data(offset, 65_536)));
        }

        assertThat(receiver.ended()).isTrue();
        assertThat(last).contains(new TransferEffect.Send(BROKEN));
    }

    @Test
    void endsATransferWhoseMessagesCannotBeRead() {
        offerAndAccept();
        ByteBuffer unknown = TransferCodec.encode(new Credit(ID, 0)).put(0, (byte) 99);

        assertThat(bob.hear(unknown)).containsExactly(BROKEN);
        assertThat(disk.parts).isEmpty();
    }

    @Test
    void endsATransferOfferedTwice() {
        bob.hear(offer(ID, 5));

        assertThat(bob.hear(offer(ID, 5))).containsExactly(BROKEN);
    }

    @Test
    void refusesFoldersAndSeveralFiles() {
        Entry file = new Entry("a", 1, 0);
        var refused = new Refuse(ID, EndReason.TOO_MANY_ENTRIES);

        assertThat(bob.hear(new Offer(ID, List.of(file, file), 2))).containsExactly(refused);
        assertThat(bob.hear(new Offer(ID, List.of(), 0))).containsExactly(refused);
        assertThat(bob.hear(new Offer(ID, List.of(new Entry("a/", 0, 0)), 0))).containsExactly(refused);
        assertThat(bob.notices).isEmpty();
    }

    @Test
    void refusesOffersThatCannotBeRead() {
        ByteBuffer offer = TransferCodec.encode(offer(ID, 5)).put(27, (byte) 6);

        assertThat(bob.hear(offer)).containsExactly(new Refuse(ID, EndReason.RULE_BROKEN));
    }

    @Test
    void refusesEndlessOffersAndForgetsThem() {
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            refused += bob.hear(offer(TransferId.random(random), TransferLimits.MAX_SIZE))
                    .size();
        }

        assertThat(bob.notices).hasSize(TransferLimits.INCOMING_PER_PEER);
        assertThat(refused).isEqualTo(2_000 - TransferLimits.INCOMING_PER_PEER);
    }

    @Test
    void ignoresNoiseAboutUnknownTransfers() {
        assertThat(bob.hear(data(0, 10))).isEmpty();
        assertThat(bob.hear(ByteBuffer.allocate(3))).isEmpty();
        assertThat(bob.hear(ByteBuffer.allocate(400))).isEmpty();
        assertThat(bob.notices).isEmpty();
    }

    @Test
    void letsNobodyMeddleWithTheTransferOfAnother() {
        bob.hear(offer(ID, 5));
        bob.transfers.onMessage("mallory", TransferCodec.encode(new Cancel(ID, EndReason.CANCELLED)));
        bob.transfers.onMessage("mallory", TransferCodec.encode(offer(ID, 5)));
        bob.transfers.onChannelClosed("mallory");
        bob.transfers.accept(ID, FOLDER);

        assertThat(bob.said()).containsExactly(new Accept(ID, 5));
    }

    @Test
    void holdsNoMoreThanTheWindowsOfAPeerThatFloods() {
        offerAndAccept();
        pair.alice.arriving.clear();
        ByteBuffer message = TransferCodec.encode(data(0, 65_536));
        for (int i = 0; i < 10_000; i++) {
            bob.transfers.onMessage("alice", message);
        }

        assertThat((long) bob.waitingTasks() * message.remaining()).isLessThan(TransferLimits.WAITING_BYTES + 65_536);
        assertThat(bob.said()).containsExactly(BROKEN);
        assertThat(bob.hear(offer(TransferId.random(new Random(1)), 5)))
                .as("counted down again")
                .isEmpty();
        assertThat(bob.notices.getLast()).isInstanceOf(TransferNotice.Offered.class);
    }

    @Test
    void believesNoReceiverThatSkipsAhead() {
        for (TransferMessage breach :
                List.of(new Accept(ID, 6), new Credit(ID, 1), new Done(ID, LEAF), data(0, 1), new Fin(ID, LEAF))) {
            SendTransfer sender = new SendTransfer(ID, new Entry("x", 5, 0));
            assertThat(sender.on(new TransferEvent.MessageReceived(breach)))
                    .contains(new TransferEffect.Send(BROKEN))
                    .last()
                    .isInstanceOf(TransferEffect.Fail.class);
        }
    }

    @Test
    void believesNoDoneWithAnotherRoot() {
        SendTransfer sender = new SendTransfer(ID, new Entry("x", 0, 0));
        sender.on(new TransferEvent.MessageReceived(new Accept(ID, 0)));
        assertThat(sender.on(new TransferEvent.ChannelReady()))
                .containsExactly(new TransferEffect.Send(new Fin(ID, new HashTree().root())));

        assertThat(sender.on(new TransferEvent.MessageReceived(new Done(ID, LEAF))))
                .contains(new TransferEffect.Send(BROKEN));
    }

    @Test
    void takesBackNoCredit() {
        SendTransfer sender = new SendTransfer(ID, new Entry("x", 5, 0));
        sender.on(new TransferEvent.MessageReceived(new Accept(ID, 5)));

        assertThat(sender.on(new TransferEvent.MessageReceived(new Credit(ID, 4))))
                .contains(new TransferEffect.Send(BROKEN));
    }

    private void offerAndAccept() {
        bob.hear(offer(ID, SIZE));
        bob.transfers.accept(ID, FOLDER);
        assertThat(bob.said()).containsExactly(new Accept(ID, TransferLimits.WINDOW_BYTES));
        assertThat(disk.parts).hasSize(1);
    }

    private static Offer offer(TransferId id, long size) {
        return new Offer(id, List.of(new Entry("film.mkv", size, 0)), size);
    }

    private static Data data(long offset, int length) {
        return new Data(ID, offset, ByteBuffer.allocate(length));
    }

    /** So many blocks of zeros, in pieces. */
    private static List<TransferMessage> blocks(int count) {
        return Stream.iterate(0, offset -> offset < count * BLOCK, offset -> offset + 65_536)
                .map(offset -> (TransferMessage) data(offset, 65_536))
                .toList();
    }

    private static List<TransferMessage> list(List<TransferMessage> first, TransferMessage... then) {
        return Stream.concat(first.stream(), Stream.of(then)).toList();
    }
}
