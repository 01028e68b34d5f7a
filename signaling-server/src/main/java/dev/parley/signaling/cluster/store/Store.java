package dev.parley.signaling.cluster.store;

import dev.parley.signaling.protocol.id.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The engine that the machines of a cluster share. For one thread. Each method is done as a whole or not at all, by the store's own clock; after
 * {@link StoreGone} nobody knows which, and all of them can be called again with the same arguments.
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares what is in the store.
public interface Store extends AutoCloseable {
    /** Says that this node is alive, for {@code ttl}, and answers how the cluster is. */
    Beat beat(long node, boolean draining, Duration ttl, int shards) throws StoreGone;

    /**
     * @param epoch another one than before: the store has forgotten everything
     * @param alive also those that are about to stop
     * @param takers those that take shards
     * @param free shards that nobody holds
     */
    record Beat(String epoch, Set<Long> alive, int takers, List<Integer> free) {}

    /** The fencing token of the shard's new lease, higher than those before it; empty if somebody holds it. */
    OptionalLong acquire(int shard, Duration ttl) throws StoreGone;

    /** Which of these leases, by their fencing tokens, are lost. */
    Set<Integer> renew(Map<Integer, Long> fences, Duration ttl) throws StoreGone;

    void release(int shard, long fence) throws StoreGone;

    /** Adds to the logs of shards, in this order, and remembers where sessions are. */
    void append(List<Append> entries) throws StoreGone;

    record Append(int shard, byte[] entry, List<SessionId> placed) {}

    /** Answers with what stands behind these positions, or when there is nothing for as long as {@code wait}. */
    Arrivals read(Map<Integer, Position> shards, long node, Position mail, Duration wait) throws StoreGone;

    record Arrivals(Map<Integer, List<Stamped>> shards, List<Stamped> mail) {}

    record Stamped(Position position, byte[] bytes) {}

    /** What the last holder of a shard has left. */
    Left load(int shard) throws StoreGone;

    /**
     * @param upTo the last entry that the image has in it
     * @param published the last entry whose outcome was handed on
     */
    record Left(Optional<byte[]> image, Position upTo, Position published) {}

    /**
     * Puts mail into the boxes of nodes and notes up to which entry of its shard that goes: once, however often it is called.
     *
     * @return the shards whose lease is another's
     */
    Set<Integer> publish(List<Publication> publications) throws StoreGone;

    record Publication(int shard, long fence, Position upTo, Map<Long, byte[]> mail) {}

    /** Keeps an image and forgets the entries that it has in it; false if the lease is another's. */
    boolean save(int shard, long fence, Position upTo, byte[] image) throws StoreGone;

    /** Remembers which sessions are in which shard. */
    void place(Map<Integer, Set<SessionId>> sessions) throws StoreGone;

    List<OptionalInt> find(List<SessionId> sessions) throws StoreGone;

    /** Forgets what this node has read. */
    void trim(long node, Position mail) throws StoreGone;

    @Override
    void close();
}
