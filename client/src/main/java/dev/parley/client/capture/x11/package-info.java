/**
 * Pictures of an X11 desktop. It speaks the X protocol by itself over the server's socket (docs/decisions/0061): Xlib ends the process when
 * its server goes away, and its one error handler belongs to whoever came last, here to the media library. Native is the shared memory
 * alone, into which the server writes the pictures.
 */
package dev.parley.client.capture.x11;
