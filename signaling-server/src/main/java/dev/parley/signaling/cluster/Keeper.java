package dev.parley.signaling.cluster;

import dev.parley.signaling.cluster.store.ClusterTimes;
import dev.parley.signaling.cluster.store.Position;
import dev.parley.signaling.cluster.store.Store;
import dev.parley.signaling.cluster.store.StoreGone;
import dev.parley.signaling.protocol.id.SessionId;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.room.Census;
import dev.parley.signaling.turn.IceServerIssuer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the shards whose leases this node has, and reads what all shards have for its sockets. For one thread. Its own clock only says when to
 * ask the store; who is alive and what time it is in a room, the store's says.
 */
final class Keeper {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration PLACING = Duration.ofMinutes(30);
    /** For as long a shard is left to others that could not be read here. */
    private static final Duration AVOIDING = Duration.ofSeconds(30);

    private final Store store;
    private final long node;
    private final Shards shards;
    private final Limits limits;
    private final IceServerIssuer iceServers;
    private final ClusterTimes times;
    private final InstantSource clock;
    private final Courier courier;
    private final Mailbox mailbox;

    private final Map<Integer, HeldShard> held = new TreeMap<>();
    /** Shards that a server of another version has left, and until when they are left to others. */
    private final Map<Integer, Instant> unreadable = new ConcurrentHashMap<>();

    private final Map<Long, Instant> missing = new HashMap<>();
    private String epoch = "";
    private Position mail = Position.START;
    private Position trimmed = Position.START;
    private Instant nextBeat = Instant.MIN;
    private Instant nextPlacing = Instant.MIN;
    private Instant lastRead = Instant.MAX;
    private boolean taken;
    private boolean reached;

    private volatile boolean draining;
    private volatile int holds;
    private volatile int alive;
    private final AtomicLong takeovers = new AtomicLong();
    private volatile List<Census> census = List.of();

    /** Where what was read is brought to. Called on the keeper's thread. */
    interface Mailbox {
        void arrived(List<Letter.Parcel> parcels);

        /** What shards knew of this node's sockets is lost. */
        void forgotten();
    }

    Keeper(
            Store store,
            long node,
            Shards shards,
            Limits limits,
            IceServerIssuer iceServers,
            ClusterTimes times,
            InstantSource clock,
            Courier courier,
            Mailbox mailbox) {
        this.store = store;
        this.node = node;
        this.shards = shards;
        this.limits = limits;
        this.iceServers = iceServers;
        this.times = times;
        this.clock = clock;
        this.courier = courier;
        this.mailbox = mailbox;
    }

    /** Takes no shard any more, and leaves those that it has to others. Any thread may call it. */
    void drain() {
        draining = true;
    }

    int holds() {
        return holds;
    }

    int alive() {
        return alive;
    }

    /** Whether rooms were met that cannot be read here. */
    boolean meetsAnotherVersion() {
        return !unreadable.isEmpty();
    }

    long takeovers() {
        return takeovers.get();
    }

    /** Of the shards that are held here. */
    List<Census> census() {
        return census;
    }

    /** Whether the store took the last beat; one that is full answers what is read between two of them. On the thread of the turns. */
    boolean isTaken() {
        return taken;
    }

    /** One turn; waits at most so long for something to do. */
    void step(Duration wait) throws StoreGone {
        Instant now = clock.instant();
        boolean leaves = draining && held.values().stream().anyMatch(shard -> shard.mayBeLeft(times.lease(), now));
        if (leaves || !now.isBefore(nextBeat) || nextBeat.isAfter(now.plus(times.beat()))) {
            // Before it: where it fails, what else there is to do is done all the same.
            nextBeat = now.plus(times.beat());
            taken = false;
            beat(now);
            taken = true;
        }
        handOn();
        Map<Integer, Position> positions = new HashMap<>();
        held.forEach((number, shard) -> positions.put(number, shard.ran()));
        Store.Arrivals arrivals = store.read(positions, node, mail, wait);
        read(arrivals.mail());
        arrivals.shards().forEach(this::run);
        handOn();
    }

