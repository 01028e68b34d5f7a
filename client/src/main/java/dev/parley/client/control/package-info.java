/**
 * The border between the engine and its faces: commands in, notices out, as plain records and as JSON lines.
 *
 * <p>No I/O. {@code docs/engine.md} is the normative description.
 */
package dev.parley.client.control;
