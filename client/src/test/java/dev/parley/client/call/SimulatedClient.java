package dev.parley.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.CallMessageCodec;
import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.Deadline;
import dev.parley.client.call.peer.Peer;
import dev.parley.client.call.peer.PeerCall;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.reason.LeaveReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** One program in a schedule: a real call over a model of its socket and of its native library. */
final class SimulatedClient implements RoomPort, ConnectionsPort {
    private final World world;
    private final SimulatedServer server;
    private final PeerId id;
    private final String name;
    private final CallMachine machine;
    private static final CallMessageCodec CODEC = new CallMessageCodec();

    private final Channel toServer;
    private final Channel fromServer;
    private final Map<ConnectionId, FakePeerConnection> connections = new HashMap<>();
    private final List<CallReport> failures = new ArrayList<>();
    private final Set<PeerId> goneFor = new HashSet<>();
    private final List<CallEvent> sleptThrough = new ArrayList<>();
    private final int incarnation;
    private boolean inRoom;
    private boolean socketUp = true;
    private boolean sessionLost;
    private boolean dead;
    private boolean stopped;
    private int session = 1;
    private int iceRestarts;

    SimulatedClient(World world, SimulatedServer server, int number) {
        this(world, server, "client" + number, randomId(world), 0);
    }

    private SimulatedClient(World world, SimulatedServer server, String name, PeerId id, int incarnation) {
        this.world = world;
        this.server = server;
        this.name = name;
        this.id = id;
        this.incarnation = incarnation;
        this.toServer = new Channel(world);
        this.fromServer = new Channel(world);
        this.machine = new CallMachine(
                CallState.idle(new CallMessage.Introduction(name, ClientKind.DESKTOP), MediaFlags.NONE, 0, incarnation),
                new CallPorts(this, this, snapshot -> {}, this::report, fault -> {
                    throw new AssertionError("broken invariant in " + name, fault);
                }),
                world::now);
        world.clients.add(this);
    }

    private static PeerId randomId(World world) {
        byte[] bytes = new byte[PeerId.BYTES];
        world.random.nextBytes(bytes);
        return PeerId.of(bytes);
    }

    /** Another program that is the same peer. */
    SimulatedClient successor() {
        return new SimulatedClient(world, server, name, id, incarnation + 1);
    }

    /** What the call-loop thread would take from its queue. */
    void post(CallEvent event) {
        world.soon(() -> {
            if (stopped) {
                sleptThrough.add(event);
            } else if (!dead) {
                machine.handle(event);
                checkDeadlines();
            }
        });
    }

    /** Sometimes as somebody who looked into the room, a while ago. */
    void comeIn() {
        // By dice of its own: where nobody looks, a seed's course stays what it was.
        Random dice = new Random(31 * world.seed + name.hashCode() + incarnation);
        if (dice.nextBoolean()) {
            post(new CallEvent.JoinRequested());
            return;
        }
        List<PeerId> seen = new ArrayList<>(server.present(this));
        if (dice.nextInt(5) == 0) {
            byte[] nobody = new byte[PeerId.BYTES];
            dice.nextBytes(nobody);
            seen.add(PeerId.of(nobody));
        }
        Runnable join = () -> {
            post(new CallEvent.JoinRequested());
            post(new CallEvent.MembersForeseen(id, seen));
        };
        if (dice.nextInt(4) == 0) {
            world.after(Duration.ofMillis(dice.nextInt(3000)), join);
        } else {
            join.run();
        }
    }

    void deliver(CallEvent event) {
        fromServer.send(() -> post(event));
    }

    @Override
    public void join() {
        inRoom = true;
        toServer.send(() -> server.join(this));
    }

    @Override
    public void leave() {
        inRoom = false;
        toServer.send(() -> server.remove(this, LeaveReason.LEFT));
    }

    @Override
    public void send(PeerId to, CallMessage message) {
        if (world.chance(0.05)) {
            assertThat(CODEC.decode(CODEC.encode(message))).isEqualTo(message);
        }
        toServer.send(() -> server.signal(this, to, message));
    }

    @Override
    public void run(ConnectionCommand command) {
        if (command instanceof ConnectionCommand.Open(ConnectionId connection, var servers)) {
            assertThat(connections).as("a new id each time").doesNotContainKey(connection);
            assertThat(servers).isEmpty();
            connections.put(connection, new FakePeerConnection(world, this, connection));
            if (world.chance(world.trouble.openFails())) {
                post(new ConnectionEvent.OpenFailed(connection, "made to fail"));
            }
        } else {
            assertThat(connections).containsKey(command.connection());
            if (command instanceof ConnectionCommand.MakeOffer offer && offer.iceRestart()) {
                iceRestarts++;
            }
            connections.get(command.connection()).run(command);
        }
    }

