/**
 * The client's end of the room layer: reaches the signaling server, and stays in touch with it over any number of sockets.
 *
 * <p>One thread, {@link dev.parley.client.signaling.SignalingLoop}, does everything; library callbacks only post to it.
 */
package dev.parley.client.signaling;
