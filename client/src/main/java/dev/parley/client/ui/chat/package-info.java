/** The chat of a call. */
package dev.parley.client.ui.chat;
