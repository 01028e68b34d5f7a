/** Time-limited credentials for a TURN server, so that nobody needs an account there. Pure: the time is passed in. */
package dev.parley.signaling.turn;
