package dev.parley.signaling.cluster;

import dev.parley.signaling.cluster.store.ClusterTimes;
import dev.parley.signaling.cluster.store.Position;
import dev.parley.signaling.cluster.store.RedisStore;
import dev.parley.signaling.cluster.store.StoreGone;
import dev.parley.signaling.protocol.id.ListenKey;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.room.state.SocketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a cluster that has ended left of its doorbell: so nobody has to wait for the minute after which a box is known. */
public final class LeftDoorbell {
    private static final Duration LEASE = Duration.ofSeconds(5);

    private LeftDoorbell() {}

    /** Somebody has listened at this box for long enough, and is away since. */
    public static void leave(RedisServer redis, ListenKey key) {
        DoorbellShard doorbell = new DoorbellShard(Limits.DEFAULT);
        SocketId socket = new NodeSockets(1).shared(new SocketId(1));
        Source source = new Source("somewhere", false);
        Instant now = Instant.now();
        doorbell.apply(
                entry(1, new ShardEvent.Listened(socket, source, List.of(key.box()), true)), now.minusSeconds(300));
        doorbell.apply(entry(2, new ShardEvent.Closed(socket)), now.minusSeconds(30));
        int shard = Cluster.SHARDS.doorbell();
        try (RedisStore store = new RedisStore(redis.address(), ClusterTimes.DEFAULT)) {
            long fence = store.acquire(shard, LEASE).orElseThrow();
            store.save(shard, fence, Position.START, doorbell.image());
            store.release(shard, fence);
        } catch (StoreGone e) {
            throw new AssertionError(e);
        }
    }

    private static ShardEvent.Entry entry(long count, ShardEvent event) {
        return new ShardEvent.Entry(1, count, new byte[Wire.SEED_BYTES], List.of(event));
    }
}
