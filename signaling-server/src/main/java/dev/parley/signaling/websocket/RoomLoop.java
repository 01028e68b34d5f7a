package dev.parley.signaling.websocket;

import dev.parley.signaling.protocol.CloseCode;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.room.Census;
import dev.parley.signaling.room.Delivery;
import dev.parley.signaling.room.Rooms;
import dev.parley.signaling.room.SocketId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that touches the rooms: event, step, deliveries, next event. Anyone may post and nobody waits: messages
 * beyond a bound are not taken; openings and closings always are, and there are no more of them than sockets.
 */
final class RoomLoop {
    private static final Logger LOG = LoggerFactory.getLogger(RoomLoop.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int MAX_WAITING_MESSAGES = 16 * 1024;
    private static final int MAX_WAITING_BYTES = 16 * 1024 * 1024;
    private static final int BATCH = 256;

    private final Rooms rooms;
    private final MessageCodec codec;
    private final InstantSource clock;
    private final Runnable housekeeping;
    private final BlockingQueue<RoomEvent> inbox = new LinkedBlockingQueue<>();
    private final AtomicInteger waitingMessages = new AtomicInteger();
    private final AtomicLong waitingBytes = new AtomicLong();
    private final Map<SocketId, Client> clients = new HashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private volatile Census census = Census.EMPTY;

    /** @param housekeeping runs about once a second on the loop's thread, and must not wait either */
    RoomLoop(Rooms rooms, MessageCodec codec, InstantSource clock, Runnable housekeeping) {
        this.rooms = rooms;
        this.codec = codec;
        this.clock = clock;
        this.housekeeping = housekeeping;
        this.thread = Thread.ofPlatform().daemon().name("room-loop").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void post(RoomEvent event) {
        inbox.add(event);
    }

    /** Takes a message, or answers false if too many wait already. */
    boolean offer(RoomEvent.Said message) {
        int messages = waitingMessages.incrementAndGet();
        long bytes = waitingBytes.addAndGet(message.bytes());
        if (messages > MAX_WAITING_MESSAGES || bytes > MAX_WAITING_BYTES) {
            taken(message);
            return false;
        }
        inbox.add(message);
        return true;
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
            Instant nextTick = clock.instant().plus(TICK);
            boolean running = true;
            while (running) {
                Duration wait = Duration.between(clock.instant(), nextTick);
                RoomEvent event = inbox.poll(Math.clamp(wait.toMillis(), 0, TICK.toMillis()), TimeUnit.MILLISECONDS);
                running = batch(event);
                Instant now = clock.instant();
                if (!now.isBefore(nextTick) || nextTick.isAfter(now.plus(TICK))) {
                    nextTick = now.plus(TICK);
                    tick(now);
                }
                census = rooms.census();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
    }

    /** Handles what waits, up to a bound, and acknowledges it together; answers false after the last event. */
    private boolean batch(@Nullable RoomEvent first) {
        RoomEvent event = first;
        for (int i = 0; event != null; i++) {
            if (event instanceof RoomEvent.Stopping stopping) {
                deliver(rooms.goAway(stopping.spreadMillis()));
                return false;
            }
            handle(event);
            event = i < BATCH ? inbox.poll() : null;
        }
        deliver(rooms.acknowledged());
        return true;
    }

    private void tick(Instant now) {
        try {
            deliver(rooms.tick(now));
            housekeeping.run();
        } catch (RuntimeException e) {
            LOG.error("housekeeping failed", e);
        }
    }

    private void handle(RoomEvent event) {
        try {
            deliver(step(event, clock.instant()));
        } catch (RuntimeException e) {
            // A broken invariant costs one client its socket, not all of them the server.
            LOG.error("a step of the room loop failed", e);
            if (event instanceof RoomEvent.Said said) {
                said.client().close(CloseCode.INTERNAL_ERROR);
            }
        }
    }

    private List<Delivery> step(RoomEvent event, Instant now) {
        return switch (event) {
            case RoomEvent.Opened opened -> {
                clients.put(opened.client().id(), opened.client());
                yield rooms.connected(opened.client().id(), opened.source(), now);
            }
            case RoomEvent.Received received -> {
                taken(received);
                yield rooms.received(received.client().id(), received.message(), now);
            }
            case RoomEvent.Unreadable unreadable -> {
                taken(unreadable);
                yield rooms.unreadable(unreadable.client().id(), unreadable.fault(), now);
            }
            case RoomEvent.Flooded flooded -> rooms.flooded(flooded.client().id());
            case RoomEvent.Closed closed -> {
                clients.remove(closed.client().id());
                yield rooms.disconnected(closed.client().id(), now);
            }
            case RoomEvent.Stopping _ -> List.of();
        };
    }

    private void taken(RoomEvent.Said message) {
        waitingMessages.decrementAndGet();
        waitingBytes.addAndGet(-message.bytes());
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
        try {
            switch (delivery) {
                case Delivery.Send send -> client.send(codec.encode(send.message()));
                case Delivery.Close close -> client.close(close.code());
            }
        } catch (RuntimeException e) {
            LOG.error("a delivery failed", e);
            client.close(CloseCode.INTERNAL_ERROR);
        }
    }
}
