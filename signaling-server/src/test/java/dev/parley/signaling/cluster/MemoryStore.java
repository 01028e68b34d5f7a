package dev.parley.signaling.cluster;

import dev.parley.signaling.cluster.store.Position;
import dev.parley.signaling.cluster.store.Store;
import dev.parley.signaling.cluster.store.StoreGone;
import dev.parley.signaling.protocol.id.SessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** The twin of a store, in memory, with a clock that is moved by hand. Whoever is cut off may have been heard before. */
final class MemoryStore implements Store {
    /** What the machines share. */
    static final class Shared {
        long millis = 1_800_000_000_000L;
        private long order;
        private String epoch = "one";
        private final Map<Long, Long> alive = new TreeMap<>();
        private final Set<Long> draining = new TreeSet<>();
        private final Map<Integer, long[]> leases = new HashMap<>();
        private final Map<Integer, Long> fences = new HashMap<>();
        private final Map<Integer, List<Stamped>> logs = new HashMap<>();
        private final Map<Long, List<Stamped>> mail = new HashMap<>();
        private final Map<Integer, Position> published = new HashMap<>();
        private final Map<Integer, byte[]> images = new HashMap<>();
        private final Map<Integer, Position> imaged = new HashMap<>();
        private final Map<SessionId, Integer> places = new HashMap<>();
        int publications;

        private Position next() {
            return new Position(millis, order++);
        }

        private boolean holds(int shard, long fence) {
            long[] lease = leases.get(shard);
            return lease != null && lease[0] == fence && lease[1] > millis;
        }

        void forgetEverything() {
            epoch += "'";
            List.of(alive, leases, fences, logs, mail, published, images, imaged, places)
                    .forEach(Map::clear);
        }
    }

    private final Shared shared;
    private final BooleanSupplier reachable;
    private final RandomGenerator random;
    /** What may happen between two steps of whoever uses it. */
    private final Runnable meanwhile;

    MemoryStore(Shared shared, BooleanSupplier reachable, RandomGenerator random) {
        this(shared, reachable, random, () -> {});
    }

    MemoryStore(Shared shared, BooleanSupplier reachable, RandomGenerator random, Runnable meanwhile) {
        this.meanwhile = meanwhile;
        this.shared = shared;
        this.reachable = reachable;
        this.random = random;
    }

    private interface Step<T> {
        T run();
    }

    private <T> T done(Step<T> step) throws StoreGone {
        meanwhile.run();
        if (reachable.getAsBoolean()) {
            return step.run();
        }
        if (random.nextInt(2) == 0) {
            step.run(); // And its answer is lost.
        }
        throw new StoreGone("cut off");
    }

    @Override
    public Beat beat(long node, boolean draining, Duration ttl, int shards) throws StoreGone {
        return done(() -> {
            shared.alive.put(node, shared.millis + ttl.toMillis());
            if (draining) {
                shared.draining.add(node);
            }
            shared.alive.values().removeIf(end -> end <= shared.millis);
            List<Integer> free = new ArrayList<>();
            for (int shard = 0; shard < shards; shard++) {
                long[] lease = shared.leases.get(shard);
                if (lease == null || lease[1] <= shared.millis) {
                    free.add(shard);
                }
            }
            Set<Long> takers = new TreeSet<>(shared.alive.keySet());
            takers.removeAll(shared.draining);
            return new Beat(shared.epoch, Set.copyOf(shared.alive.keySet()), takers.size(), free);
        });
    }

    @Override
    public OptionalLong acquire(int shard, Duration ttl) throws StoreGone {
        return done(() -> {
            long[] lease = shared.leases.get(shard);
            if (lease != null && lease[1] > shared.millis) {
                return OptionalLong.empty();
            }
            long fence = shared.fences.merge(shard, shared.millis, (before, _) -> before + 1);
            shared.leases.put(shard, new long[] {fence, shared.millis + ttl.toMillis()});
            return OptionalLong.of(fence);
        });
    }

