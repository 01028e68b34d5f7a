package dev.parley.client.transfer;

import dev.parley.client.transfer.message.TransferLimits;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Counts what peers have sent and the transfer thread has not handled, so that a peer that ignores its credit cannot fill
 * our memory. Safe for all threads.
 */
final class Inbox {
    private final ConcurrentMap<String, Long> waiting = new ConcurrentHashMap<>();

    /** Counts a message in; false if the peer has too many waiting, and then it is not counted and to be dropped. */
    boolean admit(String peer, int bytes) {
        long cost = cost(bytes);
        long sum = waiting.merge(peer, cost, Long::sum);
        if (sum <= TransferLimits.WAITING_BYTES) {
            return true;
        }
        subtract(peer, cost);
        return false;
    }

    void release(String peer, int bytes) {
        subtract(peer, cost(bytes));
    }

    private static long cost(int bytes) {
        return (long) bytes + TransferLimits.WAITING_OVERHEAD;
    }

    private void subtract(String peer, long cost) {
        waiting.computeIfPresent(peer, (_, sum) -> sum == cost ? null : sum - cost);
    }
}
