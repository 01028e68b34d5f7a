/** The calls that were, and what became of each. */
package dev.parley.client.ui.history;
