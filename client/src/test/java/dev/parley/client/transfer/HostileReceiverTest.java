package dev.parley.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.machine.SendTransfer;
import dev.parley.client.transfer.machine.TransferEffect;
import dev.parley.client.transfer.machine.TransferEvent;
import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.HashTree;
import dev.parley.client.transfer.message.OfferClaim;
import dev.parley.client.transfer.message.OwnProblem;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.message.TransferMessage.Accept;
import dev.parley.client.transfer.message.TransferMessage.Cancel;
import dev.parley.client.transfer.message.TransferMessage.Credit;
import dev.parley.client.transfer.message.TransferMessage.Done;
import dev.parley.client.transfer.message.TransferMessage.Fin;
import dev.parley.client.transfer.message.TransferMessage.Offer;
import dev.parley.client.transfer.message.TransferMessage.Refuse;
import dev.parley.client.transfer.message.TransferMessage.Resume;
import dev.parley.client.transfer.message.TransferSecret;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sender keeps to the protocol, and believes nobody who does not. */
class HostileReceiverTest {
    private static final TransferId ID = new TransferId("000102030405060708090a0b0c0d0e0f");
    private static final OfferClaim FRESH = new OfferClaim.Fresh(new TransferSecret("5e".repeat(32)));
    private static final SampleStream SAMPLE = SampleStream.ofBlocks(2);
    private static final long TOTAL = SAMPLE.offer().total();
    private static final Digest LEAF = SAMPLE.leaf(0);
    private static final Digest NOTHING = new HashTree().root();
    private static final TransferEffect BROKEN = new TransferEffect.Send(new Cancel(ID, TransferEndReason.RULE_BROKEN));

    private final SendTransfer sender =
            new SendTransfer(ID, SAMPLE.offer(), FRESH, TransferLimits.PIECE_BYTES, "/home/film.mkv");

    static Stream<TransferMessage> breaches() {
        return Stream.of(
                new Accept(ID, TOTAL + 1),
                new Credit(ID, 1),
                new Done(ID, LEAF),
                new TransferMessage.Data(ID, 0, ByteBuffer.allocate(1)),
                new Fin(ID, LEAF),
                new Offer(ID, FRESH, SAMPLE.offer()),
                new Resume(ID, 3, LEAF, TOTAL),
                new Resume(ID, TransferLimits.MAX_SIZE, LEAF, TOTAL),
                new Resume(ID, 1, LEAF, TransferLimits.BLOCK_BYTES - 1),
                new Resume(ID, 1, LEAF, TOTAL + 1));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void believesNoReceiverThatSkipsAhead(TransferMessage breach) {
        sender.on(new TransferEvent.Started());

        assertThat(hear(breach)).startsWith(BROKEN).last().isInstanceOf(TransferEffect.Fail.class);
    }

    @Test
    void believesNoDoneWithAnotherRoot() {
        hear(new Resume(ID, 2, SAMPLE.root(), TOTAL));
        turn(0);
        turn(1);
        assertThat(sender.on(new TransferEvent.Turn())).endsWith(new TransferEffect.Send(new Fin(ID, SAMPLE.root())));

        assertThat(hear(new Done(ID, LEAF))).startsWith(BROKEN);
    }

    @Test
    void takesBackNoCredit() {
        hear(new Accept(ID, TOTAL));

        assertThat(hear(new Credit(ID, TOTAL - 1))).startsWith(BROKEN);
    }

    @Test
    void refusesNothingThatWasAccepted() {
        hear(new Accept(ID, TOTAL));

        assertThat(hear(new Refuse(ID, TransferEndReason.DECLINED))).startsWith(BROKEN);
    }

    @Test
    void sendsNothingBeforeTheHeadIsProved() {
        hear(new Resume(ID, 1, SAMPLE.leaf(1), TOTAL));

        assertThat(turn(0))
                .containsExactly(
                        new TransferEffect.Send(new Cancel(ID, TransferEndReason.SOURCE_CHANGED)),
                        new TransferEffect.Fail(OwnProblem.changed("/home/film.mkv")));
    }

    @Test
    void provesAlsoTheHeadOfNothing() {
        assertThat(hear(new Resume(ID, 0, LEAF, TOTAL)))
                .startsWith(new TransferEffect.Send(new Cancel(ID, TransferEndReason.SOURCE_CHANGED)));
    }

    @Test
    void beginsAnewAsOftenAsItIsAsked() {
        hear(new Accept(ID, TOTAL));
        for (int i = 0; i < 100; i++) {
            turn(0);
            hear(new Resume(ID, 1, LEAF, TOTAL));
            turn(0);
            assertThat(sender.on(new TransferEvent.Turn()))
                    .endsWith(new TransferEffect.ReadBlock(TransferLimits.BLOCK_BYTES, TransferLimits.BLOCK_BYTES));
            hear(new Resume(ID, 0, NOTHING, TOTAL));
        }

        assertThat(sender.ended()).isFalse();
    }

    private List<TransferEffect> turn(int block) {
        sender.on(new TransferEvent.Turn());
        return sender.on(new TransferEvent.BlockRead(SAMPLE.block(block)));
    }

    private List<TransferEffect> hear(TransferMessage message) {
        return sender.on(new TransferEvent.MessageReceived(message));
    }
}
