package dev.parley.client.engine.files;

import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.client.control.statistics.StreamStatistics;
import java.util.List;

/**
 * Decides how many bytes a second file transfers may put on one connection's line, so that the call on it comes first:
 * a fraction as soon as outgoing pictures lose bandwidth or the round trip takes longer, all there is otherwise.
 *
 * <p>Learns from the statistics that come about once a second, and by halving and growing, as TCP does (RFC 5681): nobody
 * says what a line can carry.
 */
final class LineShare {
    /** So that a transfer never stands still, in bytes a second. */
    static final double LEAST = 16 << 10;

    /** In bytes a second, for a transfer that begins in a call. */
    static final double FIRST = 1 << 20;

    /** From here on nothing is held back: no line of today would notice, in bytes a second. */
    private static final double ALL = 256 << 20;

    private static final double CLIMB_MILLIS = 100;
    private static final double FAST_GROWTH = 2;
    private static final double SLOW_GROWTH = 1.2;
    private static final double USED = 0.7;

    private double limit = Double.POSITIVE_INFINITY;
    private double growth = FAST_GROWTH;
    private double restingRoundTrip = Double.POSITIVE_INFINITY;
    private double restingBits;
    private boolean limitedAtRest;

    /** Bytes a second; infinite while nothing is to be held back. */
    double bytesPerSecond() {
        return limit;
    }

    /** @param sent bytes a second that transfers have put on the line since the last statistics */
    void on(ConnectionStatistics now, double sent) {
        List<StreamStatistics> pictures = now.outgoing().stream()
                .filter(stream -> !stream.kind().equals("audio") && stream.bitsPerSecond() > 0)
                .toList();
        // What comes in from the other side does not share this side's way out.
        if (now.outgoing().stream().noneMatch(stream -> stream.bitsPerSecond() > 0)) {
            limit = Double.POSITIVE_INFINITY;
            return;
        }
        boolean limited =
                pictures.stream().anyMatch(picture -> picture.limitation().equals("bandwidth"));
        double bits =
                pictures.stream().mapToDouble(StreamStatistics::bitsPerSecond).sum();
        if (now.roundTripMillis() > 0) {
            restingRoundTrip = Math.min(restingRoundTrip, now.roundTripMillis());
        }
        if (sent <= 0) {
            rest(now, bits, limited);
        } else if (suffers(now, limited)) {
            limit = Math.max(LEAST, Math.min(limit, sent) / 2);
            growth = SLOW_GROWTH;
        } else if (sent >= limit * USED) {
            limit = limit * growth >= ALL ? Double.POSITIVE_INFINITY : limit * growth;
        }
    }

    /** How the line is without transfers is what they are measured by later. */
    private void rest(ConnectionStatistics now, double bits, boolean limited) {
        if (now.roundTripMillis() > 0) {
            restingRoundTrip = now.roundTripMillis();
        }
        restingBits = bits;
        limitedAtRest = limited;
        limit = FIRST;
        growth = FAST_GROWTH;
    }

    private boolean suffers(ConnectionStatistics now, boolean limited) {
        double climb = now.roundTripMillis() - restingRoundTrip;
        boolean slower = climb > Math.max(CLIMB_MILLIS, restingRoundTrip);
        boolean narrower =
                now.availableOutgoingBitsPerSecond() > 0 && now.availableOutgoingBitsPerSecond() < restingBits;
        return slower || narrower || (limited && !limitedAtRest);
    }
}
