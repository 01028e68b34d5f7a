package dev.parley.client.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import dev.parley.client.signaling.ServerProblem.Kind;
import dev.parley.signaling.protocol.IceServer;
import dev.parley.signaling.protocol.Member;
import dev.parley.signaling.protocol.ServerMessage;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A link leads to a server on the Internet, which tries to make the person's computer knock at what stands in their own
 * network. Everything is on this computer; only the names of the servers lead where a test says.
 */
class SteeringServerTest {
    private static final String FAR = "203.0.113.7";
    private static final String NEAR = "192.168.1.20";

    private final Recorder events = new Recorder();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Map<String, List<String>> names = new ConcurrentHashMap<>(Map.of("localhost", List.of(FAR)));
    private final CountDownLatch slowNames = new CountDownLatch(1);
    private HttpStub victim;

    @BeforeEach
    void start() throws Exception {
        victim = open(new HttpStub(HttpStub.status(200, "the configuration of a router")));
    }

    @AfterEach
    void stop() throws Exception {
        slowNames.countDown();
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void isNotFollowedToAnotherHost() throws Exception {
        HttpStub server = open(new HttpStub(HttpStub.redirect("http://127.0.0.1:" + victim.port() + "/reboot?now=1")));

        ServerProblem problem = problemOf(server.address());
        assertThat(problem.kind()).isEqualTo(Kind.REDIRECT);
        assertThat(problem.sentence()).contains("127.0.0.1:" + victim.port());
        assertVictimSpared();
    }

    @Test
    void isNotFollowedToAnotherPort() throws Exception {
        HttpStub server = open(new HttpStub(HttpStub.redirect("http://localhost:" + victim.port() + "/config")));

        assertThat(problemOf(server.address()).kind()).isEqualTo(Kind.REDIRECT);
        assertVictimSpared();
    }

    @Test
    void isNotFollowedWithoutEnd() throws Exception {
        HttpStub server = open(new HttpStub(HttpStub.redirect("/config")));

        assertThat(problemOf(server.address()).kind()).isEqualTo(Kind.NOT_PARLEY);
        assertThat(server.requests()).isEqualTo(5);
    }

    @Test
    void isFollowedOnItsOwnPort() throws Exception {
        RoomLayerServer server = near();
        HttpStub.Answer config = HttpStub.config(server.webSocket("ws"));
        HttpStub.Answer moved = HttpStub.redirect("/calls/config");
        server.configure(out -> (server.configRequests() == 1 ? moved : config).write(out));

        try (WebSocketSignaling _ = connect(server.address())) {
            events.next(SignalingEvent.Connected.class);
        }
        assertThat(server.configRequests()).isEqualTo(2);
    }

    @Test
    void mayNotNameAPrivateAddress() throws Exception {
        HttpStub server = open(new HttpStub(HttpStub.config(URI.create("ws://127.0.0.1:" + victim.port() + "/"))));

        ServerProblem problem = problemOf(server.address());
        assertThat(problem.kind()).isEqualTo(Kind.PRIVATE_ADDRESS);
        assertThat(problem.sentence()).contains("127.0.0.1:" + victim.port());
        assertVictimSpared();
    }

    @Test
    void mayNotNameANameThatLeadsToAPrivateAddress() throws Exception {
        names.put("looks-public.example", List.of("127.0.0.1"));
        HttpStub server =
                open(new HttpStub(HttpStub.config(URI.create("ws://looks-public.example:" + victim.port() + "/"))));

        assertThat(problemOf(server.address()).kind()).isEqualTo(Kind.PRIVATE_ADDRESS);
        assertVictimSpared();
    }

    /** DNS rebinding. */
    @Test
    void mayNotLetItsOwnNameLeadToAPrivateAddressAfterwards() throws Exception {
        HttpStub.Answer config = HttpStub.config(URI.create("ws://localhost:" + victim.port() + "/"));
        HttpStub server = open(new HttpStub(out -> {
            names.put("localhost", List.of("127.0.0.1"));
            config.write(out);
        }));

        assertThat(problemOf(server.address()).kind()).isEqualTo(Kind.PRIVATE_ADDRESS);
        assertVictimSpared();
    }

    @Test
    void mayNotNameThisComputerFromItsNetwork() throws Exception {
        names.put("localhost", List.of(NEAR));
        HttpStub server = open(new HttpStub(HttpStub.config(URI.create("ws://127.0.0.1:" + victim.port() + "/"))));

        assertThat(problemOf(server.address()).kind()).isEqualTo(Kind.PRIVATE_ADDRESS);
        assertVictimSpared();
    }

    @Test
    void mayNameItsOwnKindWhenItIsNear() throws Exception {
        RoomLayerServer server = near();
        names.put("other.lan", List.of("127.0.0.1"));
        server.configure(
                HttpStub.config(URI.create(server.webSocket("ws").toString().replace("localhost", "other.lan"))));

        try (WebSocketSignaling _ = connect(server.address())) {
            events.next(SignalingEvent.Connected.class);
        }
    }

    @Test
    void itsIceServersAreTakenFromTheInternetAlone() throws Exception {
        names.put("turn.example", List.of("203.0.113.9"));
        names.put("inside.example", List.of("203.0.113.9", "10.0.0.1"));
        RoomLayerServer server = far();
        List<IceServer> told = List.of(
                IceServer.stun("stun:192.168.1.1:53"),
                IceServer.stun("stun:[::1]:3478"),
                IceServer.stun("stun:inside.example"),
                IceServer.stun("stun:nowhere.example"),
                new IceServer(
                        List.of("turn:turn.example", "turn:127.0.0.1", "turn:203.0.113.8"), "user", "credential"));

        try (WebSocketSignaling _ = join(server)) {
            server.say(seq -> new ServerMessage.IceServers(told, seq));

            assertThat(events.next(SignalingEvent.Delivered.class).message())
                    .isEqualTo(new ServerMessage.IceServers(
                            List.of(new IceServer(
                                    List.of("turn:turn.example", "turn:203.0.113.8"), "user", "credential")),
                            2));
        }
    }

    @Test
    void itsIceServersAreLookedUpWithoutChangingTheOrderOfWhatItSays() throws Exception {
        names.put("slow.example", List.of("203.0.113.9"));
        RoomLayerServer server = far();

        try (WebSocketSignaling _ = join(server)) {
            server.say(seq -> new ServerMessage.IceServers(List.of(IceServer.stun("stun:slow.example")), seq));
            server.say(seq -> new ServerMessage.MemberJoined(new Member(Values.PEER), seq));
            server.say(seq -> Values.signal("body", seq));
            Waiting.await().until(() -> server.unacknowledgedCount() == 0);
            assertThat(events.all()).hasSize(2);
            slowNames.countDown();

            assertThat(Stream.of(next(), next(), next())
                            .map(message -> message.getClass().getSimpleName()))
                    .containsExactly("IceServers", "MemberJoined", "Signal");
        }
    }

    @Test
    void goesOnWithoutIceServersThatNobodyCanLookUpInTime() throws Exception {
        RoomLayerServer server = far();

        try (WebSocketSignaling signaling = connect(server.address(), Duration.ofSeconds(6))) {
            events.next(SignalingEvent.Connected.class);
            signaling.join(Values.ROOM, Values.TOKEN, Values.ME, Optional.empty());
            next();
            server.say(seq -> new ServerMessage.IceServers(List.of(IceServer.stun("stun:slow.example")), seq));

            assertThat(next()).isEqualTo(new ServerMessage.IceServers(List.of(), 2));
        }
    }

    /** A server whose WebSocket can be reached, and which then is taken for one on the Internet. */
    private RoomLayerServer far() throws Exception {
        RoomLayerServer server = open(new RoomLayerServer());
        names.put("localhost", List.of("127.0.0.1", FAR));
        return server;
    }

    private RoomLayerServer near() throws Exception {
        names.put("localhost", List.of("127.0.0.1"));
        return open(new RoomLayerServer());
    }

    private WebSocketSignaling join(RoomLayerServer server) throws Exception {
        WebSocketSignaling signaling = connect(server.address());
        events.next(SignalingEvent.Connected.class);
        signaling.join(Values.ROOM, Values.TOKEN, Values.ME, Optional.empty());
        next();
        return signaling;
    }

    private ServerMessage.Numbered next() throws InterruptedException {
        return events.next(SignalingEvent.Delivered.class).message();
    }

    private ServerProblem problemOf(URI address) throws Exception {
        try (WebSocketSignaling _ = connect(address)) {
            return events.next(SignalingEvent.Unreachable.class).problem();
        }
    }

    private WebSocketSignaling connect(URI address) {
        return connect(address, Waiting.PATIENCE);
    }

    private WebSocketSignaling connect(URI address, Duration patience) {
        return events.connect(address, patience, ServerTrust.platform(), this::addressesOf);
    }

    private List<InetAddress> addressesOf(String host) throws UnknownHostException {
        if (host.startsWith("slow.")) {
            try {
                slowNames.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        List<String> addresses = names.get(host);
        return addresses == null
                ? List.of(literal(host))
                : addresses.stream().map(InetAddress::ofLiteral).toList();
    }

    private static InetAddress literal(String host) throws UnknownHostException {
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException e) {
            throw new UnknownHostException(host);
        }
    }

    private void assertVictimSpared() {
        assertThat(victim.connections()).isZero();
    }

    private <T extends AutoCloseable> T open(T each) {
        open.add(each);
        return each;
    }
}
