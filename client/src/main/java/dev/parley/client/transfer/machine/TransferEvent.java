package dev.parley.client.transfer.machine;

import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.TransferMessage;
import dev.parley.client.transfer.storage.DiskFailure;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What happened to one transfer. */
public sealed interface TransferEvent {
    /** Its part of the work begins: a sender is to offer, a receiver to open what an earlier attempt left. */
    record Started() implements TransferEvent {}

    record MessageReceived(TransferMessage message) implements TransferEvent {}

    /** It may work on one more block. */
    record Turn() implements TransferEvent {}

    /** What the other side learns of only when it is told. */
    sealed interface Local extends TransferEvent {}

    /** The own person wants it to stand still, or to go on. */
    record Paused(boolean paused) implements Local {}

    /**
     * The own person has had enough.
     *
     * @param unasked nobody was asked: the program itself takes no such files
     */
    record Cancelled(boolean unasked) implements Local {
        public Cancelled() {
            this(false);
        }
    }

    /** What stood in its way may have passed. */
    record TriedAgain() implements TransferEvent {}

    record Reopened() implements TransferEvent {}

    /** What makes the rest of a list of effects void. */
    sealed interface Setback extends TransferEvent {}

    /** The other side sent what the protocol does not allow, at a place where no message came of it. */
    record RuleBroken(String detail) implements Setback {}

    record ChannelClosed() implements Setback {}

    record DiskFailed(DiskFailure failure) implements Setback, Local {}

    /** What only a sender meets. */
    sealed interface ForSender extends TransferEvent {}

    /** @param block the block asked for, from position to limit; not kept */
    record BlockRead(ByteBuffer block) implements ForSender {}

    /** What only a receiver meets. */
    sealed interface ForReceiver extends TransferEvent {}

    /** The own person wants the files, and there is a place to write them to. */
    record Accepted() implements ForReceiver {}

    /** @param leaf null if the block is not there as it was received */
    record Checked(@Nullable Digest leaf) implements ForReceiver {}

    record Rewound() implements ForReceiver {}

    record Synced(long upTo) implements ForReceiver {}

    /** @param told what the sender is to hear of changed names; null if there are none, or it would not understand */
    record Published(TransferMessage.@Nullable Renamed told) implements ForReceiver {
        public Published() {
            this(null);
        }
    }

    /** There may be more credit to give than there was. */
    record CreditFreed() implements ForReceiver {}
}
