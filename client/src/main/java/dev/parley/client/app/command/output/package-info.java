/** Where a command writes: its standard output, files of results and JSON, and how wide the terminal is. */
package dev.parley.client.app.command.output;
