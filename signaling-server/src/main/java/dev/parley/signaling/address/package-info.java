/** Tells connections of one client from those of others by their network addresses, and counts them. */
package dev.parley.signaling.address;
