/** The pictures of a call, where they stand, and what can be done with whoever is in one. */
package dev.parley.client.ui.call.tile;