    private void run(int number, List<Store.Stamped> log) {
        HeldShard shard = Objects.requireNonNull(held.get(number));
        shard.run(log);
        if (!log.isEmpty() && shard.shard().owes()) {
            courier.post(number, new ShardEvent.Ticked());
        }
    }

    private void read(List<Store.Stamped> arrived) {
        Instant now = clock.instant();
        if (lastRead.isBefore(now.minus(times.mail().dividedBy(2)))) {
            // What waited may have been thrown away meanwhile.
            mailbox.forgotten();
        }
        lastRead = now;
        if (!arrived.isEmpty()) {
            mailbox.arrived(arrived.stream()
                    .map(Keeper::parcel)
                    .flatMap(Optional::stream)
                    .toList());
            mail = arrived.getLast().position();
        }
    }

    /** Empty if it cannot be read, as of a node of another version. */
    private static Optional<Letter.Parcel> parcel(Store.Stamped letter) {
        try {
            return Optional.of(Wire.parcel(letter.bytes()));
        } catch (RuntimeException e) {
            LOG.error("a parcel that cannot be read", e);
            return Optional.empty();
        }
    }

    /** Hands on what shards have said and nobody has heard. */
    private void handOn() throws StoreGone {
        List<Store.Publication> pending = held.values().stream()
                .map(HeldShard::pending)
                .filter(Objects::nonNull)
                .toList();
        if (!pending.isEmpty()) {
            Set<Integer> lost = store.publish(pending);
            lose(lost);
            pending.forEach(each -> {
                HeldShard shard = held.get(each.shard());
                if (shard != null) {
                    shard.handedOn();
                }
            });
        }
    }

    private void lose(Set<Integer> lost) {
        for (int number : lost) {
            held.remove(number);
            LOG.info("shard {} is another node's now", number);
        }
        holds = held.size();
    }

    private void beat(Instant now) throws StoreGone {
        Store.Beat beat = store.beat(node, draining, times.lease(), shards.all());
        if (!beat.epoch().equals(epoch)) {
            if (!epoch.isEmpty()) {
                LOG.warn("the store has forgotten everything; members come back with new sessions");
                held.clear();
                unreadable.clear();
                mail = Position.START;
                mailbox.forgotten();
            }
            epoch = beat.epoch();
        }
        alive = beat.alive().size();
        // Whom another has is no trouble of anybody.
        unreadable.keySet().retainAll(beat.free());
        Map<Integer, Long> fences = new HashMap<>();
        held.forEach((number, shard) -> fences.put(number, shard.fence()));
        if (!fences.isEmpty()) {
            lose(store.renew(fences, times.lease()));
        }
        keep(now);
        share(beat, now);
        tick(beat, now);
        if (!mail.equals(trimmed)) {
            store.trim(node, mail);
            trimmed = mail;
        }
        holds = held.size();
        census = held.values().stream().map(shard -> shard.shard().census()).toList();
        if (!reached) {
            reached = true;
            LOG.info("node {} of {} is in the cluster", node, alive);
        }
    }

    private void keep(Instant now) throws StoreGone {
        // One in each beat: a store that takes long for each would else have the leases run out meanwhile.
        Optional<HeldShard> next = held.values().stream()
                .filter(shard -> shard.wantsSnapshot(times.snapshot(), now))
                .min(Comparator.comparing(HeldShard::triedAt));
        if (next.isPresent()) {
            save(next.get(), now);
        }
        boolean all = !now.isBefore(nextPlacing);
        if (all) {
            nextPlacing = now.plus(PLACING);
        }
        Map<Integer, Set<SessionId>> places = new HashMap<>();
        for (HeldShard shard : held.values()) {
            // One that has begun here, as of who came to resume one that was over, nobody else has said the place of.
            Set<SessionId> sessions = all ? shard.shard().sessions() : shard.unplaced();
            if (!sessions.isEmpty()) {
                places.put(shard.number(), sessions);
            }
        }
        if (!places.isEmpty()) {
            store.place(places);
        }
        held.values().forEach(HeldShard::placed);
    }

