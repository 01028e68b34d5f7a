package dev.parley.signaling.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.address.Sources;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.id.PeerKey;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.room.OwnRooms;
import dev.parley.signaling.room.Rooms;
import dev.parley.signaling.room.RoomsPort;
import dev.parley.signaling.shelf.Shelf;
import dev.parley.signaling.turn.IceServerIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;

/** An endpoint on a free port, and the question that every attack ends with: can others still talk? */
final class TestServer implements AutoCloseable {
    /** Bounds this machine as if it were another one. */
    private static final Sources EACH_ADDRESS = (remote, _) -> new Source(remote.getHostAddress(), false);

    final SignalingEndpoint endpoint;
    final int port;
    private volatile Duration passed = Duration.ZERO;

    private TestServer(Limits limits, Sources sources, RandomGenerator random, Optional<SSLContext> tls)
            throws IOException {
        this(sources, limits, rooms(limits, random), tls);
    }

    private TestServer(Sources sources, Limits limits, RoomsPort rooms, Optional<SSLContext> tls) throws IOException {
        endpoint = bind(limits, sources, rooms, tls, () -> Instant.now().plus(passed));
        endpoint.open();
        port = endpoint.port();
    }

    private static SignalingEndpoint bind(
            Limits limits, Sources sources, RoomsPort rooms, Optional<SSLContext> tls, InstantSource clock)
            throws IOException {
        return SignalingEndpoint.bind(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                limits,
                rooms,
                new OriginRule(Optional.empty()),
                sources,
                tls.map(context -> () -> context),
                clock);
    }

    private static RoomsPort rooms(Limits limits, RandomGenerator random) {
        return new OwnRooms(new Rooms(limits, new IceServerIssuer(List.of(), Optional.empty()), random, Shelf.NONE));
    }

    /** One that has its port and does not serve yet, timed by this clock. */
    static SignalingEndpoint closed(InstantSource clock, RandomGenerator random) throws IOException {
        return bind(Limits.DEFAULT, EACH_ADDRESS, rooms(Limits.DEFAULT, random), Optional.empty(), clock);
    }

    /** One that has its port and does not serve yet. */
    static SignalingEndpoint closed() throws IOException {
        return closed(InstantSource.system(), new SecureRandom());
    }

    static TestServer start(Limits limits) throws IOException {
        return new TestServer(limits, EACH_ADDRESS, new SecureRandom(), Optional.empty());
    }

    static TestServer start(Limits limits, RandomGenerator random) throws IOException {
        return new TestServer(limits, EACH_ADDRESS, random, Optional.empty());
    }

    /** All its clients come through a proxy. */
    static TestServer behindProxy(Limits limits) throws IOException {
        return new TestServer(limits, Sources.behind(Set.of()), new SecureRandom(), Optional.empty());
    }

    /** The same, with something between it and its rooms. */
    static TestServer behindProxy(Limits limits, UnaryOperator<RoomsPort> before) throws IOException {
        RoomsPort rooms = before.apply(rooms(limits, new SecureRandom()));
        return new TestServer(Sources.behind(Set.of()), limits, rooms, Optional.empty());
    }

    /** All its clients come through this machine, which is a proxy that was named if it is among these. */
    static TestServer behindProxy(Limits limits, Set<InetAddress> named) throws IOException {
        return new TestServer(limits, Sources.behind(named), new SecureRandom(), Optional.empty());
    }

    /** All its clients come through a proxy on this machine that says first whom it speaks for. */
    static TestServer announced(Limits limits, Optional<SSLContext> tls) throws IOException {
        Set<InetAddress> proxies = Set.of(InetAddress.getLoopbackAddress());
        return new TestServer(limits, Sources.behind(proxies, true), new SecureRandom(), tls);
    }

    static TestServer start(SSLContext tls) throws IOException {
        return new TestServer(Limits.DEFAULT, EACH_ADDRESS, new SecureRandom(), Optional.of(tls));
    }

    static ClientMessage.Join join(int room, int peer) {
        byte[] id = ByteBuffer.allocate(RoomId.BYTES).putInt(room).array();
        byte[] key = ByteBuffer.allocate(PeerKey.BYTES).putInt(peer).array();
        return new ClientMessage.Join(RoomId.of(id), JoinToken.of(new byte[JoinToken.BYTES]), PeerKey.of(key), 1);
    }

    /** Moves the clock by which the server times handshakes and sessions. */
    void pass(Duration time) {
        passed = passed.plus(time);
    }

    /** Two clients meet in a room of their own and one hears the other. */
    void assertServesOthers() throws IOException {
        try (RawClient ada = RawClient.greet(port);
                RawClient bob = RawClient.greet(port)) {
            ada.say(join(-1, -1));
            ada.hear(ServerMessage.Joined.class);
            bob.say(join(-1, -2));
            bob.hear(ServerMessage.Joined.class);
            ServerMessage.MemberJoined newcomer = ada.hear(ServerMessage.MemberJoined.class);
            ada.say(new ClientMessage.Signal(newcomer.member().id(), "still here", 2));
            assertThat(bob.hear(ServerMessage.Signal.class).body().text()).isEqualTo("still here");
        }
        assertThat(endpoint.trouble()).isEmpty();
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
