package dev.parley.client.call;

import dev.parley.client.call.message.CallMessage;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.reason.LeaveReason;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The room at the signaling server, by the rules that calls rely on: an ordered stream to each member. */
final class SimulatedServer {
    private final World world;
    private static final Duration ANSWER_TIME = Duration.ofSeconds(6);

    private final Set<SimulatedClient> members = new LinkedHashSet<>();
    /** By who did not answer: those who were not told of them, or were told that they are not there. */
    private final Map<SimulatedClient, Set<SimulatedClient>> unaware = new HashMap<>();
    /** Whether a member that was there first is told of a newcomer as if it were one itself, which makes glare. */
    private final boolean crossed;

    SimulatedServer(World world, boolean crossed) {
        this.world = world;
        this.crossed = crossed;
    }

    void join(SimulatedClient client) {
        if (members.contains(client)) {
            remove(client, LeaveReason.LOST);
        }
        member(client.id()).ifPresent(older -> {
            members.remove(older);
            older.takenOver();
        });
        List<SimulatedClient> others = List.copyOf(members);
        unaware.remove(client);
        others.stream().filter(other -> !other.socketUp()).forEach(other -> forget(other, client));
        members.add(client);
        client.deliver(joined(client));
        for (SimulatedClient other : others) {
            other.deliver(crossed ? joined(other) : new CallEvent.MemberJoined(client.id()));
            if (other.silent()) {
                world.after(ANSWER_TIME, () -> silent(other, client));
            }
        }
    }

    private void forget(SimulatedClient silent, SimulatedClient newcomer) {
        unaware.computeIfAbsent(silent, _ -> new HashSet<>()).add(newcomer);
    }

    /** Somebody has not acknowledged all this time that the newcomer came. */
    private void silent(SimulatedClient client, SimulatedClient newcomer) {
        boolean met = unaware.getOrDefault(client, Set.of()).contains(newcomer);
        if (client.silent() && !met && members.contains(client) && members.contains(newcomer)) {
            forget(client, newcomer);
            newcomer.deliver(new CallEvent.MemberLeft(client.id(), LeaveReason.LOST));
        }
    }

    /** Somebody is heard again. */
    void goesOn(SimulatedClient client) {
        Set<SimulatedClient> newcomers = unaware.remove(client);
        if (newcomers != null && members.contains(client)) {
            newcomers.stream()
                    .filter(members::contains)
                    .forEach(other -> other.deliver(new CallEvent.MemberJoined(client.id())));
        }
    }

    void remove(SimulatedClient client, LeaveReason reason) {
        if (members.remove(client)) {
            Set<SimulatedClient> without = unaware.getOrDefault(client, Set.of());
            unaware.remove(client);
            members.stream()
                    .filter(other -> !without.contains(other))
                    .forEach(other -> other.deliver(new CallEvent.MemberLeft(client.id(), reason)));
            unaware.values().forEach(others -> others.remove(client));
        }
    }

    /** Whom somebody sees who looks into the room. */
    List<PeerId> present(SimulatedClient seer) {
        return members.stream()
                .filter(client -> client.socketUp() && !client.equals(seer))
                .map(SimulatedClient::id)
                .filter(id -> !id.equals(seer.id()))
                .toList();
    }

    private Optional<SimulatedClient> member(PeerId id) {
        return members.stream().filter(client -> client.id().equals(id)).findFirst();
    }

    void signal(SimulatedClient from, PeerId id, CallMessage message) {
        SimulatedClient to = member(id).orElse(from);
        if (!members.contains(from) || to.equals(from)) {
            return;
        }
        CallEvent event = new CallEvent.MessageReceived(from.id(), message);
        if (world.chance(world.trouble.lost())) {
            return;
        }
        if (world.chance(world.trouble.late())) {
            world.after(world.upTo(2000), () -> to.post(event));
        } else {
            to.deliver(event);
        }
        if (world.chance(world.trouble.twice())) {
            world.after(world.upTo(3000), () -> to.post(event));
        }
    }

    /** The session grace ran out, unless the client came back. */
    void socketLost(SimulatedClient client, int session) {
        world.after(Duration.ofMinutes(2), () -> {
            if (client.session() == session && !client.socketUp()) {
                client.sessionLost();
                remove(client, LeaveReason.LOST);
            }
        });
    }

    boolean knows(SimulatedClient client) {
        return members.contains(client);
    }

    /** Nobody is told; all must join again. */
    void restart() {
        members.forEach(SimulatedClient::sessionLost);
        members.clear();
        unaware.clear();
    }

    private CallEvent joined(SimulatedClient client) {
        List<PeerId> roster = members.stream()
                .filter(other -> !other.equals(client))
                .filter(other -> !unaware.getOrDefault(other, Set.of()).contains(client))
                .map(SimulatedClient::id)
                .toList();
        return new CallEvent.Joined(client.id(), roster, List.of());
    }
}
