/**
 * The client's end of the room layer: reaches the signaling server, and stays in touch with it over any number of sockets.
 *
 * <p>One thread, a {@link dev.parley.signaling.loop.GuardedLoop}, does everything; library callbacks only post to it.
 */
package dev.parley.client.signaling;
