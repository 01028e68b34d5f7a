/** Ringing somebody and being rung, as a person sees and hears it. */
package dev.parley.client.ui.ring;
