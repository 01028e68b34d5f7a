package dev.parley.client.engine;

import dev.parley.client.control.call.Reason;
import dev.parley.client.engine.reason.Reasons;
import dev.parley.client.signaling.ServerProblem;
import dev.parley.client.signaling.SignalingEvent;
import dev.parley.client.signaling.SignalingPort;
import dev.parley.client.signaling.WebSocketSignaling;
import dev.parley.client.trust.RoomLink;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Finds out whether a link's server is there and speaks our protocol. */
public final class ServerCheck {
    private static final int LONGEST_SECONDS = 12;

    private ServerCheck() {}

    /** What is wrong with a server; the sentence is for people. */
    public record Problem(Reason reason, String sentence) {}

    /** Waits for the server's answer; what is wrong with it, or empty. */
    public static Optional<Problem> problem(RoomLink link, String clientName) throws InterruptedException {
        BlockingQueue<SignalingEvent> events = new LinkedBlockingQueue<>();
        URI server = URI.create(link.server());
        try (SignalingPort _ = WebSocketSignaling.connect(server, clientName, events::add)) {
            SignalingEvent first = events.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (first == null) {
                return Optional.of(said(ServerProblem.timedOut(server)));
            }
            return first instanceof SignalingEvent.Unreachable(var problem)
                    ? Optional.of(said(problem))
                    : Optional.empty();
        }
    }

    private static Problem said(ServerProblem problem) {
        return new Problem(Reasons.of(problem), problem.sentence());
    }
}
