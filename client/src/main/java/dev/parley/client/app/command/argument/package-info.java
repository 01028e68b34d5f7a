/** What a command is given: links, names, paths, addresses, certificates, secrets, each read and checked in one place. */
package dev.parley.client.app.command.argument;
