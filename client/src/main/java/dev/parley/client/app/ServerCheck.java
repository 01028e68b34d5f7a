package dev.parley.client.app;

import dev.parley.client.signaling.SignalingEvent;
import dev.parley.client.signaling.SignalingPort;
import dev.parley.client.signaling.WebSocketSignaling;
import dev.parley.client.trust.RoomLink;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Finds out whether a link's server is there and speaks our protocol. */
final class ServerCheck {
    private static final int LONGEST_SECONDS = 12;

    private ServerCheck() {}

    static void requireReachable(RoomLink link) throws CommandFailure, InterruptedException {
        BlockingQueue<SignalingEvent> events = new LinkedBlockingQueue<>();
        try (SignalingPort _ =
                WebSocketSignaling.connect(URI.create(link.server()), "parley/" + Version.TEXT, events::add)) {
            SignalingEvent first = events.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (first instanceof SignalingEvent.Unreachable(var problem)) {
                throw new CommandFailure(ExitCode.UNREACHABLE, problem.sentence());
            }
            if (first == null) {
                throw new CommandFailure(ExitCode.UNREACHABLE, "The server " + link.server() + " did not answer.");
            }
        }
    }
}
