/** What a person sees of showing others a screen, a window, a part of the screen or a film. FX thread. */
package dev.parley.client.ui.share;
