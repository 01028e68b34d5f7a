/** The entry of {@code ./parley}. */
package dev.parley.client.app;
