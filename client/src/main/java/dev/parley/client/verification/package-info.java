/**
 * Two people make sure, once, that nobody sits between them: identity keys, and a short authentication string with a commitment on
 * the control channel. Pure: no sockets, no clock, no threads; random bytes come from outside.
 *
 * <p>{@code docs/protocol.md} §8 is the normative description, {@code docs/test-vectors.json} has fixed values. The scheme is that of
 * ZRTP (RFC 6189 §4.4): a hash commitment before the reveal leaves who sits between the two one blind guess a try.
 */
package dev.parley.client.verification;
