/** The desktop of a Wayland session: its portal asks the person what is to be shown, and PipeWire brings the pictures of it. */
package dev.parley.client.capture.portal;
