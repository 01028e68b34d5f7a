/** Keys that are heard while another window has the keyboard: press to talk, and mute. */
package dev.parley.client.ui.talk;
