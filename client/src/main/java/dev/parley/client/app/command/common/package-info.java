/** What commands share while they run: settings that are kept, parts to close in the end, files. */
package dev.parley.client.app.command.common;
