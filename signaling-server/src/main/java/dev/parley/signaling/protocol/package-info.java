/**
 * The room layer: what a client and the signaling server say to each other, as records and as JSON text.
 *
 * <p>Pure: no sockets, no clock, no threads. {@code docs/protocol.md} is the normative description.
 */
package dev.parley.signaling.protocol;
