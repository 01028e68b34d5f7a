/** What the window asks of whatever is around it, as ports: the desktop, another start of the program, what stands in for a closed window. */
package dev.parley.client.ui.shell.surroundings;
