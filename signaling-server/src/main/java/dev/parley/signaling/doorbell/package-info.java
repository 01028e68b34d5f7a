/**
 * Who is at home where, who rings there, and what waits for whom (docs/protocol.md §9).
 *
 * <p>Pure: no socket, no JSON, no thread, no clock. All that is known of anybody is a box, which is a hash of a key that only
 * whoever listens there has; what is handed on is sealed for them.
 */
package dev.parley.signaling.doorbell;
