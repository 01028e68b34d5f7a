/** What peers write to each other on the control channel (docs/protocol.md §5). Pure: no sockets, no clock, no threads. */
package dev.parley.client.chat;
