package dev.parley.client.transfer;

import dev.parley.client.transfer.message.TransferLimits;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Counts what peers have sent and the transfer thread has not handled, so that a peer that ignores its credit cannot fill
 * our memory. Safe for all threads.
 *
 * <p>A peer may have as much waiting as its credit covers, and a little that needs none; what is given as credit is bounded
 * for all peers together ({@link CreditShares}), and so is all that waits.
 */
final class Inbox {
    private final ConcurrentMap<String, Long> waiting = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Long> covered = new ConcurrentHashMap<>();
    private volatile int peers = 1;

    /** Counts a message in; false if the peer has too many waiting, and then it is not counted and to be dropped. */
    boolean admit(String peer, int bytes) {
        long cost = cost(bytes);
        long sum = waiting.merge(peer, cost, Long::sum);
        if (sum <= limit(peer)) {
            return true;
        }
        subtract(peer, cost);
        return false;
    }

    void release(String peer, int bytes) {
        subtract(peer, cost(bytes));
    }

    /** @param bytes of credit that the peer has not spent */
    void cover(String peer, long bytes) {
        if (bytes == 0) {
            covered.remove(peer);
        } else {
            covered.put(peer, bytes);
        }
    }

    /** How many share what needs no credit. */
    void sharedBy(int number) {
        peers = Math.max(1, number);
    }

    private long limit(String peer) {
        long credit = covered.getOrDefault(peer, 0L);
        long uncovered = Math.clamp(
                TransferLimits.UNCOVERED_BYTES / peers,
                TransferLimits.UNCOVERED_BYTES_AT_LEAST,
                TransferLimits.UNCOVERED_BYTES_AT_MOST);
        // Small messages cost more than their bytes: down to a KiB each, that is honest.
        return credit + credit / 4 + uncovered;
    }

    private static long cost(int bytes) {
        return (long) bytes + TransferLimits.WAITING_OVERHEAD;
    }

    private void subtract(String peer, long cost) {
        waiting.computeIfPresent(peer, (_, sum) -> sum == cost ? null : sum - cost);
    }
}
