package dev.parley.client.call;

import dev.parley.client.call.peer.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Turns events into steps and hands each effect to its port; belongs to one thread. {@link CallLoop} is that thread in
 * the program, a test's own in tests.
 */
final class CallMachine {
    private final CallPorts ports;
    private final InstantSource clock;
    private final Timers timers = new Timers();
    private CallState state;

    CallMachine(CallState state, CallPorts ports, InstantSource clock) {
        this.state = state;
        this.ports = ports;
        this.clock = clock;
    }

    void handle(CallEvent event) {
        Instant now = clock.instant();
        try {
            run(state.on(event, now), now);
        } catch (RuntimeException e) {
            breakOff(e, now);
        }
    }

    /** Handles what is due; one round, so that a clock that jumped cannot keep the thread. */
    void handleDue() {
        for (Deadline deadline : timers.takeDue(clock.instant())) {
            handle(new CallEvent.DeadlineReached(deadline));
        }
    }

    /**
     * This program stood still for so long, as in a sleeping computer: nobody had that time to keep a deadline in, and what was
     * on its way to here could not be heard.
     */
    void slept(Duration time) {
        timers.postpone(time);
        state = state.slept(time);
    }

    /** Ends the call for a fault in this program, never the program. */
    void breakOff(RuntimeException fault, Instant now) {
        Step step = state.broken(fault.toString(), now);
        state = step.next();
        timers.clear();
        ports.faults().accept(fault);
        for (CallEffect effect : step.effects()) {
            try {
                run(effect, now);
            } catch (RuntimeException e) {
                // The port that broke the call may well break again; the others must still be told.
                ports.faults().accept(e);
            }
        }
        ports.snapshots().accept(state);
    }

    CallState state() {
        return state;
    }

    Timers timers() {
        return timers;
    }

    private void run(Step step, Instant now) {
        boolean changed = !step.next().equals(state);
        state = step.next();
        step.effects().forEach(effect -> run(effect, now));
        if (changed) {
            ports.snapshots().accept(state);
        }
    }

    private void run(CallEffect effect, Instant now) {
        switch (effect) {
            case ConnectionCommand command -> ports.connections().run(command);
            case CallEffect.SendMessage(var to, var message) -> ports.room().send(to, message);
            case CallEffect.JoinRoom _ -> ports.room().join();
            case CallEffect.LeaveRoom _ -> ports.room().leave();
            case CallEffect.StartDeadline(var deadline, var delay) -> timers.start(deadline, now.plus(delay));
            case CallEffect.CancelDeadline(var deadline) -> timers.cancel(deadline);
            case CallEffect.Report(var report) -> ports.reports().accept(report);
        }
    }
}
