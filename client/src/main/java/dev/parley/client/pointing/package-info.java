/**
 * Pointing and drawing on a shared screen (docs/protocol.md §7): what is said on the channel, and what is drawn now. Pure: no
 * sockets, no clock, no threads. Faces know it too, since they draw.
 */
package dev.parley.client.pointing;
