package dev.parley.signaling.cluster;

import dev.parley.signaling.cluster.store.ClusterTimes;
import dev.parley.signaling.cluster.store.StoreGone;
import dev.parley.signaling.protocol.MalformedMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.room.Census;
import dev.parley.signaling.room.Delivery;
import dev.parley.signaling.room.Rooms;
import dev.parley.signaling.room.state.SocketId;
import dev.parley.signaling.shelf.Shelf;
import dev.parley.signaling.turn.IceServerIssuer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** A node whose threads are steps that somebody else takes, in any order. */
final class SimulatedNode {
    static final Shards SHARDS = new Shards(4);
    private static final MessageCodec CODEC = new MessageCodec(Limits.DEFAULT);
    private static final SourceMarks MARKS = new SourceMarks("");
    private static final IceServerIssuer NO_ICE = new IceServerIssuer(List.of(), Optional.empty());

    final long number;
    final Keeper keeper;
    final Courier courier;
    private final ClusterFront front;
    private final InstantSource clock;
    private final MemoryStore.Shared store;
    private final Queue<Supplier<List<Delivery>>> loop = new ArrayDeque<>();
    private final Map<SocketId, SimulatedLine> lines = new HashMap<>();
    private Instant nextTick = Instant.MIN;
    private long sockets;
    boolean cut;
    boolean reaches;
    long pausedUntil;
    long cutUntil;
    boolean drains;
    /** In the middle of a step. */
    boolean stands;
    /** What its clock is wrong by. */
    long skewMillis;

    /** A socket with what is under way in it. */
    static final class SimulatedLine implements Party.Line {
        final SimulatedNode node;
        final SocketId id;
        final Queue<String> toServer = new ArrayDeque<>();
        final Queue<String> toClient = new ArrayDeque<>();
        boolean open = true;
        boolean hungUp;

        SimulatedLine(SimulatedNode node, SocketId id) {
            this.node = node;
            this.id = id;
        }

        @Override
        public void say(String text) {
            if (open) {
                toServer.add(text);
            }
        }

        @Override
        public void close() {
            hungUp = true;
        }
    }

    /** @param stops may stop this node between any two of its steps, while the others go on */
    SimulatedNode(
            long number,
            MemoryStore.Shared store,
            Limits limits,
            RandomGenerator random,
            boolean[] storeUp,
            Consumer<SimulatedNode> stops) {
        this.number = number;
        this.store = store;
        this.clock = () -> Instant.ofEpochMilli(store.millis + skewMillis);
        courier = new Courier(
                new MemoryStore(
                        store, () -> storeUp[0] && !(cut && random.nextInt(4) > 0), random, () -> stops.accept(this)),
                number,
                random);
        Rooms lobby = new Rooms(limits, NO_ICE, random, Shelf.NONE);
        front = new ClusterFront(
                limits,
                lobby,
                number,
                SHARDS,
                courier,
                new Link() {
                    @Override
                    public boolean reachesStore() {
                        return reaches;
                    }

                    @Override
                    public void drain() {
                        keeper().drain();
                    }

                    @Override
                    public List<Census> census() {
                        return keeper().census();
                    }
                },
                MARKS,
                loop::add);
        keeper = new Keeper(
                new MemoryStore(
                        store, () -> storeUp[0] && !(cut && random.nextInt(4) > 0), random, () -> stops.accept(this)),
                number,
                SHARDS,
                limits,
                NO_ICE,
                new ClusterTimes(
                        Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(3), Duration.ofMinutes(10)),
                clock,
                courier,
                new Keeper.Mailbox() {
                    @Override
                    public void arrived(List<Letter.Parcel> parcels) {
                        loop.add(() -> front.arrived(parcels));
                    }

                    @Override
                    public void forgotten() {
                        loop.add(front::forgotten);
                    }
                });
    }

    private Keeper keeper() {
        return keeper;
    }

    SimulatedLine connect() {
        SocketId id = new SocketId(++sockets);
        SimulatedLine line = new SimulatedLine(this, id);
        lines.put(id, line);
        loop.add(() -> front.connected(id, new Source("all", true), clock.instant()));
        return line;
    }

    boolean isPaused() {
        return stands || store.millis < pausedUntil;
    }

    void keep() {
        try {
            keeper.step(Duration.ZERO);
            reaches = true;
        } catch (StoreGone e) {
            reaches = false;
            keeper.storeIsGone();
        }
    }

    void bring() {
        try {
            courier.step();
        } catch (StoreGone e) {
            courier.storeIsGone();
        }
    }

    /** A turn of its room loop. */
    void turn() {
        Supplier<List<Delivery>> told = loop.poll();
        while (told != null) {
            deliver(told.get());
            told = loop.poll();
        }
        for (SimulatedLine line : List.copyOf(lines.values())) {
            String text = line.toServer.poll();
            if (text != null) {
                hear(line, text);
            } else if (line.hungUp) {
                forget(line);
                deliver(front.disconnected(line.id, clock.instant()));
            }
        }
        deliver(front.acknowledged(clock.instant()));
        if (!clock.instant().isBefore(nextTick)) {
            nextTick = clock.instant().plusSeconds(1);
            deliver(front.tick(clock.instant()));
        }
    }

    private void hear(SimulatedLine line, String text) {
        try {
            deliver(front.received(line.id, CODEC.decodeClient(text), clock.instant()));
        } catch (MalformedMessage e) {
            throw new AssertionError(e);
        }
    }

    void drain() {
        drains = true;
        front.drain();
    }

    void goAway() {
        deliver(front.goAway(1));
    }

    private void deliver(List<Delivery> deliveries) {
        for (Delivery delivery : deliveries) {
            SimulatedLine line = lines.get(delivery.to());
            if (line != null) {
                switch (delivery) {
                    case Delivery.Send send -> line.toClient.add(CODEC.encode(send.message()));
                    case Delivery.Relay relay -> line.toClient.add(relay.text());
                    case Delivery.Close _ -> {
                        forget(line);
                        deliver(front.disconnected(line.id, clock.instant()));
                    }
                }
            }
        }
    }

    private void forget(SimulatedLine line) {
        line.open = false;
        lines.remove(line.id);
    }

    /** As kill -9: what was not said is not said any more. */
    void kill() {
        lines.values().forEach(line -> {
            line.open = false;
            line.toClient.clear();
        });
        lines.clear();
    }
}
