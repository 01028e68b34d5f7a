/** Commands that send and receive files, and tell of those on their way. */
package dev.parley.client.app.command.files;
