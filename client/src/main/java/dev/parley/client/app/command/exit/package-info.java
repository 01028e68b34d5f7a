/** What ends a command: its exit code, what was wrong, and an end without a stack trace. */
package dev.parley.client.app.command.exit;
