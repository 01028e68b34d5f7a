/** What of a desktop is not to be seen: windows that are left out, and what lies above them. */
package dev.parley.client.capture.x11.mask;
