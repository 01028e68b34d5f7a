package dev.parley.client.call;

import dev.parley.signaling.loop.Guarded;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that touches a call, {@code call-loop}: takes events, steps, runs the effects, keeps the deadlines.
 *
 * <p>The queue is bounded. A call in trouble makes dozens of events a second; a queue that is full means that the loop
 * hangs or is flooded, and since no event may be missed, the call is then broken off.
 */
public final class CallLoop implements AutoCloseable {
    static final int QUEUE_CAPACITY = 4096;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    /** While deadlines run, so that it shows how long this program slept. */
    private static final Duration LOOK_AT_CLOCK = Duration.ofSeconds(1);

    private static final Duration CLOSE_WAIT = Duration.ofSeconds(2);

    private final BlockingQueue<CallEvent> events = new LinkedBlockingQueue<>(QUEUE_CAPACITY);
    private final CallMachine machine;
    private final InstantSource clock;
    private final Standstill standstill = new Standstill();
    private final Thread thread;
    private volatile boolean overflowed;
    private volatile boolean closing;
    private volatile Runnable last = () -> {};

    /** @param first where the call begins, see {@link CallState#idle} */
    public CallLoop(CallState first, CallPorts ports, InstantSource clock) {
        this.machine = new CallMachine(first, ports, clock);
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("call-loop").unstarted(this::loop);
    }

    public CallLoop start() {
        thread.start();
        return this;
    }

    /** Any thread; never blocks. */
    public void post(CallEvent event) {
        if (!events.offer(event)) {
            overflowed = true;
        }
    }

    /**
     * Hangs up if that has not happened; returns at once.
     *
     * @param afterwards is run on the call's thread when the last effects have run
     */
    public void end(Runnable afterwards) {
        last = afterwards;
        closing = true;
        post(new CallEvent.HangUpRequested());
        thread.interrupt();
    }

    /** Ends it, and waits for that, at most 2 s. */
    @Override
    public void close() {
        end(() -> {});
        if (!Thread.currentThread().equals(thread)) {
            try {
                thread.join(CLOSE_WAIT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void loop() {
        while (!closing || !events.isEmpty()) {
            if (overflowed) {
                overflowed = false;
                events.clear();
                machine.breakOff(
                        new IllegalStateException("more than " + QUEUE_CAPACITY + " events waited"), clock.instant());
            }
            next().ifPresent(event -> Guarded.run(() -> machine.handle(event), this::onFault));
            Guarded.run(machine::handleDue, this::onFault);
        }
        last.run();
    }

    /** Beyond what the machine itself ends the call for. */
    private void onFault(Throwable fault) {
        machine.breakOff(new IllegalStateException(fault), clock.instant());
    }

    private Optional<CallEvent> next() {
        Instant now = clock.instant();
        Duration wait = machine.timers()
                .next()
                .map(at -> at.isBefore(now) ? Duration.ZERO : shorter(Duration.between(now, at), LOOK_AT_CLOCK))
                .orElse(LONGEST_WAIT);
        try {
            return Optional.ofNullable(events.poll(wait.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            // Only close() interrupts, to be heard at once.
            return Optional.empty();
        } finally {
            Duration stood = standstill.noticed(clock.instant(), wait);
            if (stood.isPositive()) {
                machine.slept(stood);
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
