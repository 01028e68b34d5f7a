/** The program's entry and the commands of {@code ./parley}. */
package dev.parley.client.app;
