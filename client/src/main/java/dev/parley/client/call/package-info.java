/**
 * The heart: one call as data. Pure: no sockets, no clock, no threads but {@code CallLoop}'s.
 *
 * <p>Words are those of W3C WebRTC and RFC 9429 (JSEP).
 */
package dev.parley.client.call;
