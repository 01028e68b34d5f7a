package dev.parley.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.machine.ReceiveTransfer;
import dev.parley.client.transfer.machine.TransferEffect;
import dev.parley.client.transfer.machine.TransferEvent;
import dev.parley.client.transfer.machine.TransferPhase;
import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.HashTree;
import dev.parley.client.transfer.message.Manifest;
import dev.parley.client.transfer.message.OfferClaim;
import dev.parley.client.transfer.message.Summary;
import dev.parley.client.transfer.message.TransferCodec;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.message.TransferMessage.Accept;
import dev.parley.client.transfer.message.TransferMessage.Cancel;
import dev.parley.client.transfer.message.TransferMessage.Credit;
import dev.parley.client.transfer.message.TransferMessage.Data;
import dev.parley.client.transfer.message.TransferMessage.Done;
import dev.parley.client.transfer.message.TransferMessage.Fin;
import dev.parley.client.transfer.message.TransferMessage.Hashes;
import dev.parley.client.transfer.message.TransferMessage.Hello;
import dev.parley.client.transfer.message.TransferMessage.Hold;
import dev.parley.client.transfer.message.TransferMessage.Known;
import dev.parley.client.transfer.message.TransferMessage.Offer;
import dev.parley.client.transfer.message.TransferMessage.Refuse;
import dev.parley.client.transfer.message.TransferMessage.Resume;
import dev.parley.client.transfer.message.TransferSecret;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bob keeps to the protocol, as a receiver; whoever sits at the other end does not. */
class HostilePeerTest {
    private static final TransferId ID = new TransferId("000102030405060708090a0b0c0d0e0f");
    private static final OfferClaim FRESH = new OfferClaim.Fresh(new TransferSecret("5e".repeat(32)));
    private static final Path FOLDER = Path.of("downloads");
    private static final int BLOCK = TransferLimits.BLOCK_BYTES;
    private static final int PIECE = TransferLimits.PIECE_BYTES;
    private static final SampleStream SAMPLE = SampleStream.ofBlocks(6);
    private static final Digest LEAF = SAMPLE.leaf(0);
    private static final Digest OTHER = HashTree.leaf(ByteBuffer.allocate(1));
    private static final Cancel BROKEN = new Cancel(ID, TransferEndReason.RULE_BROKEN);

    private final MemoryStorage disk = new MemoryStorage();
    private final TransferPair pair = new TransferPair(new MemoryStorage(), disk);
    private final TransferPair.Party bob = pair.bob;

