package dev.parley.signaling.cluster;

import dev.parley.signaling.cluster.store.Position;
import dev.parley.signaling.cluster.store.Store;
import dev.parley.signaling.protocol.id.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A shard whose lease this node has, with how far it was run and what of that is not handed on yet. */
final class HeldShard {
    private static final Logger LOG = LoggerFactory.getLogger(HeldShard.class);
    private static final int SNAPSHOT_ENTRIES = 2000;
    private static final int SNAPSHOT_BYTES = 8 * 1024 * 1024;
    /** So much is said at once: some bytes of the log may have a hundred times as many said. */
    private static final int MOST_SAID = 2 * 1024 * 1024;
    /** An image that is many times as large is made so many times less often. */
    private static final int LIGHT_IMAGE = 1024 * 1024;

    private final int number;
    private final long fence;
    private final Replica shard;
    /** Up to here its last holder has handed on what was said. */
    private final Position published;

    private Position ran;
    private Position kept;
    private int entries;
    private long bytes;
    private int imageBytes;
    private Instant triedAt;
    private Store.@Nullable Publication pending;
    private boolean failed;
    private boolean placed;

    /** @param shard what the image that was left comes to */
    HeldShard(int number, long fence, Store.Left left, Replica shard, Instant now) {
        this.number = number;
        this.fence = fence;
        this.shard = shard;
        this.ran = left.upTo();
        this.kept = left.upTo();
        this.published = left.published();
        this.triedAt = now;
        this.imageBytes = left.image().map(image -> image.length).orElse(0);
    }

    int number() {
        return number;
    }

    long fence() {
        return fence;
    }

    Replica shard() {
        return shard;
    }

    Position ran() {
        return ran;
    }

    /**
     * Runs what is new in the log, up to where enough is said; {@link #ran} says where that was. What comes of it must be handed on before
     * anything else is run.
     */
    void run(List<Store.Stamped> log) {
        Map<Long, List<Letter>> letters = new HashMap<>();
        long said = 0;
        for (Store.Stamped stamped : log) {
            if (stamped.position().compareTo(ran) <= 0) {
                continue;
            }
            Map<Long, List<Letter>> each = apply(stamped);
            ran = stamped.position();
            entries++;
            bytes += stamped.bytes().length;
            if (ran.compareTo(published) > 0) {
                for (Map.Entry<Long, List<Letter>> toNode : each.entrySet()) {
                    letters.computeIfAbsent(toNode.getKey(), _ -> new ArrayList<>())
                            .addAll(toNode.getValue());
                    said += toNode.getValue().stream().mapToLong(Letter::weight).sum();
                }
            }
            if (said >= MOST_SAID) {
                break;
            }
        }
        if (ran.compareTo(published) > 0 && !log.isEmpty()) {
            Map<Long, byte[]> mail = new HashMap<>();
            letters.forEach((node, each) -> mail.put(node, Wire.write(new Letter.Parcel(number, each))));
            pending = new Store.Publication(number, fence, ran, mail);
        }
    }

    private Map<Long, List<Letter>> apply(Store.Stamped stamped) {
        try {
            return shard.apply(Wire.entry(stamped.bytes()), stamped.position().time());
        } catch (RuntimeException e) {
            // Of a node of another version, perhaps. Come to again and again, it would stop the whole node.
            LOG.error("shard {} holds an entry that cannot be read", number, e);
            return Map.of();
        }
    }

    Store.@Nullable Publication pending() {
        return pending;
    }

    void handedOn() {
        pending = null;
    }

    /** The log gets no longer than the image, or than a light one: both are in the store's memory. */
    boolean wantsSnapshot(Duration patience, Instant now) {
        int weight = Math.max(1, imageBytes / LIGHT_IMAGE);
        return pending == null
                && ran.compareTo(published) >= 0
                && (entries >= weight * SNAPSHOT_ENTRIES
                        || bytes >= Math.max(imageBytes, SNAPSHOT_BYTES)
                        || (entries > 0
                                && !triedAt.plus(patience.multipliedBy(weight)).isAfter(now)));
    }

    /** Sessions whose place was not said since they are here. */
    Set<SessionId> unplaced() {
        return placed ? shard.begun() : shard.sessions();
    }

    void placed() {
        placed = true;
        shard.placed();
    }

    /** Since when nobody tried to keep it as a whole. */
    Instant triedAt() {
        return triedAt;
    }

    boolean isKept() {
        return kept.equals(ran);
    }

    /** To be kept as a whole. If that fails, it is tried again when as much more has happened: a store that takes long for it has time for all else. */
    byte[] image(Instant now) {
        byte[] image = shard.image();
        imageBytes = image.length;
        entries = 0;
        bytes = 0;
        triedAt = now;
        failed = true; // Until it is known to be kept.
        return image;
    }

    /** Whether it can be left as it is, or it is worth trying to keep it: not at once what failed, for that reason. */
    boolean mayBeLeft(Duration pause, Instant now) {
        return pending == null && (isKept() || !failed || !triedAt.plus(pause).isAfter(now));
    }

    void kept() {
        failed = false;
        kept = ran;
    }
}
