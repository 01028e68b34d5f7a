/** Why something failed, as faces are told it: an id, values, and an English text. */
package dev.parley.client.engine.reason;
