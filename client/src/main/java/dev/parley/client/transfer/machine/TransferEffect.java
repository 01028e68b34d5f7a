package dev.parley.client.transfer.machine;

import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.Problem;
import dev.parley.client.transfer.message.TransferMessage;
import java.nio.ByteBuffer;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What one transfer wants done, at once and in order; after a setback the rest of its list is void. */
public sealed interface TransferEffect {
    record Send(TransferMessage message) implements TransferEffect {}

    /** What may take its time, and may fail. */
    sealed interface OnDisk extends TransferEffect {}

    /** Opens the files anew; answered by Reopened or DiskFailed, by a sender not at once. */
    record Reopen() implements OnDisk {}

    /** Answered by BlockRead or DiskFailed. */
    record ReadBlock(long offset, int length) implements OnDisk {}

    /** Answered by Checked or DiskFailed. */
    record CheckBlock(long index) implements OnDisk {}

    /** Answered by Rewound or DiskFailed. */
    record Rewind(long index) implements OnDisk {}

    /** @param block valid until the effect is done */
    record WriteBlock(Digest leaf, ByteBuffer block) implements OnDisk {}

    /** Answered by Synced or DiskFailed. */
    record Sync(long upTo) implements OnDisk {}

    /** @param entries the files that can be run where they come from, by their positions in the manifest */
    record NoteExecutables(BitSet entries) implements OnDisk {}

    /** Gives all its final names and remembers that; answered by Published or DiskFailed. */
    record Publish(Digest root) implements OnDisk {}

    /** @param position of the stream that is sent, or safe on the disk, or checked */
    record Report(
            TransferPhase phase, long position, @Nullable Problem problem) implements TransferEffect {}

    /** The channel is gone: everything is to be kept for another day. */
    record Suspend() implements TransferEffect {}

    /** The last effect of a transfer that succeeded. */
    record Finish(Digest root) implements TransferEffect {}

    /** The last effect of a transfer that did not: nothing of it is to be kept. */
    record Fail(Problem problem) implements TransferEffect {}
}
