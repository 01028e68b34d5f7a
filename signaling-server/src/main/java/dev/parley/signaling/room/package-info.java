/**
 * Who is in which room, and what is still to be delivered to whom.
 *
 * <p>Pure: no socket, no JSON, no thread, no clock. Everything here is touched by one thread, the room loop; the time is
 * passed in, and what is to be sent or closed is the answer.
 */
package dev.parley.signaling.room;
