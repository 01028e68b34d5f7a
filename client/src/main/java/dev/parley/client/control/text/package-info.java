/** Texts that cross the border: what fields of commands must be, and what of a stranger's text is harmless to look at. */
package dev.parley.client.control.text;
