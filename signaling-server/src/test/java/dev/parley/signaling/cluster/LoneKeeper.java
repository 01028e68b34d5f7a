package dev.parley.signaling.cluster;

import dev.parley.signaling.cluster.store.ClusterTimes;
import dev.parley.signaling.cluster.store.Store;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.turn.IceServerIssuer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A node's keeper over a store in memory, by that store's time; whatever comes for the node is read by a test. */
final class LoneKeeper {
    private LoneKeeper() {}

    static Keeper of(
            Store store,
            MemoryStore.Shared shared,
            long node,
            Shards shards,
            Courier courier,
            Consumer<Letter.Parcel> reads) {
        return new Keeper(
                store,
                node,
                shards,
                Limits.DEFAULT,
                new IceServerIssuer(List.of(), Optional.empty()),
                ClusterTimes.DEFAULT,
                () -> Instant.ofEpochMilli(shared.millis),
                courier,
                new Keeper.Mailbox() {
                    @Override
                    public void arrived(List<Letter.Parcel> parcels) {
                        parcels.forEach(reads);
                    }

                    @Override
                    public void forgotten() {
                        throw new AssertionError("nothing was lost");
                    }
                });
    }
}
