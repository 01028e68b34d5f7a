package dev.parley.signaling.cluster.store;

import java.time.Duration;

/**
 * How patient the nodes of a cluster are with each other.
 *
 * @param beat how often a node says that it is alive
 * @param lease how long one that says nothing keeps its shards, and its sockets
 * @param snapshot how often a shard that changes is kept as a whole, at least
 * @param mail how long letters wait for a node that does not read them
 */
public record ClusterTimes(Duration beat, Duration lease, Duration snapshot, Duration mail) {
    public static final ClusterTimes DEFAULT = new ClusterTimes(
            Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(10));
}
