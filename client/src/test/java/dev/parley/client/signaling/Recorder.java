package dev.parley.client.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Notes every event, and that all come from the one thread. */
final class Recorder implements Consumer<SignalingEvent> {
    private final BlockingQueue<SignalingEvent> events = new LinkedBlockingQueue<>();
    private final List<SignalingEvent> all = new CopyOnWriteArrayList<>();

    private volatile CountDownLatch holdUp = new CountDownLatch(0);

    /** The next events are not taken before the latch is released. */
    CountDownLatch holdUpNext() {
        CountDownLatch latch = new CountDownLatch(1);
        holdUp = latch;
        return latch;
    }

    @Override
    public void accept(SignalingEvent event) {
        try {
            holdUp.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.add(
                Thread.currentThread().getName().equals("signaling")
                        ? event
                        : new SignalingEvent.Lost(new ServerProblem(ServerProblem.Kind.NETWORK, "wrong thread", "")));
        events.add(event);
    }

    SignalingEvent next() throws InterruptedException {
        SignalingEvent event = events.poll(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(event).as("an event in time, after %s", all).isNotNull();
        return event;
    }

    <T extends SignalingEvent> T next(Class<T> type) throws InterruptedException {
        SignalingEvent event = next();
        assertThat(event).isInstanceOf(type);
        return type.cast(event);
    }

    List<SignalingEvent> all() {
        return List.copyOf(all);
    }

    WebSocketSignaling connect(URI server) {
        return connect(server, Waiting.PATIENCE, ServerTrust.platform());
    }

    WebSocketSignaling connect(URI server, Duration patience, ServerTrust trust) {
        return connect(server, patience, trust, NameLookup.platform());
    }

    WebSocketSignaling connect(URI server, Duration patience, ServerTrust trust, NameLookup lookup) {
        SignalingSettings settings = new SignalingSettings(
                patience,
                Duration.ofSeconds(5),
                Duration.ofMillis(20),
                Duration.ofSeconds(5),
                Duration.ofMillis(20),
                trust,
                lookup,
                RandomGenerator.getDefault());
        return WebSocketSignaling.connect(server, "parley test", this, settings);
    }
}
