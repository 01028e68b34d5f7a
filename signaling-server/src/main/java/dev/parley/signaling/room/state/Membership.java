package dev.parley.signaling.room.state;

import dev.parley.signaling.protocol.id.PeerId;

/** The place that a session has in a room. */
public record Membership(Room room, PeerId peer) {}
