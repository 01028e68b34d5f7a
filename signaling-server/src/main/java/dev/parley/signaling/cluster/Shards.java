package dev.parley.signaling.cluster;

import dev.parley.signaling.protocol.id.RoomId;

/**
 * What all that a cluster shares is spread over, whatever the number of nodes; all of a cluster must have the same.
 *
 * @param rooms as many shards have rooms; one more, the last, has the doorbell
 */
record Shards(int rooms) {
    int all() {
        return rooms + 1;
    }

    int of(RoomId room) {
        return Math.floorMod(room.text().hashCode(), rooms);
    }

    int doorbell() {
        return rooms;
    }
}
