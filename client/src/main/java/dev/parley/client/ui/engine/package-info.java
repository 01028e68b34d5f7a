/** Keeps an engine alive for the window, whatever happens to the one before. */
package dev.parley.client.ui.engine;
