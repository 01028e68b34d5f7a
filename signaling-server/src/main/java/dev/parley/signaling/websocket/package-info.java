/**
 * The room layer over WebSocket: Java-WebSocket as an adapter, a guard in front of it, and the room loop behind it.
 *
 * <p>Java-WebSocket reads and writes all sockets on one selector thread and decodes on a few workers; whatever blocks in
 * one of its callbacks blocks everybody. So callbacks only decode and post, and the room loop only sends into byte-counted
 * outboxes that never wait.
 */
package dev.parley.signaling.websocket;
