package dev.parley.signaling.cluster.store;

import java.time.Instant;
import java.util.Comparator;

/** Where something stands in a log of the store: by its clock, which is the one that counts for rooms, and the order within a millisecond. */
public record Position(long millis, long order) implements Comparable<Position> {
    public static final Position START = new Position(0, 0);

    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::millis).thenComparingLong(Position::order);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    public Instant time() {
        return Instant.ofEpochMilli(millis);
    }
}
