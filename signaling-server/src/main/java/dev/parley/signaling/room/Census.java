package dev.parley.signaling.room;

import dev.parley.signaling.doorbell.Bells;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many there are of everything, at one moment.
 *
 * @param sessions sessions with a socket, and those in grace
 * @param signals signals relayed since the start
 * @param signalChars characters of their bodies
 * @param keptBytes estimated size of the numbered messages kept for replay
 * @param bells the same of the doorbell
 */
public record Census(
        int sessions,
        int rooms,
        int members,
        long signals,
        long signalChars,
        long keptBytes,
        Map<RefusalReason, Long> refusals,
        Bells bells) {
    public static final Census EMPTY = new Census(0, 0, 0, 0, 0, 0, Map.of(), Bells.EMPTY);

    public static Census of(Bells bells) {
        return new Census(0, 0, 0, 0, 0, 0, Map.of(), bells);
    }

    /** The census of two places together. */
    public Census and(Census other) {
        Map<RefusalReason, Long> all = new EnumMap<>(RefusalReason.class);
        all.putAll(refusals);
        other.refusals.forEach((reason, count) -> all.merge(reason, count, Long::sum));
        return new Census(
                sessions + other.sessions,
                rooms + other.rooms,
                members + other.members,
                signals + other.signals,
                signalChars + other.signalChars,
                keptBytes + other.keptBytes,
                all,
                bells.and(other.bells));
    }

    public Census {
        refusals = Map.copyOf(refusals);
    }
}
