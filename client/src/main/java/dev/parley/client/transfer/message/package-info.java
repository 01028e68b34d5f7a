/**
 * What peers say on a files channel, as records and as bytes (docs/protocol.md §6), with the values it is made of.
 */
package dev.parley.client.transfer.message;
