package dev.parley.client.endtoend.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.statistics.CandidateType;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.window.WindowDriver;
import dev.parley.client.relay.Coturn;
import dev.parley.client.relay.RelayNetwork;
import dev.parley.client.relay.RelayNetwork.Home;
import dev.parley.client.trust.RoomLink;
import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.SignalingServer;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.shelf.Shelf;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Calls between two homes for which the way leads over the relay of docs/deploy.md, or for which there is none. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RelayedCallIT {
    private static final String UDP = "turn:" + RelayNetwork.SERVER + ":" + Coturn.PORT + "?transport=udp";
    private static final String TCP = "turn:" + RelayNetwork.SERVER + ":" + Coturn.PORT + "?transport=tcp";
    private static final String TLS = "turns:" + RelayNetwork.SERVER + ":" + Coturn.TLS_PORT + "?transport=tcp";
    private static final String STUN = "stun:" + RelayNetwork.SERVER + ":" + Coturn.PORT;
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Pattern ALLOCATION =
            Pattern.compile("user <(\\d+):([^>]+)>: incoming packet ALLOCATE processed, success");

    @TempDir
    private static Path folder;

    private static RelayNetwork network;
    private static Coturn coturn;
    private static SignalingServer server;
    private static SignalingServer briefServer;
    private static SignalingServer wrongServer;
    private static EngineDriver ada;
    private static EngineDriver bob;
    private static EngineDriver carl;
    private static ParleyProcess dora;

    @BeforeAll
    static void start() throws Exception {
        network = RelayNetwork.make();
        ThrowAwayCertificate own = ThrowAwayCertificate.make(folder, "ip:" + RelayNetwork.SERVER);
        coturn = Coturn.start(folder, own.certificate(), own.key());
        server = serve(Duration.ofHours(1), Coturn.SECRET);
        briefServer = serve(SHORT, Coturn.SECRET);
        wrongServer = serve(SHORT, "another secret");
        // Who will find no path looks for one while the others call.
        String hopeless = link(wrongServer);
        carl = EngineDriver.start(in(network.first()), "none", "none");
        carl.join(hopeless, "Carl");
        dora = ParleyProcess.call(in(network.second()), hopeless, "Dora", "--camera", "none", "--mic", "none");
        ada = EngineDriver.start(in(network.first()), "test", "none");
        bob = EngineDriver.start(in(network.second()), "test", "none");
        for (EngineDriver each : List.of(ada, bob)) {
            each.send(new Command.LimitCamera(WindowDriver.PICTURE_HEIGHT));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable each : List.of(ada, bob, carl, dora, server, briefServer, wrongServer, coturn, network)) {
            each.close();
        }
    }

    private static Map<String, String> in(Home home) {
        return Map.of("NETNS", home.machine().variable());
    }

    private static SignalingServer serve(Duration lifetime, String secret) throws Exception {
        return SignalingServer.start(new ServerConfig(
                RelayNetwork.SERVER,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                ServerConfig.Proxies.NONE,
                List.of(STUN),
                Optional.of(Coturn.known(lifetime, secret, UDP, TCP, TLS)),
                ServerConfig.Metrics.LOCAL,
                Limits.DEFAULT,
                Shelf.NONE));
    }

    private static String link(SignalingServer to) throws Exception {
        return RoomLink.fresh(to.httpUri().toString()).text();
    }

    /** A new call, in which pictures go both ways; returns as whom Bob is in it. */
    private static PeerId call(SignalingServer by, CandidateType... types) throws Exception {
        String link = link(by);
        ada.join(link, "Ada");
        ada.awaitAfter(
                ada.all(Notice.Call.class).size(),
                Notice.Call.class,
                notice -> notice.call().sentence().startsWith("Waiting"));
        bob.join(link, "Bob");
        PeerId toBob = ada.awaitConnected(1).getFirst();
        PeerId toAda = bob.awaitConnected(1).getFirst();
        ada.awaitFrames(toBob, 10);
        bob.awaitFrames(toAda, 10);
        awaitType(ada, toBob, types);
        awaitType(bob, toAda, types);
        return toBob;
    }

    private static void awaitType(EngineDriver side, PeerId other, CandidateType... types) {
        side.await(
                Notice.Statistics.class,
                notice -> notice.peer().equals(other)
                        && List.of(types).contains(notice.statistics().candidateType()));
    }

    private static void hangUp() throws Exception {
        for (EngineDriver each : List.of(ada, bob)) {
            int before = each.all(Notice.Call.class).size();
            each.send(new Command.Leave());
            each.awaitAfter(
                    before - 1,
                    Notice.Call.class,
                    notice -> notice.call().members().isEmpty());
        }
    }

    @Test
    @Order(1)
    void relayOverUdpCarriesACallAndIsRenewedBeforeItsCredentialsRunOut() throws Exception {
        PeerId toBob = call(briefServer, CandidateType.RELAY);
        Set<String> sessions = allocations().keySet();
        int notices = ada.all(Notice.Call.class).size();

        ada.until(
                "both relays renewed: " + coturn.log(),
                () -> allocations().entrySet().stream()
                        .filter(each -> sessions.contains(each.getKey()))
                        .allMatch(each -> each.getValue().size() > 1));

        ada.awaitFrames(toBob, ada.frames(toBob) + 30);
        assertThat(ada.all(Notice.Call.class).stream().skip(notices))
                .as("nobody noticed")
                .allMatch(notice ->
                        notice.call().members().stream().allMatch(member -> member.state() == MemberState.CONNECTED));
        awaitType(ada, toBob, CandidateType.RELAY);
        hangUp();
    }

    /** The lives of the credentials that got an allocation, by session. */
    private static Map<String, Set<String>> allocations() {
        return ALLOCATION
                .matcher(coturn.log())
                .results()
                .collect(Collectors.groupingBy(
                        each -> each.group(2), Collectors.mapping(each -> each.group(1), Collectors.toSet())));
    }

    @Test
    @Order(2)
    void whereThereIsNoPathAndTheRelayRefusesBothAreSaid() {
        carl.await(
                Notice.Call.class,
                notice -> notice.call().reason().code().equals("call.relayRefused")
                        && notice.call().members().stream()
                                .map(member -> member.state())
                                .toList()
                                .equals(List.of(MemberState.FAILED)));
        dora.awaitOutput("No network path to Carl was found so far; trying on… The relay refuses the credentials that"
                + " the server gave.");
        carl.close();
        dora.close();
    }

    @LongRun.Only
    @Test
    @Order(3)
    void relayOverTcpCarriesACallOfThoseWhoseUdpIsDropped() throws Exception {
        for (Home home : homes()) {
            home.withoutUdp();
        }
        call(server, CandidateType.RELAY);
        hangUp();
    }

    @Test
    @Order(4)
    void relayOverTlsCarriesACallOfThoseWhoReachNothingElse() throws Exception {
        URI http = server.httpUri();
        for (Home home : homes()) {
            home.only(Coturn.TLS_PORT, http.getPort(), server.webSocketUri().getPort());
        }
        call(server, CandidateType.RELAY);
        hangUp();
    }

    @Test
    @Order(5)
    void relayCarriesACallOfThoseBehindSymmetricRouters() throws Exception {
        network.connected(true);
        for (Home home : homes()) {
            home.open();
        }
        call(server, CandidateType.SRFLX, CandidateType.PRFLX);
        hangUp();
        for (Home home : homes()) {
            home.symmetric();
        }
        call(server, CandidateType.RELAY);
        hangUp();
    }

    private static Collection<Home> homes() {
        return List.of(network.first(), network.second());
    }
}
