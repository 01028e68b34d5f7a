/** The commands of {@code ./parley}: options, what they start, exit codes. */
package dev.parley.client.app.command;
