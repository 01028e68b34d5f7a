/** What is wrong, and why something ended: as both ends say it to each other. */
package dev.parley.signaling.protocol.reason;
