package dev.parley.client.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

/** A hand-moved clock, chance by seed, and the network between the programs of one schedule. */
final class World {
    private record Task(Instant at, long order, Runnable action) {}

    /** What goes wrong by chance, as shares of all occasions. */
    record Trouble(double nativeFails, double nativeHangs, double openFails, double lost, double twice, double late) {
        static final Trouble NONE = new Trouble(0, 0, 0, 0, 0, 0);
    }

    final Random random;
    final long seed;
    final Trouble trouble;
    final List<SimulatedClient> clients = new ArrayList<>();
    /** Every peer connection that ever was, by its certificate. */
    final Map<String, FakePeerConnection> connections = new HashMap<>();

    private final PriorityQueue<Task> tasks = new PriorityQueue<>(
            (a, b) -> a.at().equals(b.at()) ? Long.compare(a.order(), b.order()) : a.at().compareTo(b.at()));
    private final Set<Set<String>> brokenPaths = new HashSet<>();
    private Instant now = Instant.EPOCH;
    private long order;
    private long serial;

    World(long seed, Trouble trouble) {
        this.random = new Random(seed);
        this.seed = seed;
        this.trouble = trouble;
    }

    Instant now() {
        return now;
    }

    long serial() {
        return ++serial;
    }

    boolean chance(double share) {
        return share > 0 && random.nextDouble() < share;
    }

    Duration upTo(int millis) {
        return Duration.ofMillis(random.nextInt(millis + 1));
    }

    void after(Duration delay, Runnable action) {
        tasks.add(new Task(now.plus(delay), order++, action));
    }

    /** In the order of the calls, and not before the caller is done. */
    void soon(Runnable action) {
        after(Duration.ZERO, action);
    }

    boolean pathUp(SimulatedClient a, SimulatedClient b) {
        return !brokenPaths.contains(Set.of(a.name(), b.name()));
    }

    void breakPath(SimulatedClient a, SimulatedClient b, Duration time) {
        brokenPaths.add(Set.of(a.name(), b.name()));
        pathChanged();
        after(time, () -> {
            brokenPaths.remove(Set.of(a.name(), b.name()));
            pathChanged();
        });
    }

    void pathChanged() {
        List.copyOf(connections.values()).forEach(FakePeerConnection::pathChanged);
    }

    /** Runs until nothing is left to do; false if that is not so by the given time. */
    boolean run(Duration limit) {
        Instant end = Instant.EPOCH.plus(limit);
        while (true) {
            Instant timer = Instant.MAX;
            for (SimulatedClient client : clients) {
                Instant next = client.nextTimer().orElse(Instant.MAX);
                timer = next.isBefore(timer) ? next : timer;
            }
            Task task = tasks.peek();
            if (task == null && timer.equals(Instant.MAX)) {
                return true;
            }
            boolean timerFirst = task == null || timer.isBefore(task.at());
            Instant at = timerFirst ? timer : task.at();
            if (at.isAfter(end)) {
                return false;
            }
            now = at.isAfter(now) ? at : now;
            if (timerFirst) {
                clients.forEach(SimulatedClient::handleDue);
            } else {
                tasks.remove().action().run();
            }
        }
    }
}
