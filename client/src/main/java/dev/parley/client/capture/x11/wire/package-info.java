/** The connection to an X server and what is asked over it. */
package dev.parley.client.capture.x11.wire;
