/** The signaling server: it introduces peers to each other, relays what it cannot read, and serves the page to browsers. */
package dev.parley.signaling;
