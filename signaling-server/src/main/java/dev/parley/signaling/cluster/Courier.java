package dev.parley.signaling.cluster;

import dev.parley.signaling.cluster.store.Store;
import dev.parley.signaling.cluster.store.StoreGone;
import dev.parley.signaling.protocol.id.SessionId;
import dev.parley.signaling.room.state.SocketId;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Brings what happens on this node to the logs of shards, in order and once, also over a store that goes away. Any thread may post; one thread
 * calls the rest.
 */
final class Courier {
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int BATCH_EVENTS = 1024;
    /** An entry is run as a whole, and to one event of the doorbell much may be said: so it has few. */
    private static final int ENTRY_EVENTS = 16;

    private static final int OVERHEAD = 64;

    private final Store store;
    private final long node;
    private final RandomGenerator random;
    private final Map<Integer, Long> counts = new HashMap<>();
    /** Handed to the store, which has not said yet that it has it. */
    private List<Store.Append> underWay = List.of();

    private final Queue<Posted> waiting = new ArrayDeque<>();
    /** Sockets whose session waits to come to a shard, and how often. */
    private final Map<Coming, Integer> coming = new HashMap<>();

    private final Queue<Search> searches = new ArrayDeque<>();
    private final Semaphore work = new Semaphore(0);
    private int waitingBytes;

    private record Coming(int shard, SocketId socket) {}

    private record Posted(int shard, ShardEvent event) {
        int weight() {
            return OVERHEAD
                    + switch (event) {
                        case ShardEvent.Said said -> said.text().length();
                        case ShardEvent.Rang rang -> rang.text().length();
                        case ShardEvent.Listened listened ->
                            OVERHEAD * listened.boxes().size();
                        case ShardEvent.Adopted adopted ->
                            1024 * (1 + adopted.session().kept().size());
                        default -> 0;
                    };
        }
    }

    /** @param answer is told the shard, nothing if no shard has it, or empty if the store is gone */
    private record Search(SessionId session, Consumer<Optional<OptionalInt>> answer) {}

    Courier(Store store, long node) {
        this(store, node, new SecureRandom());
    }

    Courier(Store store, long node, RandomGenerator random) {
        this.store = store;
        this.node = node;
        this.random = random;
    }

    /** False if too much waits for the store. */
    synchronized boolean post(int shard, ShardEvent event) {
        Posted posted = new Posted(shard, event);
        if (event instanceof ShardEvent.Closed closed && neverCame(new Coming(shard, closed.socket()))) {
            return true;
        }
        boolean takes = waitingBytes + posted.weight() <= MOST_BYTES;
        // Of an end there is only one a socket, and what is not ended stays.
        if (takes || event instanceof ShardEvent.Closed || event instanceof ShardEvent.Flooded) {
            waiting.add(posted);
            if (event instanceof ShardEvent.Adopted adopted) {
                coming.merge(new Coming(shard, adopted.socket()), 1, Integer::sum);
            }
            waitingBytes += posted.weight();
            work.release();
            return true;
        }
        return false;
    }

    /**
     * Whether its socket's session has not gone to the store at all: then it need not any more. Brought late, its join would put out the
     * client itself, who has come back elsewhere.
     */
    private boolean neverCame(Coming closed) {
        boolean waits = coming.remove(closed) != null;
        if (waits) {
            waiting.removeIf(posted -> {
                boolean drop = posted.shard() == closed.shard()
                        && posted.event() instanceof ShardEvent.OfSocket of
                        && of.socket().equals(closed.socket());
                waitingBytes -= drop ? posted.weight() : 0;
                return drop;
            });
        }
        return waits;
    }

    synchronized void search(SessionId session, Consumer<Optional<OptionalInt>> answer) {
        searches.add(new Search(session, answer));
        work.release();
    }

    synchronized boolean isIdle() {
        return waiting.isEmpty() && underWay.isEmpty();
    }

    synchronized int waitingBytes() {
        return waitingBytes;
    }

    /** Waits until there is something to bring, or so long. */
    void await(Duration patience) throws InterruptedException {
        if (work.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    /** Brings some of what waits. What could not be brought is brought first the next time. */
    void step() throws StoreGone {
        if (underWay.isEmpty()) {
            List<Store.Append> next = entries(take());
            synchronized (this) {
                underWay = next;
            }
        }
        if (!underWay.isEmpty()) {
            store.append(underWay);
            synchronized (this) {
                underWay = List.of();
            }
        }
        answer();
    }

    /** Whoever waits to hear where a session is, hears that nobody can say. */
    void storeIsGone() {
        takeSearches().forEach(search -> search.answer().accept(Optional.empty()));
    }

    private void answer() throws StoreGone {
        List<Search> asked = takeSearches();
        if (asked.isEmpty()) {
            return;
        }
        try {
            List<OptionalInt> found =
                    store.find(asked.stream().map(Search::session).toList());
            for (int i = 0; i < asked.size(); i++) {
                asked.get(i).answer().accept(Optional.of(found.get(i)));
            }
        } catch (StoreGone e) {
            asked.forEach(search -> search.answer().accept(Optional.empty()));
            throw e;
        }
    }

    private synchronized List<Search> takeSearches() {
        List<Search> taken = List.copyOf(searches);
        searches.clear();
        return taken;
    }

    private synchronized List<Posted> take() {
        List<Posted> taken = new ArrayList<>();
        Posted next = waiting.poll();
        while (next != null) {
            taken.add(next);
            waitingBytes -= next.weight();
            if (next.event() instanceof ShardEvent.Adopted adopted) {
                coming.computeIfPresent(
                        new Coming(next.shard(), adopted.socket()), (_, times) -> times > 1 ? times - 1 : null);
            }
            next = taken.size() < BATCH_EVENTS ? waiting.poll() : null;
        }
        if (!waiting.isEmpty()) {
            work.release();
        }
        return taken;
    }

    private List<Store.Append> entries(List<Posted> posted) {
        Map<Integer, List<ShardEvent>> ofShards = new LinkedHashMap<>();
        posted.forEach(each ->
                ofShards.computeIfAbsent(each.shard(), _ -> new ArrayList<>()).add(each.event()));
        List<Store.Append> entries = new ArrayList<>();
        ofShards.forEach((shard, events) -> {
            for (int from = 0; from < events.size(); from += ENTRY_EVENTS) {
                entries.add(entry(shard, events.subList(from, Math.min(events.size(), from + ENTRY_EVENTS))));
            }
        });
        return entries;
    }

    private Store.Append entry(int shard, List<ShardEvent> events) {
        byte[] seed = new byte[Wire.SEED_BYTES];
        random.nextBytes(seed);
        long count = counts.merge(shard, 1L, Long::sum);
        List<SessionId> placed = events.stream()
                .filter(ShardEvent.Adopted.class::isInstance)
                .map(event -> ((ShardEvent.Adopted) event).session().id())
                .toList();
        return new Store.Append(shard, Wire.write(new ShardEvent.Entry(node, count, seed, events)), placed);
    }
}
