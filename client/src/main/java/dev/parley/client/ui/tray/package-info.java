/** The program in the desktop's tray: what is shown of it there, and what can be done from there. */
package dev.parley.client.ui.tray;
