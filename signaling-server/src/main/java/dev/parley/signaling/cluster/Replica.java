package dev.parley.signaling.cluster;

import dev.parley.signaling.protocol.SessionId;
import dev.parley.signaling.room.Census;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a shard's log comes to: each entry is run once, with the same outcome wherever it is run. */
interface Replica {
    /** Answers with what goes to which node. */
    Map<Long, List<Letter>> apply(ShardEvent.Entry entry, Instant now);

    /** For another node to go on with. */
    byte[] image();

    /** Those that a node may have to find. */
    Set<SessionId> sessions();

    /** The nodes that have sockets here. */
    Set<Long> nodes();

    /** Whether there is nothing for which time would have to pass. */
    boolean isEmpty();

    Census census();
}
