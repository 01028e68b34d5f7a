package dev.parley.client.control.call;

import dev.parley.signaling.protocol.id.PeerId;

/**
 * Somebody who is in a call that one may join.
 *
 * @param name what they call themselves, made harmless; empty if they say none
 */
public record PresentPerson(PeerId id, String name) {}
