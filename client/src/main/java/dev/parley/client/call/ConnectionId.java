package dev.parley.client.call;

import dev.parley.signaling.protocol.PeerId;

/**
 * One RTCPeerConnection to one peer; events that carry an older one are stale and dropped.
 *
 * @param attempt counts the connections that this program made, to whomever, from 1
 */
public record ConnectionId(PeerId peer, int attempt) {}
