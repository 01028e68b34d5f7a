package dev.parley.signaling.room;

import dev.parley.signaling.protocol.PeerId;

/** The place that a session has in a room. */
record Membership(Room room, PeerId peer) {}
