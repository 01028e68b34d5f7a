package dev.parley.client.transfer;

import java.nio.ByteBuffer;

/** What one transfer wants done, at once and in order; after a disk effect that failed the rest of its list is void. */
public sealed interface TransferEffect {
    record Send(TransferMessage message) implements TransferEffect {}

    /** What may take its time, and may fail. */
    sealed interface OnDisk extends TransferEffect {}

    /** Answered by BlockRead or DiskFailed. */
    record ReadBlock(long offset, int length) implements OnDisk {}

    /** @param block valid until the effect is done */
    record WriteBlock(long offset, ByteBuffer block) implements OnDisk {}

    /** Answered by Synced or DiskFailed. */
    record Sync(long upTo) implements OnDisk {}

    /** Answered by Published or DiskFailed. */
    record Publish() implements OnDisk {}

    record Report(long bytes) implements TransferEffect {}

    /** The last effect of a transfer that succeeded. */
    record Finish(Digest root) implements TransferEffect {}

    /** The last effect of a transfer that did not: what was received is to be thrown away. */
    record Fail(String sentence) implements TransferEffect {}
}
