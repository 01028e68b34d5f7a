/** Pictures in memory that the server writes, the pointer that is drawn into them, and which parts changed. */
package dev.parley.client.capture.x11.picture;
