/**
 * File transfer between two peers on a data channel of its own (docs/protocol.md §6).
 *
 * <p>Pure: no sockets, no clock, no threads of its own; disk and channel are ports.
 */
package dev.parley.client.transfer;
