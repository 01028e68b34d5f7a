/** Ringing somebody and being rung: what is said through a doorbell, as a machine, and the port that faces use. Pure; faces know it too. */
@NullMarked
package dev.parley.client.ringing;

import org.jspecify.annotations.NullMarked;
