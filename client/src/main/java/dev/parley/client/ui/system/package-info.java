/** What the window asks of the system around it: the clipboard, files that a person chooses, other programs. */
package dev.parley.client.ui.system;
