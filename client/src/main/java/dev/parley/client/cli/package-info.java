/** The terminal's face: what people read there, and the JSON that scripts read. */
package dev.parley.client.cli;
