package dev.parley.client.engine.files;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.client.transfer.message.TransferCodec;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The files channel of one connection, and the only thing that sends on it: at once while the call leaves the line free,
 * else by and by, in order. Confined to the files thread.
 */
final class FilesLine {
    private static final double NANOS_PER_SECOND = 1e9;

    /** How much may go at once after a pause: what the line then carries in so many seconds, or one message. */
    private static final double BURST_SECONDS = 0.05;

    private final ConnectionId connection;
    private final Wire wire;
    private final LineShare share = new LineShare();
    private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private double budget;
    private long budgetTime;
    private long sentBytes;
    private long statisticsTime;

    /** Whether the end of a transfer was said, and may still wait somewhere. */
    private boolean owes;

    /** What it sends on. */
    interface Wire {
        boolean send(ByteBuffer message);

        /** Bytes that are queued there. */
        long buffered();
    }

    FilesLine(ConnectionId connection, Wire wire, long nanoTime) {
        this.connection = connection;
        this.wire = wire;
        this.budgetTime = nanoTime;
        this.statisticsTime = nanoTime;
    }

    ConnectionId connection() {
        return connection;
    }

    /** Takes a message, which nobody may change any more; false if the channel is gone. */
    boolean send(ByteBuffer message, long nanoTime) {
        owes |= TransferCodec.isLast(message);
        waiting.add(message);
        waitingBytes += message.remaining();
        return drain(nanoTime);
    }

    /** Bytes that wait here and in the library. */
    long buffered() {
        return waitingBytes + wire.buffered();
    }

    /** Whether the end of a transfer has not left this program yet. */
    boolean owes() {
        owes = owes && buffered() > 0;
        return owes;
    }

    boolean holdsBack() {
        return !waiting.isEmpty();
    }

    /** Sends what may go by now; false if the channel is gone. */
    boolean drain(long nanoTime) {
        double rate = share.bytesPerSecond();
        double earned = Double.isInfinite(rate) ? rate : budget + rate * (nanoTime - budgetTime) / NANOS_PER_SECOND;
        budgetTime = nanoTime;
        budget = Math.min(earned, Math.max(1, rate * BURST_SECONDS));
        while (!waiting.isEmpty() && budget > 0) {
            ByteBuffer message = waiting.remove();
            int bytes = message.remaining();
            waitingBytes -= bytes;
            budget -= bytes;
            sentBytes += bytes;
            if (!wire.send(message)) {
                return false;
            }
        }
        return true;
    }

    void on(ConnectionStatistics statistics, long nanoTime) {
        double seconds = (nanoTime - statisticsTime) / NANOS_PER_SECOND;
        if (seconds > 0) {
            share.on(statistics, sentBytes / seconds);
            sentBytes = 0;
            statisticsTime = nanoTime;
        }
    }
}
