/** The doorbells of a user: where their programs listen, and where they ring; see {@link dev.parley.client.ringing} for the rules. */
@NullMarked
package dev.parley.client.doorbell;

import org.jspecify.annotations.NullMarked;
