/** JSON as it is read from others: strictly, and never deeper or longer than was agreed. */
package dev.parley.signaling.protocol.json;