    private void save(HeldShard shard, Instant now) throws StoreGone {
        byte[] image = shard.image(now);
        if (store.save(shard.number(), shard.fence(), shard.ran(), image)) {
            shard.kept();
        } else {
            lose(Set.of(shard.number()));
        }
    }

    /** Takes free shards up to this node's share, and gives those back that are above it. */
    private void share(Store.Beat beat, Instant now) throws StoreGone {
        int share = draining ? 0 : Math.ceilDiv(shards.all(), Math.max(1, beat.takers()));
        Iterator<Integer> free = beat.free().iterator();
        // Those that it has are to be renewed in time, however long the store takes for each. One can always be taken.
        Instant enough = now.plus(times.lease().dividedBy(4));
        boolean tried = false;
        while (held.size() < share
                && free.hasNext()
                && !(tried && !clock.instant().isBefore(enough))) {
            int number = free.next();
            Instant avoided = unreadable.getOrDefault(number, Instant.MIN);
            if (!avoided.isAfter(now) || avoided.isAfter(now.plus(AVOIDING))) {
                take(number, now);
                tried = true;
            }
        }
        List<HeldShard> above = new ArrayList<>(held.values()).subList(0, Math.max(0, held.size() - share));
        // Without haste, but for one that ends: each shard that moves stands still for a moment.
        for (HeldShard shard : draining ? above : above.stream().limit(1).toList()) {
            if (shard.mayBeLeft(times.lease(), now)) {
                if (!shard.isKept()) {
                    save(shard, now);
                }
                store.release(shard.number(), shard.fence());
                held.remove(shard.number());
            }
        }
    }

    private void take(int number, Instant now) throws StoreGone {
        OptionalLong fence = store.acquire(number, times.lease());
        if (fence.isPresent()) {
            Store.Left left = store.load(number);
            try {
                held.put(number, new HeldShard(number, fence.getAsLong(), left, replica(number, left.image()), now));
                unreadable.remove(number);
                takeovers.incrementAndGet();
            } catch (RuntimeException e) {
                LOG.error(
                        "what the store has of shard {} cannot be read here: {}. Upgrade all servers; if none of that version runs any"
                                + " more, empty this database of Redis (FLUSHDB): calls go on, and members come back by themselves",
                        number,
                        e.getMessage());
                unreadable.put(number, now.plus(AVOIDING));
                // To whoever can.
                store.release(number, fence.getAsLong());
            }
        }
    }

    private Replica replica(int number, Optional<byte[]> image) {
        if (number == shards.doorbell()) {
            return image.map(left -> new DoorbellShard(limits, left)).orElseGet(() -> new DoorbellShard(limits));
        }
        return image.map(left -> new SharedShard(limits, iceServers, left))
                .orElseGet(() -> new SharedShard(limits, iceServers));
    }

    /** Has time pass in shards, and says which nodes are gone: those that the store has not heard while this node could have. */
    private void tick(Store.Beat beat, Instant now) {
        Set<Long> absent = new TreeSet<>();
        for (HeldShard shard : held.values()) {
            if (!shard.shard().isEmpty()) {
                courier.post(shard.number(), new ShardEvent.Ticked());
                for (long other : shard.shard().nodes()) {
                    if (!beat.alive().contains(other)) {
                        absent.add(other);
                        Instant since = missing.computeIfAbsent(other, _ -> now);
                        if (!since.plus(times.lease()).isAfter(now)) {
                            courier.post(shard.number(), new ShardEvent.NodeGone(other));
                        }
                    }
                }
            }
        }
        missing.keySet().retainAll(absent);
    }

    /** The store is gone: who was missing before has to be missing anew. */
    void storeIsGone() {
        missing.clear();
    }
}
