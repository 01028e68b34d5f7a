package dev.parley.signaling.websocket;

import dev.parley.signaling.loop.Guarded;
import dev.parley.signaling.metrics.Delays;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.MessageText;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.room.Census;
import dev.parley.signaling.room.Delivery;
import dev.parley.signaling.room.RoomsPort;
import dev.parley.signaling.room.state.SocketId;
import java.io.IOException;
import java.nio.channels.ClosedSelectorException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that touches the rooms and the sockets: event, step, deliveries, next event. Anyone may post and nobody waits. What
 * sockets say is read only once all that was read before is handled.
 */
final class RoomLoop {
    private static final Logger LOG = LoggerFactory.getLogger(RoomLoop.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    /** Acknowledgements that are due one shortly after the other go in one turn. */
    private static final Duration TOGETHER = Duration.ofMillis(20);

    /** A turn that took longer has kept others from being heard. */
    private static final long STALL = TimeUnit.SECONDS.toNanos(3);

    /** In which those are heard, before anybody is closed for silence. */
    private static final Duration HEARING = TICK;

    private static final int BATCH = 256;
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private final RoomsPort rooms;
    private final MessageCodec codec;
    private final InstantSource clock;
    private final Runnable housekeeping;
    private final Delays delays;
    /** What sockets have told: nothing more is read of them before it is handled. */
    private final Queue<RoomEvent> told = new ArrayDeque<>();
    /** What other threads have. */
    private final Queue<RoomEvent> inbox = new ConcurrentLinkedQueue<>();

    private final SocketSelector sockets;
    private final Map<SocketId, Client> clients = new HashMap<>();
    private final Set<Client> spokenTo = new LinkedHashSet<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private volatile Census census = Census.EMPTY;
    private volatile Instant lastTurn;
    private boolean running = true;
    private Instant nextTick = Instant.MAX;
    private long began = System.nanoTime();
    private long heardAt = began;

    /**
     * @param housekeeping runs about once a second on the loop's thread, and must not wait either
     * @param vitals is told of what the loop may not have survived whole
     */
    RoomLoop(
            RoomsPort rooms,
            MessageCodec codec,
            InstantSource clock,
            Runnable housekeeping,
            Vitals vitals,
            Delays delays,
            SocketSelector sockets) {
        this.rooms = rooms;
        this.codec = codec;
        this.clock = clock;
        this.lastTurn = clock.instant();
        this.housekeeping = housekeeping;
        this.delays = delays;
        this.sockets = sockets;
        this.thread = Thread.ofPlatform().daemon().name("room-loop").unstarted(this::run);
        // After an error like that nobody knows whether all rooms are whole; those in them are served on all the same.
        thread.setUncaughtExceptionHandler((_, e) -> vitals.fatal(e));
    }

    void start() {
        thread.start();
    }

    void post(RoomEvent event) {
        if (Thread.currentThread().equals(thread)) {
            told.add(event);
        } else {
            inbox.add(event);
            sockets.wake();
        }
    }

    /** How long it has not come round to the next event; it does so about once a second even if there is none. */
    Duration silence() {
        return Duration.between(lastTurn, clock.instant());
    }

    Census census() {
        return census;
    }

    /** Says goAway to everybody and ends the loop; answers once that is done or the time is over. */
    void stop(int spreadMillis, Duration patience) throws InterruptedException {
        post(new RoomEvent.Stopping(spreadMillis));
        if (!stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            nextTick = clock.instant().plus(TICK);
            while (running && !Thread.currentThread().isInterrupted()) {
                Guarded.run(this::round, fault -> LOG.error("a round of the room loop failed", fault));
            }
            Guarded.run(this::end, fault -> LOG.error("not everybody was told the end", fault));
        } finally {
            stopped.countDown();
        }
    }

    private void round() {
        if (told.isEmpty() && !serve(wait(clock.instant()))) {
            running = false;
            return;
        }
        lastTurn = clock.instant();
        long now = System.nanoTime();
        if (now - began > STALL && now - heardAt > STALL) {
            heardAt = now + HEARING.toNanos();
            nextTick = lastTurn.plus(HEARING);
        }
        began = now;
        Guarded.run(this::turn, fault -> LOG.error("a turn of the room loop failed", fault));
        sockets.write();
    }

    /** Whether sockets can still be served. */
    private boolean serve(long millis) {
        try {
            sockets.turn(millis);
            return true;
        } catch (IOException | ClosedSelectorException e) {
            LOG.error("the sockets cannot be served", e);
            return false;
        }
    }

    /** For how long nothing is to be done unless somebody says something. */
    private long wait(Instant now) {
        if (!inbox.isEmpty()) {
            return 0;
        }
        Instant next = rooms.nextAcknowledgement()
                .map(due -> due.plus(TOGETHER))
                .filter(nextTick::isAfter)
                .orElse(nextTick);
        // A millisecond more: with the rest of one it would turn in circles until that is over.
        return Math.clamp(Duration.between(now, next).toMillis() + 1, 0, TICK.toMillis());
    }

    private void turn() {
        batch();
        flush();
        Instant now = clock.instant();
        if (!now.isBefore(nextTick) || nextTick.isAfter(now.plus(TICK))) {
            nextTick = now.plus(TICK);
            Guarded.run(() -> tick(now), fault -> LOG.error("housekeeping failed", fault));
        }
        census = rooms.census();
    }

    /** Handles what waits, up to a bound, and acknowledges it together. */
    private void batch() {
        handle(told);
        handle(inbox);
        if (running) {
            deliver(rooms.acknowledged(clock.instant()));
        }
    }

    private void handle(Queue<RoomEvent> events) {
        for (int i = 0; i < BATCH && running; i++) {
            RoomEvent event = events.poll();
            if (event == null) {
                return;
            }
            if (event instanceof RoomEvent.Stopping stopping) {
                running = false;
                deliver(rooms.goAway(stopping.spreadMillis()));
            } else {
                handle(event);
            }
        }
    }

    /** Closes who is still there, and waits until that is written. */
    private void end() {
        clients.values().forEach(client -> client.close(CloseCode.GOING_AWAY));
        long until = System.nanoTime() + LAST_WORDS.toNanos();
        boolean served = true;
        while (served && !clients.isEmpty() && System.nanoTime() - until < 0) {
            sockets.write();
            served = serve(LAST_WORDS.toMillis() / 100);
            for (RoomEvent event = told.poll(); event != null; event = told.poll()) {
                if (event instanceof RoomEvent.Closed closed) {
                    clients.remove(closed.client().id());
                }
            }
        }
    }

    /** Writes what was said in this turn, to each client all at once. */
    private void flush() {
        for (Client client : spokenTo) {
            Guarded.run(client::flush, fault -> {
                LOG.error("a write failed", fault);
                client.close(CloseCode.INTERNAL_ERROR);
            });
        }
        spokenTo.clear();
    }

    private void tick(Instant now) {
        deliver(rooms.tick(now));
        flush();
        housekeeping.run();
    }

    private void handle(RoomEvent event) {
        Guarded.run(() -> answer(event), fault -> {
            // A broken invariant costs one client its socket, not all of them the server.
            LOG.error("a step of the room loop failed", fault);
            if (event instanceof RoomEvent.Said said) {
                said.client().close(CloseCode.INTERNAL_ERROR);
            }
        });
    }

    private void answer(RoomEvent event) {
        deliver(step(event, clock.instant()));
        if (event instanceof RoomEvent.Received received) {
            delays.handled(received.message(), System.nanoTime() - received.since());
        }
    }

    private List<Delivery> step(RoomEvent event, Instant now) {
        return switch (event) {
            case RoomEvent.Opened opened -> {
                clients.put(opened.client().id(), opened.client());
                yield rooms.connected(opened.client().id(), opened.source(), now);
            }
            case RoomEvent.Received received -> {
                yield rooms.received(received.client().id(), received.message(), now);
            }
            case RoomEvent.Unreadable unreadable -> {
                yield rooms.unreadable(unreadable.client().id(), unreadable.fault(), now);
            }
            case RoomEvent.Flooded flooded -> rooms.flooded(flooded.client().id());
            case RoomEvent.Closed closed -> {
                clients.remove(closed.client().id());
                yield rooms.disconnected(closed.client().id(), now);
            }
            case RoomEvent.Told told -> told.step().get();
            case RoomEvent.Draining _ -> {
                rooms.drain();
                yield List.of();
            }
            case RoomEvent.Stopping _ -> List.of();
        };
    }

    private void deliver(List<Delivery> deliveries) {
        for (Delivery delivery : deliveries) {
            Client client = clients.get(delivery.to());
            if (client != null) {
                deliver(client, delivery);
            }
        }
    }

    private void deliver(Client client, Delivery delivery) {
        Guarded.run(() -> hand(client, delivery), fault -> {
            LOG.error("a delivery failed", fault);
            client.close(CloseCode.INTERNAL_ERROR);
        });
    }

    private void hand(Client client, Delivery delivery) {
        switch (delivery) {
            case Delivery.Send send -> {
                client.say(codec.text(send.message()));
                spokenTo.add(client);
            }
            case Delivery.Relay relay -> {
                client.say(MessageText.of(relay.text()));
                spokenTo.add(client);
            }
            case Delivery.Close close -> {
                client.flush();
                client.close(close.code());
            }
        }
    }
}
