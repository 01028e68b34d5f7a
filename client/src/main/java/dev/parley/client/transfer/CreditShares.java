package dev.parley.client.transfer;

import dev.parley.client.transfer.message.TransferLimits;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Divides the memory that all incoming transfers have together, by the credit that is given for it: to each peer as much as to
 * any other, however many transfers it has, and never all that is left, so that whoever comes next finds something too, also
 * if none of the others ever sends what it may. A transfer that waits has a block of its own as soon as nobody else lacks one.
 */
final class CreditShares {
    /** Between what one peer has and what is free; so n busy peers have an n + 2th part each. */
    private static final int PARTS = 3;

    /** At most so much is kept for peers that are there and have none yet: a block each. */
    private static final long LARGEST_RESERVE = TransferLimits.CREDIT_BYTES / PARTS;

    private static final long BLOCK = TransferLimits.BLOCK_BYTES;

    /**
     * What one transfer has and wants.
     *
     * @param unspent bytes that may still come, or wait to be put together
     */
    record Holding(String peer, long unspent, boolean wants) {}

    private CreditShares() {}

    /**
     * How many bytes a transfer may have unspent.
     *
     * @param others all other transfers, of this peer and of all
     * @param peers how many could send something, this one among them
     * @param wanted more than it has
     */
    static long of(Holding own, Collection<Holding> others, int peers, long wanted) {
        long free = TransferLimits.CREDIT_BYTES - own.unspent();
        long ofPeer = own.unspent();
        int busy = 1;
        Set<String> served = new HashSet<>(Set.of(own.peer()));
        for (Holding other : others) {
            free -= other.unspent();
            if (other.unspent() > 0) {
                served.add(other.peer());
            }
            if (other.peer().equals(own.peer())) {
                ofPeer += other.unspent();
                busy += other.wants() || other.unspent() > 0 ? 1 : 0;
            }
        }
        long reserve = Math.clamp((peers - served.size()) * BLOCK, 0, LARGEST_RESERVE);
        long peerLimit = Math.max(BLOCK, Math.min(TransferLimits.WINDOW_BYTES, (free - reserve + ofPeer) / PARTS));
        long limit = Math.max(BLOCK, peerLimit / busy);
        long more = Math.min(free, Math.min(peerLimit - ofPeer, limit - own.unspent()));
        if (own.unspent() == 0 && free >= BLOCK + (ofPeer == 0 ? 0 : reserve)) {
            more = Math.max(more, BLOCK);
        }
        return Math.min(wanted, own.unspent() + Math.max(0, more / BLOCK * BLOCK));
    }
}
