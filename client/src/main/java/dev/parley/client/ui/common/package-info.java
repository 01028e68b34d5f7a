/** What the screens share: words, looks, controls, and below them parts of views and the JavaFX thread. */
package dev.parley.client.ui.common;
