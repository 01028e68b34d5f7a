/** Chooses the adapter that fits this computer's session. */
package dev.parley.client.capture.system;
