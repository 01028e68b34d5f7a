package dev.parley.signaling.doorbell;

import dev.parley.signaling.rate.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Who rang at a box in the last minute. One address may have two thirds of what a box takes, so that one that does not stop leaves
 * others their ring.
 */
final class RecentRings {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private record Rung(Source source, Instant at) {}

    private final Deque<Rung> rings = new ArrayDeque<>(2);

    RecentRings() {}

    RecentRings(List<DoorbellImage.RungImage> image) {
        image.forEach(each -> rings.addLast(new Rung(each.source(), Instant.ofEpochMilli(each.at()))));
    }

    /** Oldest first. */
    List<DoorbellImage.RungImage> image() {
        return rings.stream()
                .map(each ->
                        new DoorbellImage.RungImage(each.source(), each.at().toEpochMilli()))
                .toList();
    }

    boolean take(Source source, int most, Instant now) {
        forget(now);
        long ofOne = rings.stream().filter(ring -> ring.source().equals(source)).count();
        if (rings.size() >= most || (!source.shared() && ofOne >= Math.max(1, most * 2 / 3))) {
            return false;
        }
        rings.addLast(new Rung(source, now));
        return true;
    }

    boolean isEmpty(Instant now) {
        forget(now);
        return rings.isEmpty();
    }

    private void forget(Instant now) {
        while (!rings.isEmpty() && !rings.peekFirst().at().plus(MINUTE).isAfter(now)) {
            rings.removeFirst();
        }
    }
}
