/** The screen after a call. */
package dev.parley.client.ui.after;
