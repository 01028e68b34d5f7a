package dev.parley.signaling.cluster;

import dev.parley.signaling.room.Census;
import java.util.List;

/** How this node stands to the others, as it is asked on the room loop's thread. */
interface Link {
    boolean reachesStore();

    void drain();

    List<Census> census();
}
