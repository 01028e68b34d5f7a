/**
 * The room layer over WebSocket: Java-WebSocket as an adapter, a guard in front of it, and the room loop behind it.
 *
 * <p>One thread reads all sockets, has Java-WebSocket decode what was read, steps the rooms and writes; whatever blocks in
 * one of the library's callbacks blocks everybody. So callbacks only decode and post, and the room loop only sends into byte-counted
 * outboxes that never wait.
 */
package dev.parley.signaling.websocket;