    /** The socket is lost, and comes back after a while. */
    void loseSocket(Duration time) {
        if (!socketUp || dead) {
            return;
        }
        socket(false);
        server.socketLost(this, session);
        world.after(time, this::comeBackToServer);
    }

    private void comeBackToServer() {
        if (dead) {
            return;
        }
        if (sessionLost) {
            sessionLost = false;
            session++;
            toServer.clear();
            fromServer.clear();
            socket(true);
            if (inRoom) {
                join();
            }
        } else {
            socket(true);
            server.goesOn(this);
        }
    }

    void sessionLost() {
        sessionLost = true;
    }

    void kill() {
        if (!dead) {
            dead = true;
            if (socketUp) {
                socketUp = false;
                toServer.up(false);
                fromServer.up(false);
                server.socketLost(this, session);
            }
            world.pathChanged();
        }
    }

    /** As by SIGSTOP: nothing of it moves, and its socket stays open. */
    void stop() {
        stopped = true;
        world.pathChanged();
    }

    /** What came meanwhile is there all at once. */
    void wakeUp() {
        stopped = false;
        if (socketUp) {
            server.goesOn(this);
        }
        List.copyOf(sleptThrough).forEach(this::post);
        sleptThrough.clear();
        world.pathChanged();
    }

    /** Stopped for a while, in which the server may miss it; the loop notices when it wakes. */
    void sleep(Duration time) {
        if (silent() || state().ended()) {
            return;
        }
        stop();
        int slept = session;
        world.after(Duration.ofSeconds(45), () -> {
            if (stopped && socketUp && session == slept) {
                socketUp = false;
                toServer.up(false);
                fromServer.up(false);
                server.socketLost(this, session);
            }
        });
        world.after(time, () -> {
            machine.slept(time);
            wakeUp();
            if (!socketUp) {
                post(new CallEvent.SignalingChanged(false));
                world.after(world.upTo(500), this::comeBackToServer);
            }
        });
    }

    /** The server has closed the socket with 4004. */
    void takenOver() {
        if (!dead) {
            socketUp = false;
            toServer.clear();
            fromServer.clear();
            toServer.up(false);
            fromServer.up(false);
            post(new CallEvent.TakenOver("by another", "server.takenOver", "server"));
        }
    }

    private void socket(boolean up) {
        socketUp = up;
        toServer.up(up);
        fromServer.up(up);
        post(new CallEvent.SignalingChanged(up));
    }

    private void report(CallReport report) {
        if (report instanceof CallReport.PeerFailed) {
            failures.add(report);
        }
        switch (report) {
            case CallReport.PeerFailed(PeerId peer, var _, var _) -> goneFor.add(peer);
            case CallReport.PeerLeft(PeerId peer, var _) -> goneFor.add(peer);
            case CallReport.Dropped _ -> {}
        }
    }

    /** After every step exactly those deadlines run that the state speaks of. */
    private void checkDeadlines() {
        Set<Deadline> expected = new HashSet<>();
        if (state().phase() instanceof CallStage.Joining) {
            expected.add(new Deadline.Join());
        }
        for (Peer peer : state().peers().values()) {
            if (peer instanceof PeerCall call) {
                expected.addAll(call.deadlines());
            }
        }
        assertThat(machine.timers().running()).as("deadlines of %s", name).isEqualTo(expected);
    }

    int iceRestarts() {
        return iceRestarts;
    }

    Optional<Instant> nextTimer() {
        return silent() ? Optional.empty() : machine.timers().next();
    }

    void handleDue() {
        if (!silent()) {
            machine.handleDue();
            checkDeadlines();
        }
    }

    Optional<FakePeerConnection> connectionTo(SimulatedClient other) {
        return Optional.ofNullable(state().peers().get(other.id)).flatMap(peer -> switch (peer) {
            case PeerCall call -> Optional.of(connections.get(call.connection()));
            case Peer.Ended _ -> Optional.empty();
        });
    }

    List<CallReport> failures() {
        return failures;
    }

    CallState state() {
        return machine.state();
    }

    Timers timers() {
        return machine.timers();
    }

    PeerId id() {
        return id;
    }

    String name() {
        return name;
    }

    int session() {
        return session;
    }

    boolean socketUp() {
        return socketUp;
    }

    boolean dead() {
        return dead;
    }

    /** Whether nothing is heard from it now. */
    boolean silent() {
        return dead || stopped;
    }

    /** Whether this person was told that the other one is gone. */
    boolean missed(SimulatedClient other) {
        return goneFor.contains(other.id);
    }

    int incarnation() {
        return incarnation;
    }
}
