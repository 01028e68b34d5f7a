package dev.parley.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.call.peer.Connectivity;
import dev.parley.client.call.peer.Negotiation;
import dev.parley.client.call.peer.Offers;
import dev.parley.client.call.peer.Peer;
import dev.parley.client.call.peer.PeerCall;
import dev.parley.signaling.protocol.reason.LeaveReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One seeded course of events between two to four programs, and what must be true when nothing moves any more. */
final class Schedule {
    private static final Duration LIMIT = Duration.ofHours(1);

    /** What happens, and whether all who are still there must be connected at the end. */
    enum Kind {
        CALM(true),
        GLARE(true),
        LOST_SOCKETS(true),
        LOST_SESSIONS(true),
        SERVER_RESTARTS(true),
        SHORT_BREAKS(true),
        LONG_BREAKS(false),
        HANG_UPS(true),
        VANISHING(true),
        COMING_BACK(true),
        SLEEP(true),
        NEWCOMERS(true),
        NATIVE_TROUBLE(false),
        TORTURE(false),
        EVERYTHING(false);

        private final boolean connects;

        Kind(boolean connects) {
            this.connects = connects;
        }
    }

    private final Kind kind;
    private final World world;
    private final SimulatedServer server;
    private final List<SimulatedClient> clients = new ArrayList<>();
    /** Programs that died or were stopped, and another one is the same peer now. */
    private final List<SimulatedClient> replaced = new ArrayList<>();

    Schedule(Kind kind, long seed) {
        this.kind = kind;
        this.world = new World(seed, trouble(kind));
        this.server = new SimulatedServer(world, kind == Kind.GLARE || (kind == Kind.COMING_BACK && world.chance(0.3)));
    }

    void run() {
        // With three, the crossed rosters of GLARE are also lost sessions.
        int count = kind == Kind.GLARE || world.chance(0.6) ? 2 : world.chance(0.9) ? 3 : 4;
        boolean together = world.chance(0.5);
        for (int i = 0; i < count; i++) {
            SimulatedClient client = new SimulatedClient(world, server, i);
            clients.add(client);
            world.after(together ? Duration.ZERO : world.upTo(3000), client::comeIn);
        }
        for (int i = kind == Kind.SHORT_BREAKS ? 0 : world.random.nextInt(5); i >= 0; i--) {
            world.after(world.upTo(world.chance(0.5) ? 1000 : 60_000), this::happen);
        }
        assertThat(world.run(LIMIT)).as("comes to rest").isTrue();
        clients.forEach(this::checkAtRest);
        replaced.forEach(old -> assertThat(old.dead() || old.state().ended())
                .as("%s of incarnation %d gives way", old.name(), old.incarnation())
                .isTrue());
        for (SimulatedClient a : clients) {
            for (SimulatedClient b : clients) {
                if (!a.equals(b) && going(a) && going(b)) {
                    checkPair(a, b);
                }
            }
        }
    }

