package dev.parley.signaling.cluster;

import dev.parley.signaling.protocol.id.SessionId;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.room.Census;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** What a shard's log comes to: each entry is run once, with the same outcome wherever it is run. */
interface Replica {
    /** A broken invariant costs one client its socket, not all of them what the log comes to. */
    static List<Letter> guarded(ShardEvent event, Supplier<List<Letter>> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Replica.class).error("a step of a shard failed", e);
            return event instanceof ShardEvent.OfSocket of
                    ? List.of(new Letter.Close(of.socket(), CloseCode.INTERNAL_ERROR))
                    : List.of();
        }
    }

    /** Puts it with those that go to the same node. */
    static void add(Map<Long, List<Letter>> letters, Letter letter) {
        letters.computeIfAbsent(NodeSockets.node(letter.to()), _ -> new ArrayList<>())
                .add(letter);
    }

    /** Answers with what goes to which node. */
    Map<Long, List<Letter>> apply(ShardEvent.Entry entry, Instant now);

    /** For another node to go on with. */
    byte[] image();

    /** Those that a node may have to find. */
    Set<SessionId> sessions();

    /** Those of them that have begun here since {@link #placed} was called, and that nobody else knows of. */
    Set<SessionId> begun();

    /** Where they are can be found now. */
    void placed();

    /** The nodes that have sockets here. */
    Set<Long> nodes();

    /** Whether there is nothing for which time would have to pass. */
    boolean isEmpty();

    /** Whether it has more to say as soon as time passes for it. */
    boolean owes();

    Census census();
}
