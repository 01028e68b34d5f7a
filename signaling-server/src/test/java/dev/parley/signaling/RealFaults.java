package dev.parley.signaling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/** What happens to a cluster, and when it is over. */
final class RealFaults {
    private final RealCluster cluster;
    private final RandomGenerator random;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final List<CompletableFuture<Void>> underWay = new ArrayList<>();
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final boolean[] busy = new boolean[3];
    private boolean storeBusy;

    private enum Kind {
        KILLED(8),
        STOPPED(28),
        CUT_OFF(18),
        UNHEARD(18),
        STORE_KILLED(4),
        CLOCK_SKEWED(10),
        DRAINED(2),
        HUNG_UP(12);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    RealFaults(RealCluster cluster, RandomGenerator random) {
        this.cluster = cluster;
        this.random = random;
    }

    /** Begins one; those before it may go on. */
    void next() throws IOException, InterruptedException {
        int which = random.nextInt(busy.length);
        int millis = 50 + random.nextInt(random.nextInt(4) == 0 ? 3000 : 400);
        Kind kind = kind();
        synchronized (this) {
            while (busy[which] || (kind == Kind.STORE_KILLED && storeBusy)) {
                wait();
            }
            busy[which] = true;
            storeBusy |= kind == Kind.STORE_KILLED;
        }
        counts.merge(kind, 1, Integer::sum);
        underWay.removeIf(CompletableFuture::isDone);
        underWay.add(CompletableFuture.runAsync(() -> run(kind, which, millis), threads));
    }

    private Kind kind() {
        int at = random.nextInt(100);
        for (Kind kind : Kind.values()) {
            at -= kind.weight;
            if (at < 0) {
                return kind;
            }
        }
        throw new AssertionError("the weights are 100 together");
    }

    private void run(Kind kind, int which, int millis) {
        try {
            NodeProcess node = cluster.nodes.get(which);
            StoreLink link = cluster.links.get(which);
            switch (kind) {
                case KILLED -> {
                    node.close();
                    cluster.replace(which);
                }
                case STOPPED -> {
                    node.signal("STOP");
                    RealCluster.pause(millis);
                    node.signal("CONT");
                }
                case CUT_OFF, UNHEARD -> {
                    link.set(kind == Kind.CUT_OFF ? StoreLink.Mode.CUT : StoreLink.Mode.SILENT);
                    RealCluster.pause(millis);
                    link.set(StoreLink.Mode.OPEN);
                }
                case STORE_KILLED -> {
                    cluster.redis.kill();
                    RealCluster.pause(millis);
                    cluster.redis.start();
                }
                case CLOCK_SKEWED -> node.tell("skew " + (Math.floorMod(millis * 7919L, 240_000L) - 120_000));
                case DRAINED -> {
                    node.tell("drain");
                    node.awaitEnd(30);
                    cluster.replace(which);
                }
                case HUNG_UP ->
                    cluster.clients.get(millis % cluster.clients.size()).hangUp();
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(kind + " went wrong", e);
        } finally {
            synchronized (this) {
                busy[which] = false;
                storeBusy &= kind != Kind.STORE_KILLED;
                notifyAll();
            }
        }
    }

    /** Waits until they are over. */
    void heal() {
        underWay.forEach(CompletableFuture::join);
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
