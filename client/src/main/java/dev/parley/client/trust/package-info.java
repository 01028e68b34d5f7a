/**
 * What people trust a call by: link secrets and all that is derived from them. Pure: no sockets, no clock, no threads.
 *
 * <p>{@code docs/protocol.md} §1 and §3 are the normative description, {@code docs/test-vectors.json} its fixed values.
 */
package dev.parley.client.trust;
