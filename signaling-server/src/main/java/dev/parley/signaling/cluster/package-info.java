/**
 * Rooms that several machines share over a store (docs/decisions, 82). What happens in a shard is a log in the store; whoever holds the shard's
 * lease runs the pure rooms over it, and hands what they say to the machines that have the sockets.
 */
package dev.parley.signaling.cluster;