    private void happen() {
        SimulatedClient client = any();
        switch (kind) {
            case CALM, GLARE, NATIVE_TROUBLE, TORTURE -> renegotiate(client);
            case LOST_SOCKETS -> client.loseSocket(world.upTo(4000));
            case LOST_SESSIONS -> loseSession(client);
            case SERVER_RESTARTS -> restartServer();
            case SHORT_BREAKS -> world.breakPath(client, another(client), world.upTo(14_000));
            case LONG_BREAKS -> world.breakPath(client, another(client), world.upTo(200_000));
            case HANG_UPS -> client.post(new CallEvent.HangUpRequested());
            case VANISHING -> client.kill();
            case SLEEP -> {
                client.sleep(world.upTo(world.chance(0.5) ? 90_000 : 300_000));
                if (world.chance(0.3)) {
                    another(client).sleep(world.upTo(90_000));
                }
            }
            case NEWCOMERS -> {
                if (settled(client) && world.chance(0.5)) {
                    client.sleep(world.upTo(world.chance(0.5) ? 90_000 : 200_000));
                } else if (settled(client)) {
                    client.loseSocket(world.upTo(100_000));
                }
                if (clients.size() < 4) {
                    world.after(world.upTo(20_000), this::comeNew);
                }
            }
            case COMING_BACK -> {
                if (world.chance(0.6)) {
                    comeBack(client, world.upTo(world.chance(0.5) ? 2000 : 20_000));
                } else {
                    renegotiate(client);
                }
            }
            case EVERYTHING -> {
                switch (world.random.nextInt(9)) {
                    case 0 -> client.loseSocket(world.upTo(200_000));
                    case 1 -> loseSession(client);
                    case 2 -> restartServer();
                    case 3 -> world.breakPath(client, another(client), world.upTo(200_000));
                    case 4 -> client.post(new CallEvent.HangUpRequested());
                    case 5 -> client.kill();
                    case 6 -> comeBack(client, world.upTo(200_000));
                    default -> renegotiate(client);
                }
            }
        }
    }

    private static boolean settled(SimulatedClient client) {
        return client.state().phase() instanceof CallStage.InRoom
                && client.state().peers().values().stream()
                        .allMatch(peer -> peer instanceof PeerCall call && call.connected());
    }

    private void comeNew() {
        SimulatedClient newcomer = new SimulatedClient(world, server, clients.size());
        clients.add(newcomer);
        newcomer.comeIn();
    }

    /** Sometimes both sides at once, which is glare. */
    private void renegotiate(SimulatedClient client) {
        client.post(new CallEvent.LocalMediaChanged(
                new MediaFlags(world.random.nextBoolean(), world.random.nextBoolean(), false)));
        SimulatedClient other = another(client);
        client.connectionTo(other).ifPresent(FakePeerConnection::needNegotiation);
        if (world.chance(0.7)) {
            other.connectionTo(client).ifPresent(FakePeerConnection::needNegotiation);
        }
    }

    /** The program dies or hangs, and after a while another one is the same peer. */
    private void comeBack(SimulatedClient client, Duration after) {
        if (!going(client) || client.silent()) {
            return;
        }
        // Whoever is stopped before it entered the room would push its successor out: who starts another must end it.
        if (kind == Kind.COMING_BACK && server.knows(client) && world.chance(0.4)) {
            client.stop();
        } else {
            client.kill();
        }
        world.after(after, () -> {
            SimulatedClient next = client.successor();
            clients.set(clients.indexOf(client), next);
            replaced.add(client);
            next.comeIn();
            if (world.chance(0.3)) {
                renegotiate(another(next));
            }
            if (!client.dead()) {
                // It may be told only now that the other one is there, or have it behind it when it is.
                world.after(world.upTo(30_000).plus(Duration.ofSeconds(1)), client::wakeUp);
            }
        });
    }

    private void loseSession(SimulatedClient client) {
        client.loseSocket(world.upTo(5000));
        client.sessionLost();
        if (world.chance(0.5)) {
            server.remove(client, LeaveReason.LOST);
        }
    }

    private void restartServer() {
        server.restart();
        clients.forEach(client -> client.loseSocket(world.upTo(5000)));
    }

    private void checkAtRest(SimulatedClient client) {
        if (client.dead()) {
            return;
        }
        CallState state = client.state();
        if (kind == Kind.CALM || kind == Kind.GLARE) {
            assertThat(client.iceRestarts()).as("mending what nothing broke").isZero();
        }
        assertThat(client.timers().running())
                .as("deadlines of %s", client.name())
                .isEmpty();
        assertThat(state.phase())
                .isInstanceOfAny(CallStage.InRoom.class, CallStage.Ended.class)
                .isNotInstanceOf(CallStage.Detached.class);
        for (Peer peer : state.peers().values()) {
            if (peer instanceof PeerCall call) {
                assertThat(call.connectivity().progress()).isEqualTo(Connectivity.Progress.WELL);
                assertThat(call.connected()).isTrue();
                assertThat(call.negotiation()).isEqualTo(new Negotiation.Stable(false));
                assertThat(call.offers().waiting()).isEmpty();
                assertThat(call.offers().wish()).isEqualTo(Offers.Wish.NONE);
                if (keepsMessages()) {
                    assertThat(call.remoteCandidates().waiting()).isEmpty();
                }
            }
        }
    }

