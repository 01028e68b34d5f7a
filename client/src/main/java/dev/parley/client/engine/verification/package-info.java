/** Makes sure of the people in a call: one verification for each connection, as docs/protocol.md §8 has it. */
@NullMarked
package dev.parley.client.engine.verification;

import org.jspecify.annotations.NullMarked;
