/** What reaches a person who looks elsewhere: chimes, notifications of the desktop, the window's title. */
package dev.parley.client.ui.attention;
