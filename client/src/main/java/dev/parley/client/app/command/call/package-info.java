/** Commands that take part in calls, and what they share. */
package dev.parley.client.app.command.call;
