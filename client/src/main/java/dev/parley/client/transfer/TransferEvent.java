package dev.parley.client.transfer;

import java.nio.ByteBuffer;

/** What happened to one transfer. */
public sealed interface TransferEvent {
    record MessageReceived(TransferMessage message) implements TransferEvent {}

    /** The other side sent what the protocol does not allow, at a place where no message came of it. */
    record RuleBroken(String detail) implements TransferEvent {}

    record ChannelClosed() implements TransferEvent {}

    record DiskFailed(DiskFailure failure) implements TransferEvent {}

    /** The own person has had enough. */
    record Cancelled() implements TransferEvent {}

    /** What only a sender meets. */
    sealed interface ForSender extends TransferEvent {}

    record Started() implements ForSender {}

    /** The channel takes one more block. */
    record ChannelReady() implements ForSender {}

    /** @param block the block asked for, from position to limit; not kept */
    record BlockRead(ByteBuffer block) implements ForSender {}

    /** What only a receiver meets. */
    sealed interface ForReceiver extends TransferEvent {}

    /** The own person wants the file, and there is a part file to write to. */
    record Accepted() implements ForReceiver {}

    record Declined() implements ForReceiver {}

    record Synced(long upTo) implements ForReceiver {}

    record Published() implements ForReceiver {}
}
