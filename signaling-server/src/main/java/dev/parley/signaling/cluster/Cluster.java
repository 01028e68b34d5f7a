package dev.parley.signaling.cluster;

import dev.parley.signaling.cluster.store.ClusterTimes;
import dev.parley.signaling.cluster.store.Store;
import dev.parley.signaling.cluster.store.StoreGone;
import dev.parley.signaling.loop.Guarded;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.room.Census;
import dev.parley.signaling.room.Delivery;
import dev.parley.signaling.room.Rooms;
import dev.parley.signaling.room.RoomsPort;
import dev.parley.signaling.turn.IceServerIssuer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This server as one node of a cluster, with two threads: one runs shards and reads mail, one brings what happens here to their logs. */
public final class Cluster implements AutoCloseable {
    static final Shards SHARDS = new Shards(16);

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final Duration READ_WAIT = Duration.ofMillis(100);
    private static final long RETRY_MILLIS = 100;
    private static final Duration RELEASE_PATIENCE = Duration.ofMillis(700);
    private static final long LOOK_MILLIS = 10;

    private final Courier courier;
    private final Keeper keeper;
    private final ClusterFront front;
    private final Store keepersStore;
    private final Store couriersStore;
    private final List<Thread> threads;
    /** Which of the two threads wait for the store: one that reads does not say that it can be written to. */
    private final Set<Thread> without = ConcurrentHashMap.newKeySet();

    private final AtomicLong outages = new AtomicLong();
    private volatile boolean running = true;
    private volatile Consumer<Supplier<List<Delivery>>> loop = _ -> {};

    /**
     * @param stores makes connections to the store
     * @param password the store's, where it has one
     * @param lobby where sockets are until they join; not to be used by anybody else
     */
    public Cluster(
            Supplier<Store> stores,
            Optional<String> password,
            ClusterTimes times,
            Limits limits,
            IceServerIssuer iceServers,
            Rooms lobby,
            InstantSource clock) {
        long node = 1 + new SecureRandom().nextLong((1L << NodeSockets.NODE_BITS) - 1);
        keepersStore = stores.get();
        couriersStore = stores.get();
        courier = new Courier(couriersStore, node);
        keeper =
                new Keeper(keepersStore, node, SHARDS, limits, iceServers, times, clock, courier, new Keeper.Mailbox() {
                    @Override
                    public void arrived(List<Letter.Parcel> parcels) {
                        loop.accept(() -> front().arrived(parcels));
                    }

                    @Override
                    public void forgotten() {
                        loop.accept(() -> front().forgotten());
                    }
                });
        front = new ClusterFront(
                limits,
                lobby,
                node,
                SHARDS,
                courier,
                new Link() {
                    @Override
                    public boolean reachesStore() {
                        return reaches();
                    }

                    @Override
                    public void drain() {
                        keeper.drain();
                    }

                    @Override
                    public List<Census> census() {
                        return keeper.census();
                    }
                },
                new SourceMarks(password.orElse("")),
                step -> loop.accept(step));
        threads = List.of(thread("cluster-keeper", this::keep), thread("cluster-courier", this::bring));
    }

    private ClusterFront front() {
        return front;
    }

    public RoomsPort rooms() {
        return front;
    }

    /**
     * Takes part.
     *
     * @param tell has a step run on the room loop's thread
     * @throws StoreGone if the store does not answer
     */
    public void start(Consumer<Supplier<List<Delivery>>> tell) throws StoreGone {
        loop = tell;
        keeper.step(Duration.ZERO);
        threads.forEach(Thread::start);
    }

    private boolean reaches() {
        return without.isEmpty();
    }

    /** What is wrong with this node, if anything is: nobody should be sent here meanwhile. */
    public Optional<String> trouble() {
        if (!reaches()) {
            return Optional.of("cannot reach the cluster's store");
        }
        return keeper.meetsAnotherVersion()
                ? Optional.of("cannot read rooms in the cluster's store that a server of another version has left")
                : Optional.empty();
    }

    /**
     * @param nodes those that are alive, with this one
     * @param shards those that this one runs
     * @param takeovers how often it has taken one
     * @param outages how often it could not reach the store any more
     * @param waitingBytes what waits to be brought there, estimated
     */
    public record Reading(boolean reaches, int nodes, int shards, long takeovers, long outages, int waitingBytes) {}

    public Reading read() {
        return new Reading(
                reaches(), keeper.alive(), keeper.holds(), keeper.takeovers(), outages.get(), courier.waitingBytes());
    }

    /** Leaves the shards that it runs to other nodes; answers when that is done, or after {@code patience}. */
    public void release(Duration patience) throws InterruptedException {
        keeper.drain();
        long end = System.nanoTime() + patience.toNanos();
        while (keeper.holds() > 0 && reaches() && System.nanoTime() < end) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static Thread thread(String name, Runnable run) {
        Thread thread = Thread.ofPlatform().daemon().name(name).unstarted(run);
        thread.setUncaughtExceptionHandler((_, e) -> LOG.error("the cluster met an error that it may not survive", e));
        return thread;
    }

    private void keep() {
        while (running) {
            Guarded.run(
                    () -> {
                        try {
                            keeper.step(READ_WAIT);
                            if (keeper.isTaken()) {
                                reached();
                            }
                        } catch (StoreGone e) {
                            keeper.storeIsGone();
                            lost(e);
                        }
                    },
                    fault -> LOG.error("a turn of the cluster failed", fault));
        }
    }

    private void bring() {
        while (running || !courier.isIdle()) {
            Guarded.run(
                    () -> {
                        try {
                            courier.await(READ_WAIT);
                            courier.step();
                            reached();
                        } catch (StoreGone e) {
                            courier.storeIsGone();
                            lost(e);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    },
                    fault -> LOG.error("a turn of the cluster's courier failed", fault));
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    private void reached() {
        if (without.remove(Thread.currentThread()) && reaches()) {
            LOG.info("the cluster's store answers again");
        }
    }

    private void lost(StoreGone e) {
        boolean before = reaches();
        without.add(Thread.currentThread());
        if (before) {
            outages.incrementAndGet();
            LOG.warn("the cluster's store is gone: {}", e.getMessage());
        }
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Brings what is still to be brought, if that can be done in a moment, and ends. */
    @Override
    public void close() {
        running = false;
        try {
            for (Thread thread : threads) {
                if (thread.isAlive() && !thread.join(RELEASE_PATIENCE)) {
                    thread.interrupt();
                    thread.join(RELEASE_PATIENCE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        keepersStore.close();
        couriersStore.close();
    }
}
