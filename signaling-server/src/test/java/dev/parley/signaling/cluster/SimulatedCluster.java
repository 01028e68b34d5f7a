package dev.parley.signaling.cluster;

import dev.parley.signaling.TestLimits;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.id.PeerKey;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.protocol.limit.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Three nodes, some rooms and a store in one thread, which a seed drives through faults: the same seed, the same run. */
final class SimulatedCluster {
    private static final Limits LIMITS = new TestLimits()
            .unacknowledged(1_000_000, 1_000_000_000)
            .rate(100_000, 100_000)
            .build();
    private static final int NODES = 3;
    private static final int ROOMS = 3;
    private static final int MEMBERS = 3;
    private static final int AFTERWARDS = 6000;
    private static final int PATIENCE = 200_000;
    private static final int WORTH_REMEMBERING = 62_000;

    final MemoryStore.Shared store = new MemoryStore.Shared();
    final History history = new History();
    private final RandomGenerator random;
    private final boolean[] storeUp = {true};
    private long storeDownUntil;
    private final List<SimulatedNode> nodes = new ArrayList<>();
    private final List<ClusterClient> clients = new ArrayList<>();
    private final Map<ClusterClient, SimulatedNode.SimulatedLine> lines = new HashMap<>();
    private final Map<String, Set<String>> rooms = new HashMap<>();
    final SimulatedHomes homes;
    private long nodeNumbers = 100;
    private boolean stopping;
    private boolean calm;
    private @Nullable ClusterClient away;
    int faults;