    @Override
    public Set<Integer> renew(Map<Integer, Long> fences, Duration ttl) throws StoreGone {
        return done(() -> {
            Set<Integer> lost = new TreeSet<>();
            fences.forEach((shard, fence) -> {
                if (shared.holds(shard, fence)) {
                    shared.leases.put(shard, new long[] {fence, shared.millis + ttl.toMillis()});
                } else {
                    lost.add(shard);
                }
            });
            return lost;
        });
    }

    @Override
    public void release(int shard, long fence) throws StoreGone {
        done(() -> shared.holds(shard, fence) ? shared.leases.remove(shard) : null);
    }

    @Override
    public void append(List<Append> entries) throws StoreGone {
        boolean reached = reachable.getAsBoolean();
        int heard = reached ? entries.size() : random.nextInt(entries.size() + 1);
        for (Append entry : entries.subList(0, heard)) {
            entry.placed().forEach(session -> shared.places.put(session, entry.shard()));
            shared.logs
                    .computeIfAbsent(entry.shard(), _ -> new ArrayList<>())
                    .add(new Stamped(shared.next(), entry.entry()));
        }
        if (!reached) {
            throw new StoreGone("cut off");
        }
    }

    @Override
    public Arrivals read(Map<Integer, Position> shards, long node, Position mail, Duration wait) throws StoreGone {
        return done(() -> {
            Map<Integer, List<Stamped>> found = new TreeMap<>();
            shards.forEach((shard, from) -> {
                List<Stamped> log = after(shared.logs.get(shard), from);
                if (!log.isEmpty()) {
                    found.put(shard, log);
                }
            });
            return new Arrivals(found, after(shared.mail.get(node), mail));
        });
    }

    private List<Stamped> after(List<Stamped> log, Position from) {
        return log == null
                ? List.of()
                : log.stream()
                        .filter(stamped -> stamped.position().compareTo(from) > 0)
                        .limit(1 + random.nextInt(20))
                        .toList();
    }

    @Override
    public Left load(int shard) throws StoreGone {
        return done(() -> new Left(
                Optional.ofNullable(shared.images.get(shard)),
                shared.imaged.getOrDefault(shard, Position.START),
                shared.published.getOrDefault(shard, Position.START)));
    }

    @Override
    public Set<Integer> publish(List<Publication> publications) throws StoreGone {
        return done(() -> {
            Set<Integer> lost = new TreeSet<>();
            for (Publication each : publications) {
                if (!shared.holds(each.shard(), each.fence())) {
                    lost.add(each.shard());
                } else if (shared.published
                                .getOrDefault(each.shard(), Position.START)
                                .compareTo(each.upTo())
                        < 0) {
                    shared.published.put(each.shard(), each.upTo());
                    shared.publications++;
                    each.mail()
                            .forEach((node, bytes) -> shared.mail
                                    .computeIfAbsent(node, _ -> new ArrayList<>())
                                    .add(new Stamped(shared.next(), bytes)));
                }
            }
            return lost;
        });
    }

    @Override
    public boolean save(int shard, long fence, Position upTo, byte[] image) throws StoreGone {
        return done(() -> {
            if (!shared.holds(shard, fence)) {
                return false;
            }
            shared.images.put(shard, image);
            shared.imaged.put(shard, upTo);
            List<Stamped> log = shared.logs.get(shard);
            if (log != null) {
                log.removeIf(stamped -> stamped.position().compareTo(upTo) <= 0);
            }
            return true;
        });
    }

    @Override
    public void place(Map<Integer, Set<SessionId>> sessions) throws StoreGone {
        done(() -> {
            sessions.forEach((shard, each) -> each.forEach(session -> shared.places.put(session, shard)));
            return true;
        });
    }

    @Override
    public List<OptionalInt> find(List<SessionId> sessions) throws StoreGone {
        return done(() -> sessions.stream()
                .map(session -> shared.places.containsKey(session)
                        ? OptionalInt.of(shared.places.get(session))
                        : OptionalInt.empty())
                .toList());
    }

    @Override
    public void trim(long node, Position mail) throws StoreGone {
        done(() -> shared.mail
                .getOrDefault(node, new ArrayList<>())
                .removeIf(stamped -> stamped.position().compareTo(mail) <= 0));
    }

    @Override
    public void close() {}
}