    static Stream<List<TransferMessage>> breaches() {
        Hashes hash = hashes(0, LEAF);
        return Stream.of(
                List.of(data(0, 10)),
                List.of(hash, data(1, 10)),
                List.of(hash, data(0, 10), data(0, 10)),
                list(SAMPLE.messages(ID, 0, 1).subList(0, 8), data(BLOCK - PIECE, PIECE + 1)),
                List.of(hashes(1, LEAF)),
                List.of(hash, hash),
                List.of(new Hashes(ID, 0, Collections.nCopies(7, LEAF))),
                List.of(new Fin(ID, LEAF)),
                List.of(hash, data(0, 10), new Fin(ID, LEAF)),
                list(SAMPLE.messages(ID, 0, 6), new Fin(ID, LEAF)),
                list(SAMPLE.messages(ID, 0, 6), hashes(6, LEAF)),
                List.of(new Accept(ID, 5)),
                List.of(new Credit(ID, 5)),
                List.of(new Resume(ID, 0, LEAF, 5)),
                List.of(new Done(ID, LEAF)),
                List.of(new Refuse(ID, TransferEndReason.DECLINED)),
                List.of(new Offer(ID, FRESH, SAMPLE.offer())));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void endsATransferThatIsBeingReceived(List<TransferMessage> messages) {
        offerAndAccept();
        assertEndedBy(messages);
    }

    @Test
    void asksForAWrongBlockOnceMoreAndNoMore() {
        offerAndAccept();
        List<TransferMessage> wrong =
                list(List.of(hashes(0, OTHER)), SAMPLE.messages(ID, 0, 1).subList(1, 9));
        assertThat(hearAll(wrong)).containsExactly(new Resume(ID, 0, new HashTree().root(), SAMPLE.window()));
        // What was on its way does not count.
        assertThat(hearAll(SAMPLE.messages(ID, 1, 2))).isEmpty();
        assertThat(bob.hear(new Fin(ID, LEAF))).isEmpty();
        assertEndedBy(wrong);
    }

    @Test
    void goesOnWithABlockThatIsRightTheSecondTime() {
        offerAndAccept();
        hearAll(SAMPLE.messages(ID, 0, 2));
        hearAll(list(List.of(hashes(2, OTHER)), SAMPLE.messages(ID, 2, 3).subList(1, 9)));
        hearAll(SAMPLE.messages(ID, 2, 6));
        bob.hear(new Fin(ID, SAMPLE.root()));

        assertThat(bob.last(TransferNotice.Finished.class).root()).isEqualTo(SAMPLE.root());
        assertThat(disk.files).hasSize(1);
    }

    @Test
    void acceptsNothingBeyondItsCredit() {
        // On a slow disk: nothing is synced, so no new credit is granted.
        SampleStream large = SampleStream.ofBlocks(9);
        ReceiveTransfer receiver = ReceiveTransfer.offered(ID, large.offer(), (unspent, wanted) -> wanted);
        receiver.on(new TransferEvent.Accepted());
        List<TransferEffect> last = List.of();
        int taken = 0;
        for (TransferMessage message : large.messages(ID, 0, 9)) {
            last = receiver.on(new TransferEvent.MessageReceived(message));
            if (receiver.ended()) {
                break;
            }
            taken++;
        }

        assertThat(receiver.ended()).isTrue();
        assertThat(last).contains(new TransferEffect.Send(BROKEN));
        assertThat(taken).as("eight blocks and a hash").isEqualTo(8 * 9 + 1);
    }

    @Test
    void keepsNothingWhoseManifestIsNotAsItWasOffered() {
        Summary lies = new Summary(
                1, 0, List.of(new Summary.Shown(false, "holiday.jpg", 5)), List.of(new Summary.Type("jpg", 1)));
        FilesOffer truth = SAMPLE.offer();
        bob.hear(new Offer(ID, FRESH, new FilesOffer(truth.total(), truth.manifestBytes(), truth.manifest(), lies)));
        bob.accept(ID, FOLDER);
        bob.said();

        assertEndedBy(SAMPLE.messages(ID, 0, 1));
    }

    @Test
    void keepsNothingWhoseManifestHasAnotherHash() {
        FilesOffer truth = SAMPLE.offer();
        bob.hear(new Offer(ID, FRESH, new FilesOffer(truth.total(), truth.manifestBytes(), OTHER, truth.summary())));
        bob.accept(ID, FOLDER);
        bob.said();

        assertEndedBy(SAMPLE.messages(ID, 0, 1));
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
        bob.hear(new Offer(ID, FRESH, SAMPLE.offer()));

        assertThat(bob.hear(new Offer(ID, FRESH, SAMPLE.offer()))).containsExactly(BROKEN);
    }

    @Test
    void refusesOffersThatCannotBeRead() {
        ByteBuffer offer =
                TransferCodec.encode(new Offer(ID, FRESH, SAMPLE.offer())).putInt(61, -1);

        assertThat(bob.hear(offer)).containsExactly(new Refuse(ID, TransferEndReason.RULE_BROKEN));
    }

    @Test
    void refusesEndlessOffersAndForgetsThem() {
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            refused += bob.hear(new Offer(TransferId.random(random), FRESH, huge()))
                    .size();
        }

        assertThat(bob.notices)
                .filteredOn(TransferNotice.Offered.class::isInstance)
                .hasSize(TransferLimits.INCOMING_PER_PEER);
        assertThat(refused).isEqualTo(2_000 - TransferLimits.INCOMING_PER_PEER);
    }

    @Test
    void hearsNoMoreOffersThanOneChannelMayBring() {
        Random random = new Random(1);
        for (int i = 0; i < TransferLimits.OFFERS_PER_CHANNEL; i++) {
            TransferId id = TransferId.random(random);
            bob.hear(new Offer(id, FRESH, huge()));
            bob.hear(new Cancel(id, TransferEndReason.CANCELLED));
        }
        int told = bob.notices.size();

        assertThat(bob.hear(new Offer(ID, FRESH, huge()))).containsExactly(new Refuse(ID, TransferEndReason.TOO_MANY));
        assertThat(bob.notices).hasSize(told);
    }

    @Test
    void takesAnOfferOfAllThatCanBeCounted() {
        bob.hear(new Offer(ID, FRESH, huge()));
        bob.accept(ID, FOLDER);

        assertThat(bob.said()).containsExactly(new Accept(ID, TransferLimits.WINDOW_BYTES));
        assertEndedBy(List.of(new Hashes(ID, TransferLimits.MAX_SIZE, List.of(LEAF))));
    }

