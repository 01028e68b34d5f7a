package dev.parley.signaling.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.room.SocketId;
import dev.parley.signaling.turn.IceServerIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A store that takes long for everything makes all of it slower, and nobody lose what they have. */
class SlowStoreTest {
    private static final long NODE = 7;
    private static final Shards SHARDS = new Shards(16);
    private static final long STEP_MILLIS = 400;
    private static final long RUN_MILLIS = 200_000;

    private final MemoryStore.Shared shared = new MemoryStore.Shared();
    private final MemoryStore slow =
            new MemoryStore(shared, () -> true, new Random(1), () -> shared.millis += STEP_MILLIS);
    private final Courier courier = new Courier(new MemoryStore(shared, () -> true, new Random(2)), NODE);
    private final Keeper keeper = new Keeper(
            slow,
            NODE,
            SHARDS,
            Limits.DEFAULT,
            new IceServerIssuer(List.of(), Optional.empty()),
            ClusterTimes.DEFAULT,
            () -> Instant.ofEpochMilli(shared.millis),
            courier,
            new Keeper.Mailbox() {
                @Override
                public void arrived(List<Letter.Parcel> parcels) {
                    // Nobody is here.
                }

                @Override
                public void forgotten() {
                    // Nobody is here.
                }
            });

    @Test
    void whoHoldsAllShardsOfASlowStoreWhileThingsHappenInAllOfThemLosesNone() throws StoreGone {
        List<Integer> held = new ArrayList<>();
        long sockets = 0;
        for (long end = shared.millis + RUN_MILLIS; shared.millis < end; ) {
            for (int shard = 0; shard < SHARDS.rooms(); shard++) {
                courier.post(shard, new ShardEvent.Opened(new NodeSockets(NODE).shared(new SocketId(++sockets))));
            }
            courier.step();
            keeper.step(Duration.ZERO);
            held.add(keeper.holds());
        }

        assertThat(held).endsWith(SHARDS.all());
        assertThat(keeper.takeovers()).as("each was taken once").isEqualTo(SHARDS.all());
    }
}