    SimulatedCluster(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < NODES; i++) {
            nodes.add(node());
        }
        Map<String, String> names = new HashMap<>();
        for (int room = 0; room < ROOMS; room++) {
            byte[] id = new byte[RoomId.BYTES];
            random.nextBytes(id);
            Set<String> members = new TreeSet<>();
            for (int member = 0; member < MEMBERS; member++) {
                byte[] key = new byte[PeerKey.BYTES];
                random.nextBytes(key);
                String name = "r" + room + "m" + member;
                clients.add(new ClusterClient(name, PeerKey.of(key), RoomId.of(id), names, history));
                members.add(name);
                rooms.put(name, members);
            }
        }
        homes = new SimulatedHomes(random, () -> nodes.get(random.nextInt(nodes.size())));
    }

    private SimulatedNode node() {
        return new SimulatedNode(++nodeNumbers, store, LIMITS, random, storeUp, this::stop);
    }

    /** Now and then a node stands still in the middle of what it does, for longer than its leases. */
    private void stop(SimulatedNode node) {
        if (!stopping && !calm && faults > 0 && random.nextInt(3000) == 0) {
            stopping = true;
            node.stands = true;
            for (long end = store.millis + random.nextInt(15_000); store.millis < end; ) {
                step(true);
            }
            node.stands = false;
            stopping = false;
        }
    }

    /** Everybody joins, faults happen while they talk, then all is well again: answers with what is wrong. */
    List<String> run(int wanted) {
        until("all who come early have joined", () -> early().allMatch(ClusterClient::isIn), true);
        until("all are at home", homes::allAreAtHome, true);
        // From then on what is rung there waits.
        for (long end = store.millis + WORTH_REMEMBERING; store.millis < end; store.millis += 30) {
            step(true);
        }
        while (faults < wanted) {
            for (int i = random.nextInt(400); i > 0; i--) {
                step(true);
            }
            fault();
        }
        for (int i = 0; i < 3000; i++) {
            step(true);
        }
        heal();
        until(
                "all is settled",
                () -> clients.stream().allMatch(client -> client.isSettled() && client.isOnline())
                        && homes.allAreAtHome(),
                false);
        // A node may have stood still until a moment ago: what came to it meanwhile is still on its way.
        for (int i = 0; i < AFTERWARDS && (i < 2000 || i % 500 != 0 || !everythingCame()); i++) {
            step(false);
        }
        clients.forEach(ClusterClient::writeDownWhomItSees);
        List<String> wrongs = new ArrayList<>(history.wrongs(rooms));
        wrongs.addAll(homes.wrongs());
        return wrongs;
    }

    private boolean everythingCame() {
        return history.everythingCame() && homes.everythingCame();
    }

    private Stream<ClusterClient> early() {
        return clients.subList(0, clients.size() - MEMBERS).stream();
    }

    /** Whoever has come twice, since their first session was cut off, may have lost what was said to that. */
    private boolean isMet(ClusterClient client) {
        return clients.stream()
                .filter(other -> rooms.get(client.name()).contains(other.name()))
                .allMatch(ClusterClient::isIn);
    }

    /** A node dies and with it somebody who does not come back: answers with whether the others hear that they are gone, in the end. */
    boolean forgetsWhoDoesNotComeBack() {
        until("all who come early have joined", () -> early().allMatch(ClusterClient::isIn), false);
        ClusterClient lost = clients.getFirst();
        away = lost;
        SimulatedNode dead = lines.get(lost).node;
        dead.kill();
        nodes.set(nodes.indexOf(dead), node());
        ClusterClient friend = clients.get(1);
        for (int i = 0; i < PATIENCE && friend.sees(lost.name()); i++) {
            step(false);
        }
        return !friend.sees(lost.name());
    }

    /** How many milliseconds it takes until whoever watches knows that somebody's node has died, whose devices do not come back. */
    long untilADeadNodesGuestsAreGone() {
        until("all are at home", homes::allAreAtHome, false);
        SimulatedNode dead = homes.nodeOf(homes.devices.getFirst());
        BoxId box = homes.boxes.getFirst();
        homes.leave(homes.devices.get(1));
        for (int i = 0; i < 1000; i++) {
            step(false);
        }
        if (!Boolean.TRUE.equals(homes.watcher.sees(box))) {
            throw new AssertionError("one device of them is still there");
        }
        long before = store.millis;
        dead.kill();
        nodes.set(nodes.indexOf(dead), node());
        homes.leave(homes.devices.getFirst());
        until("they are gone", () -> Boolean.FALSE.equals(homes.watcher.sees(box)), false);
        return store.millis - before;
    }

    /** Rings everybody once: answers with whether all devices heard it, and the caller how many did. */
    boolean everybodyIsRung() {
        // Who stood still a moment ago may be taken for dead yet.
        calm = true;
        for (int i = 0; i < 2000; i++) {
            step(false);
        }
        until("all are at home", homes::allAreAtHome, false);
        for (int person = 0; person < homes.boxes.size(); person++) {
            int[] ref = new int[1];
            int rung = person;
            until("the caller has a line", () -> (ref[0] = homes.ring(rung, false)) > 0, false);
            for (int i = 0; i < 3000 && !homes.cameToBoth(ref[0]); i++) {
                step(false);
            }
            if (!homes.cameToBoth(ref[0])) {
                return false;
            }
        }
        return true;
    }

    private void until(String what, BooleanSupplier reached, boolean talking) {
        for (int i = 0; !reached.getAsBoolean(); i++) {
            if (i > PATIENCE) {
                throw new AssertionError("it is not so that " + what);
            }
            step(talking);
        }
    }

    private void heal() {
        storeDownUntil = 0;
        for (SimulatedNode node : nodes) {
            node.pausedUntil = 0;
            node.cutUntil = 0;
            node.skewMillis = 0;
        }
    }

    private void fault() {
        faults++;
        int which = random.nextInt(NODES);
        SimulatedNode node = nodes.get(which);
        switch (random.nextInt(7)) {
            case 0 -> {
                node.kill();
                nodes.set(which, node());
            }
            case 1 -> node.pausedUntil = store.millis + random.nextInt(12_000);
            case 2 -> node.cutUntil = store.millis + random.nextInt(12_000);
            case 3 -> storeDownUntil = store.millis + random.nextInt(12_000);
            case 4 -> node.skewMillis = random.nextLong(-60_000, 60_000);
            case 5 -> replaceInPeace(which);
            default -> clients.get(random.nextInt(clients.size())).hangUp();
        }
    }

    /** As an upgrade does. */
    private void replaceInPeace(int which) {
        SimulatedNode node = nodes.get(which);
        if (node.isPaused() || node.cutUntil > store.millis || storeDownUntil > store.millis) {
            return;
        }
        node.drain();
        for (int i = 0; i < 20_000 && node.keeper.holds() > 0; i++) {
            step(true);
        }
        node.goAway();
        for (int i = 0; i < 1000 && !node.courier.isIdle(); i++) {
            step(true);
        }
        node.kill();
        nodes.set(which, node());
    }

    private void step(boolean talking) {
        store.millis += random.nextInt(20);
        storeUp[0] = store.millis >= storeDownUntil;
        for (SimulatedNode node : nodes) {
            node.cut = store.millis < node.cutUntil;
            if (!node.isPaused()) {
                switch (random.nextInt(3)) {
                    case 0 -> node.keep();
                    case 1 -> node.bring();
                    default -> node.turn();
                }
            }
        }
        // The last room is joined while things go wrong.
        ClusterClient client = clients.get(random.nextInt(faults > 0 ? clients.size() : clients.size() - MEMBERS));
        SimulatedNode.SimulatedLine line = lines.get(client);
        if (line != null && client.isOnline()) {
            String text = line.toClient.poll();
            if (text != null) {
                client.heard(line, text);
            } else if (!line.open) {
                client.disconnected(line);
            }
        } else if (random.nextInt(5) == 0 && client != away) {
            SimulatedNode node = nodes.get(random.nextInt(nodes.size()));
            if (!node.drains) {
                line = node.connect();
                lines.put(client, line);
                client.connected(line);
            }
        }
        if (random.nextInt(20) == 0) {
            client.ping();
        }
        homes.step(talking);
        client.join();
        if (talking && random.nextInt(4) == 0 && isMet(client)) {
            client.signal(random.nextInt(MEMBERS));
        }
    }
}
