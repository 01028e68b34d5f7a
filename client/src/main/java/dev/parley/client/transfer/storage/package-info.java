/** The port to the disk, and what is kept of a transfer that stands still. */
package dev.parley.client.transfer.storage;
