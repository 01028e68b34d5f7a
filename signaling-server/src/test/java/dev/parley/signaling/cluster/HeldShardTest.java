package dev.parley.signaling.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.cluster.store.Position;
import dev.parley.signaling.cluster.store.Store;
import dev.parley.signaling.protocol.id.SessionId;
import dev.parley.signaling.room.Census;
import dev.parley.signaling.room.state.SocketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a node says at once, and how long a log gets, is bounded whatever is in the log. */
class HeldShardTest {
    private static final long NODE = 7;
    private static final int MEGABYTE = 1024 * 1024;

    private static final int IMAGE_BYTES = 20 * MEGABYTE;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Long> applied = new ArrayList<>();
    private final HeldShard held = new HeldShard(
            3, 1, new Store.Left(Optional.empty(), Position.START, Position.START), new Loud(), Instant.EPOCH);

    /** Says a megabyte to each entry. */
    private final class Loud implements Replica {
        @Override
        public Map<Long, List<Letter>> apply(ShardEvent.Entry entry, Instant now) {
            applied.add(entry.count());
            return Map.of(NODE, List.of(new Letter.Text(new SocketId(1), "x".repeat(MEGABYTE))));
        }

        @Override
        public byte[] image() {
            return new byte[IMAGE_BYTES];
        }

        @Override
        public Set<SessionId> sessions() {
            return Set.of();
        }

        @Override
        public Set<Long> nodes() {
            return Set.of();
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public Set<SessionId> begun() {
            return Set.of();
        }

        @Override
        public void placed() {
            // It has none.
        }

        @Override
        public boolean owes() {
            return false;
        }

        @Override
        public Census census() {
            return Census.EMPTY;
        }
    }

    private static Store.Stamped entry(long number) {
        return entry(number, new ShardEvent.Ticked());
    }

    private static Store.Stamped rung(long number) {
        return entry(number, new ShardEvent.Said(new SocketId(1), "x".repeat(MEGABYTE)));
    }

    private static Store.Stamped entry(long number, ShardEvent event) {
        return new Store.Stamped(
                new Position(number, 0),
                Wire.write(new ShardEvent.Entry(NODE, number, new byte[Wire.SEED_BYTES], List.of(event))));
    }

    @Test
    void isKeptAnewBeforeItsLogIsLongerThanItsImage() {
        held.image(Instant.EPOCH);
        held.kept();
        long number = 0;
        long bytes = 0;
        while (bytes < IMAGE_BYTES) {
            assertThat(held.wantsSnapshot(PATIENCE, Instant.EPOCH)).isFalse();
            Store.Stamped entry = rung(++number);
            bytes += entry.bytes().length;
            held.run(List.of(entry));
            held.handedOn();
        }

        assertThat(held.wantsSnapshot(PATIENCE, Instant.EPOCH)).isTrue();
        held.image(Instant.EPOCH);
        assertThat(held.wantsSnapshot(PATIENCE, Instant.EPOCH))
                .as("it was tried, whatever came of it")
                .isFalse();
    }

    @Test
    void saysSomeMegabytesAtOnceAndGoesOnWhereItStopped() {
        List<Store.Stamped> log = new ArrayList<>();
        for (long number = 1; number <= 20; number++) {
            log.add(entry(number));
        }
        int steps = 0;
        while (held.ran().millis() < 20) {
            steps++;
            held.run(log);
            Store.Publication said = Objects.requireNonNull(held.pending());
            assertThat(said.upTo()).isEqualTo(held.ran());
            assertThat(said.mail().get(NODE)).hasSizeBetween(MEGABYTE, 3 * MEGABYTE);
            held.handedOn();
        }

        assertThat(applied).as("each once, in order").hasSize(20).isSorted().doesNotHaveDuplicates();
        assertThat(steps).isEqualTo(10);
    }
}