    /** Candidates may outlive an offer that was lost; they are few, and that is all. */
    private boolean keepsMessages() {
        return switch (kind) {
            case CALM, GLARE, LOST_SOCKETS, SHORT_BREAKS, LONG_BREAKS, HANG_UPS, VANISHING, NATIVE_TROUBLE -> true;
            case LOST_SESSIONS, SERVER_RESTARTS, COMING_BACK, SLEEP, NEWCOMERS, TORTURE, EVERYTHING -> false;
        };
    }

    private void checkPair(SimulatedClient a, SimulatedClient b) {
        var ours = a.connectionTo(b);
        var theirs = b.connectionTo(a);
        assertThat(ours.isPresent())
                .as("both or neither of %s, %s", a.name(), b.name())
                .isEqualTo(theirs.isPresent());
        if (kind == Kind.COMING_BACK) {
            assertThat(a.missed(b))
                    .as("%s told that %s is gone", a.name(), b.name())
                    .isFalse();
        }
        if (ours.isPresent()) {
            assertThat(ours.get().isLinkedTo(theirs.orElseThrow())).isTrue();
            assertThat(ours.get().needsNegotiation()).as("an offer still due").isFalse();
            if (kind == Kind.CALM || kind == Kind.GLARE) {
                assertThat(ours.get().superfluousOffers())
                        .as("offers without need")
                        .isZero();
            }
            PeerCall seen = (PeerCall) a.state().peers().get(b.id());
            if (world.trouble.equals(World.Trouble.NONE)) {
                assertThat(seen.media()).as("flags").isEqualTo(b.state().media());
                assertThat(seen.introduction())
                        .as("who it is")
                        .isEqualTo(b.state().introduction());
            } else {
                assertThat(seen.introduction())
                        .as("who it is, if that arrived")
                        .isIn(Calls.OTHERS, b.state().introduction());
            }
        } else {
            assertThat(kind.connects)
                    .as("%s connected to %s, but %s", a.name(), b.name(), a.failures())
                    .isFalse();
            assertThat(a.state().peers().get(b.id())).isInstanceOf(Peer.Ended.class);
        }
    }

    private boolean going(SimulatedClient client) {
        return !client.dead() && !client.state().ended();
    }

    private SimulatedClient any() {
        return clients.get(world.random.nextInt(clients.size()));
    }

    private SimulatedClient another(SimulatedClient one) {
        SimulatedClient other = any();
        return other.equals(one) ? clients.get((clients.indexOf(one) + 1) % clients.size()) : other;
    }

    private static World.Trouble trouble(Kind kind) {
        return switch (kind) {
            case CALM,
                    GLARE,
                    LOST_SOCKETS,
                    LOST_SESSIONS,
                    SERVER_RESTARTS,
                    SHORT_BREAKS,
                    LONG_BREAKS,
                    HANG_UPS,
                    VANISHING,
                    COMING_BACK,
                    SLEEP,
                    NEWCOMERS -> World.Trouble.NONE;
            case NATIVE_TROUBLE -> new World.Trouble(0.05, 0.05, 0.05, 0, 0, 0);
            case TORTURE -> new World.Trouble(0, 0, 0, 0.03, 0.1, 0.3);
            case EVERYTHING -> new World.Trouble(0.01, 0.01, 0.01, 0.01, 0.02, 0.05);
        };
    }
}
