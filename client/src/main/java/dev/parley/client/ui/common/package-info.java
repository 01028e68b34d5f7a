/** What the screens share: the JavaFX thread, words, looks, controls. */
package dev.parley.client.ui.common;
