package dev.parley.client.call;

import dev.parley.client.call.message.CallMessage.Introduction;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.Peer;
import dev.parley.client.call.peer.PeerCall;
import dev.parley.signaling.protocol.IceServer;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call as data. Immutable; {@link #on} is the whole behaviour, and touches nothing.
 *
 * @param self this side's id, once in a room
 * @param peers the other members in the order they were met, and those that only a connection is left of
 * @param signalingUp whether the server can be reached; without it the call goes on, but nothing new can begin
 * @param introduction who this side says it is
 * @param media what this side sends
 * @param connections the last {@link ConnectionId#attempt}
 */
public record CallState(
        CallStage phase,
        Optional<PeerId> self,
        Map<PeerId, Peer> peers,
        boolean signalingUp,
        Introduction introduction,
        MediaFlags media,
        List<IceServer> iceServers,
        int connections) {

    public CallState {
        peers = Collections.unmodifiableMap(new LinkedHashMap<>(peers));
        iceServers = List.copyOf(iceServers);
    }

    /**
     * @param earlier how many connections this program made in earlier calls, so that their late events cannot be mistaken
     *     for ours
     * @param incarnation how many programs were this peer in the room before, so that the others do not take our offers for
     *     stale ones
     */
    public static CallState idle(Introduction introduction, MediaFlags media, int earlier, int incarnation) {
        return new CallState(
                new CallStage.Idle(),
                Optional.empty(),
                Map.of(),
                true,
                introduction,
                media,
                List.of(),
                ConnectionId.attemptsBefore(incarnation, earlier));
    }

    /** How many connections this program made, in this call and before it. */
    public int connectionsMade() {
        return ConnectionId.madeUpTo(connections);
    }

    public Step on(CallEvent event, Instant now) {
        CallTransition transition = new CallTransition(this, now);
        transition.on(event);
        return transition.step();
    }

    /** This program stood still for so long. */
    CallState slept(Duration time) {
        Map<PeerId, Peer> next = new LinkedHashMap<>(peers);
        next.replaceAll((id, peer) -> switch (peer) {
            case PeerCall call -> call.with(call.connectivity().slept(time));
            case Peer.Ended ended -> ended;
        });
        return new CallState(phase, self, next, signalingUp, introduction, media, iceServers, connections);
    }

    /** Ends the call because of a fault in this program. */
    Step broken(String problem, Instant now) {
        CallTransition transition = new CallTransition(this, now);
        transition.end(new CallEndReason.Internal(problem));
        return transition.step();
    }

    public boolean ended() {
        return phase instanceof CallStage.Ended;
    }
}
