package dev.parley.client.transfer.machine;

import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferMessage;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Puts one block after another together from what a sender sends, and keeps it to the order of the protocol.
 *
 * <p>After {@link #restart} it drops everything until the sender begins there, since that was sent before it was asked to.
 */
final class BlockIntake {
    private static final long NONE = -1;

    private final long total;
    private final long blocks;
    private final Deque<Digest> expected = new ArrayDeque<>();
    private ByteBuffer block = ByteBuffer.allocate(0);
    private long complete;
    private long received;
    private long awaited = NONE;

    BlockIntake(FilesOffer offer) {
        this.total = offer.total();
        this.blocks = offer.blocks();
    }

    /** Where so many first blocks end. */
    long endOf(long count) {
        return Math.min(total, count * TransferLimits.BLOCK_BYTES);
    }

    /** Begins behind so many blocks, and returns where that is. */
    long restart(long count) {
        expected.clear();
        block.clear();
        complete = count;
        received = endOf(count);
        awaited = count;
        return received;
    }

    /** How many hashes have come, those of complete blocks included. */
    long hashes() {
        return complete + expected.size();
    }

    void onHashes(TransferMessage.Hashes hashes) {
        if (awaited != NONE && (hashes.firstBlock() != awaited || awaited == blocks)) {
            return;
        }
        awaited = NONE;
        int count = hashes.digests().size();
        TransferMessage.require(hashes.firstBlock() == hashes(), "firstBlock", "must be the one after the last hash");
        TransferMessage.require(
                hashes() + count <= blocks && expected.size() + count <= TransferLimits.HASHES_AHEAD,
                "digests",
                "must be for blocks that come soon");
        expected.addAll(hashes.digests());
    }

    /** Tells whether the block is complete now. */
    boolean onPiece(TransferMessage.Data data, long credit) {
        if (awaited != NONE) {
            return false;
        }
        ByteBuffer payload = data.payload().duplicate();
        long end = received + payload.remaining();
        long blockEnd = endOf(complete + 1);
        TransferMessage.require(data.offset() == received, "offset", "must be where the last data ended");
        TransferMessage.require(end <= credit, "payload", "must keep to the credit");
        TransferMessage.require(end <= blockEnd, "payload", "must keep to one block");
        TransferMessage.require(!expected.isEmpty(), "payload", "must come after the hash of its block");
        if (block.capacity() == 0) {
            block = ByteBuffer.allocate((int) endOf(1));
        }
        block.put(payload);
        received = end;
        return end == blockEnd;
    }

    /** The complete block; valid until the next piece. */
    ByteBuffer block() {
        return block.asReadOnlyBuffer().flip();
    }

    /** The hash that the complete block should have. */
    Digest expected() {
        return expected.element();
    }

    /**
     * The complete block is taken.
     *
     * @param last whether none follows for now, so that its memory is let go
     */
    void next(boolean last) {
        expected.remove();
        block = last ? ByteBuffer.allocate(0) : block.clear();
        complete++;
    }

    /** Where the blocks that are complete end. */
    long end() {
        return endOf(complete);
    }

    /** Up to where bytes have come. */
    long received() {
        return received;
    }

    /** Whether it still drops what was sent before the sender knew where to begin. */
    boolean awaits() {
        return awaited != NONE;
    }

    /** Tells whether it counts. */
    boolean onFin() {
        if (awaited != NONE && awaited != blocks) {
            return false;
        }
        awaited = NONE;
        return true;
    }
}
