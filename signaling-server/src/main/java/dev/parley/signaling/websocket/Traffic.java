package dev.parley.signaling.websocket;

import dev.parley.signaling.protocol.reason.CloseCode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What went over the sockets since the start. Safe for all threads. */
public final class Traffic {
    private final AtomicInteger connections = new AtomicInteger();
    private final LongAdder opened = new LongAdder();
    private final LongAdder left = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final Map<Refusal, Long> refusals = new ConcurrentHashMap<>();
    private final Map<CloseCode, Long> closes = new ConcurrentHashMap<>();

    /**
     * The counts of one moment.
     *
     * @param connections sockets that are open now, upgraded or not
     * @param opened sockets that were upgraded
     * @param left upgraded sockets that are closed again
     * @param refusals only those that happened
     * @param closes by the server, only those that happened
     */
    public record Reading(
            int connections,
            long opened,
            long left,
            long bytesReceived,
            long bytesSent,
            Map<Refusal, Long> refusals,
            Map<CloseCode, Long> closes) {}

    public Reading read() {
        return new Reading(
                connections.get(),
                opened.sum(),
                left.sum(),
                received.sum(),
                sent.sum(),
                Map.copyOf(refusals),
                Map.copyOf(closes));
    }

    AtomicInteger connections() {
        return connections;
    }

    void countOpened() {
        opened.increment();
    }

    void countLeft() {
        left.increment();
    }

    void countReceived(int bytes) {
        received.add(bytes);
    }

    void countSent(int bytes) {
        sent.add(bytes);
    }

    void count(Refusal refusal) {
        refusals.merge(refusal, 1L, Long::sum);
    }

    void count(CloseCode code) {
        closes.merge(code, 1L, Long::sum);
    }
}
