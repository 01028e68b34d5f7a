package dev.parley.signaling.room;

import dev.parley.signaling.protocol.Member;
import dev.parley.signaling.protocol.PeerId;

/** The place that a session has in a room. */
record Membership(Room room, Member member) {
    PeerId peer() {
        return member.id();
    }
}
