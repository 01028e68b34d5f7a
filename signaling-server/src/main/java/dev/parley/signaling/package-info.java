/** The signaling server: it introduces peers to each other and then sees nothing. */
package dev.parley.signaling;
