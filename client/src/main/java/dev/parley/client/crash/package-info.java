/**
 * Reports of programs that ended by a fault: what a person can read, and send along or not. Of what was in memory there is nothing in them
 * but names that are in the code.
 */
@NullMarked
package dev.parley.client.crash;

import org.jspecify.annotations.NullMarked;
