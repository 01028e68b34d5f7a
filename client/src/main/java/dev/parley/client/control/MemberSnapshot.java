package dev.parley.client.control;

import dev.parley.client.call.message.MediaFlags;
import dev.parley.signaling.protocol.PeerId;

/**
 * Another person in the call.
 *
 * @param media what they send at the moment
 */
public record MemberSnapshot(PeerId id, String name, MemberState state, MediaFlags media) {}
