package dev.parley.signaling.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.cluster.store.Store;
import dev.parley.signaling.cluster.store.StoreGone;
import dev.parley.signaling.room.state.SocketId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final AtomicInteger saves = new AtomicInteger();
    private final Courier courier = new Courier(new MemoryStore(shared, () -> true, new Random(2)), NODE);

    private Keeper keeper(Store store) {
        return LoneKeeper.of(store, shared, NODE, SHARDS, courier, _ -> {});
    }

    /** Has all things done but images, which take it too long. */
    private Store withoutImages(Store store) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (_, method, arguments) -> {
                    if (method.getName().equals("save")) {
                        saves.incrementAndGet();
                        shared.millis += 2000;
                        throw new StoreGone("Read timed out");
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void oneThatTakesTooLongForImagesKeepsNothingElseFromBeingDone() throws StoreGone {
        Keeper keeper = keeper(withoutImages(new MemoryStore(shared, () -> true, new Random(3))));
        int publications = 0;
        long sockets = 0;
        for (int second = 0; second < 300; second++) {
            courier.post(2, new ShardEvent.Opened(new NodeSockets(NODE).shared(new SocketId(++sockets))));
            courier.step();
            shared.millis += 1000;
            int before = shared.publications;
            for (int turn = 0; turn < 4; turn++) {
                try {
                    keeper.step(Duration.ZERO);
                } catch (StoreGone e) {
                    keeper.storeIsGone();
                }
            }
            publications += shared.publications > before ? 1 : 0;
        }

        assertThat(publications)
                .as("seconds in which a shard's outcome is handed on")
                .isEqualTo(300);
        assertThat(saves.get()).as("once in each half minute").isBetween(5, 12);
    }

    @Test
    void whoEndsTriesSeldomWhatTheStoreDoesNotKeepAndLeavesTheRestToOthers() throws StoreGone {
        Keeper keeper = keeper(withoutImages(new MemoryStore(shared, () -> true, new Random(3))));
        keeper.step(Duration.ZERO);
        assertThat(keeper.holds()).isEqualTo(SHARDS.all());
        courier.post(2, new ShardEvent.Opened(new NodeSockets(NODE).shared(new SocketId(1))));
        courier.step();
        keeper.step(Duration.ZERO);
        keeper.drain();
        for (long end = shared.millis + 60_000; shared.millis < end; shared.millis += 100) {
            try {
                keeper.step(Duration.ZERO);
            } catch (StoreGone e) {
                keeper.storeIsGone();
            }
        }

        assertThat(keeper.holds()).as("the one that cannot be kept").isOne();
        assertThat(saves.get()).as("once in the time of a lease").isBetween(8, 13);
    }

    @Test
    void whoHasOneShardOfAStoreSlowerStillTakesTheOthersAllTheSame() throws StoreGone {
        Keeper keeper = keeper(new MemoryStore(shared, () -> true, new Random(4), () -> shared.millis += 700));
        for (int turn = 0; turn < 60; turn++) {
            keeper.step(Duration.ZERO);
        }

        assertThat(keeper.holds()).isEqualTo(SHARDS.all());
        assertThat(keeper.takeovers()).as("each was taken once").isEqualTo(SHARDS.all());
    }

    @Test
    void whoHoldsAllShardsOfASlowStoreWhileThingsHappenInAllOfThemLosesNone() throws StoreGone {
        Keeper keeper = keeper(slow);
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
