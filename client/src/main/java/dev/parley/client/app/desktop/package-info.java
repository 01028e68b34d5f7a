/** What the window needs from the system and from the rest of the program. */
package dev.parley.client.app.desktop;