    @Test
    void ignoresNoiseAboutUnknownTransfers() {
        assertThat(bob.hear(data(0, 10))).isEmpty();
        assertThat(bob.hear(new Hold(ID, true))).isEmpty();
        assertThat(bob.hear(new Fin(ID, LEAF))).isEmpty();
        assertThat(bob.hear(ByteBuffer.allocate(3))).isEmpty();
        assertThat(bob.hear(ByteBuffer.allocate(400))).isEmpty();
        assertThat(bob.notices).isEmpty();
    }

    @Test
    void letsNobodyMeddleWithTheTransferOfAnother() {
        pair.add("mallory", new MemoryStorage());
        bob.transfers.onChannelOpened("mallory", "Mallory", TransferLimits.MESSAGE_BYTES, null);
        bob.hear(new Offer(ID, FRESH, SAMPLE.offer()));
        bob.transfers.onMessage("mallory", TransferCodec.encode(new Cancel(ID, TransferEndReason.CANCELLED)));
        bob.transfers.onMessage("mallory", TransferCodec.encode(new Offer(ID, FRESH, SAMPLE.offer())));
        bob.transfers.onChannelClosed("mallory");
        bob.accept(ID, FOLDER);

        assertThat(bob.said()).containsExactly(new Accept(ID, SAMPLE.window()));
    }

    @Test
    void hearsOneHelloAndOneKnownAndNoMore() {
        List<TransferMessage> said = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            said.addAll(bob.hear(new Hello(OTHER)));
            said.addAll(bob.hear(TransferCodec.encode(new Hello(OTHER)).put(7, (byte) 1)));
            said.addAll(bob.hear(new Known(List.of())));
            said.addAll(bob.hear(TransferCodec.encode(new Known(List.of())).put(7, (byte) 1)));
        }

        assertThat(said).isEmpty();
        assertThat(bob.notices).isEmpty();
    }

    @Test
    void holdsNoMoreThanTheWindowsOfAPeerThatFloods() {
        offerAndAccept();
        pair.alice.drop();
        ByteBuffer message = TransferCodec.encode(data(0, PIECE));
        for (int i = 0; i < 5_000; i++) {
            bob.transfers.onMessage("alice", message);
        }

        long most = SAMPLE.window() * 5 / 4 + TransferLimits.UNCOVERED_BYTES_AT_MOST;
        assertThat((long) bob.waitingTasks() * message.remaining()).isLessThan(most + PIECE);
        assertThat(bob.said()).containsExactly(BROKEN);
        assertThat(bob.hear(new Offer(TransferId.random(new Random(1)), FRESH, SAMPLE.offer())))
                .as("counted down again")
                .isEmpty();
        assertThat(bob.last(TransferNotice.Progress.class).phase()).isEqualTo(TransferPhase.OFFERED);
    }

    private void assertEndedBy(List<TransferMessage> messages) {
        assertThat(hearAll(messages)).contains(BROKEN);
        assertThat(bob.failure().code()).isEqualTo("files.ruleBroken");
        assertThat(bob.failure().sentence()).contains("no working program sends");
        assertThat(disk.files).isEmpty();
        assertThat(disk.parts).isEmpty();
        assertThat(disk.records).isEmpty();
        assertThat(disk.open).isZero();
        assertThat(bob.hear(data(0, 10))).as("silent from now on").isEmpty();
    }

    /** What bob answers, but for credit. */
    private List<TransferMessage> hearAll(List<TransferMessage> messages) {
        List<TransferMessage> answers = new ArrayList<>();
        messages.forEach(message -> answers.addAll(bob.hear(message)));
        answers.removeIf(Credit.class::isInstance);
        return answers;
    }

    private void offerAndAccept() {
        bob.hear(new Offer(ID, FRESH, SAMPLE.offer()));
        bob.accept(ID, FOLDER);
        assertThat(bob.said()).containsExactly(new Accept(ID, SAMPLE.window()));
        assertThat(disk.parts).hasSize(1);
    }

    private static FilesOffer huge() {
        return new FilesOffer(
                TransferLimits.MAX_SIZE,
                Manifest.MAX_BYTES,
                OTHER,
                new Summary(1, 0, List.of(new Summary.Shown(false, "x", TransferLimits.MAX_SIZE)), List.of()));
    }

    private static Hashes hashes(long first, Digest leaf) {
        return new Hashes(ID, first, List.of(leaf));
    }

    private static Data data(long offset, int length) {
        return new Data(ID, offset, ByteBuffer.allocate(length));
    }

    private static List<TransferMessage> list(List<? extends TransferMessage> first, TransferMessage... then) {
        return list(first, List.of(then));
    }

    private static List<TransferMessage> list(
            List<? extends TransferMessage> first, List<? extends TransferMessage> then) {
        return Stream.<TransferMessage>concat(first.stream(), then.stream()).toList();
    }
}
