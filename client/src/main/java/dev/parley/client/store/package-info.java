/** What lies on the disk of this machine. */
package dev.parley.client.store;
