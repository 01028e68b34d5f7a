package dev.parley.client.rtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.call.ConnectionCommand;
import dev.parley.client.call.ConnectionEvent;
import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.RelayUse;
import dev.parley.client.endtoend.server.ThrowAwayCertificate;
import dev.parley.client.relay.Coturn;
import dev.parley.client.relay.RelayNetwork;
import dev.parley.signaling.protocol.IceServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the real library makes of a real relay: of its certificate, and of what the relay refuses. */
class RelayTrustIT {
    private static final String TLS = "turns:" + RelayNetwork.SERVER + ":" + Coturn.TLS_PORT + "?transport=tcp";
    private static final String UDP = "turn:" + RelayNetwork.SERVER + ":" + Coturn.PORT;

    @TempDir
    private static Path folder;

    private static RelayNetwork network;
    private static Coturn coturn;

    @BeforeAll
    static void start() throws Exception {
        network = RelayNetwork.make();
        ThrowAwayCertificate own = ThrowAwayCertificate.make(folder, "ip:" + RelayNetwork.SERVER);
        coturn = Coturn.start(folder, own.certificate(), own.key());
    }

    @AfterAll
    static void stop() throws Exception {
        coturn.close();
        network.close();
    }

    private static IceServer server(String url, String secret, Instant issued) {
        return Coturn.told(url, secret, issued.plus(Duration.ofMinutes(10)));
    }

    /** What becomes of a relay: USABLE, or why there is none. */
    private static RelayUse.State relay(IceServer server) {
        List<ConnectionEvent> events = new CopyOnWriteArrayList<>();
        ConnectionId id = RealRtc.newConnection(events::add);
        RealRtc.rtc().run(new ConnectionCommand.Open(id, List.of(server)));
        RealRtc.rtc().run(new ConnectionCommand.MakeOffer(id, 1, false));
        try {
            return await().atMost(Pair.PATIENCE)
                    .until(() -> outcome(events), Optional::isPresent)
                    .orElseThrow();
        } finally {
            RealRtc.rtc().run(new ConnectionCommand.Close(id));
        }
    }

    private static Optional<RelayUse.State> outcome(List<ConnectionEvent> events) {
        for (ConnectionEvent event : events) {
            if (event instanceof ConnectionEvent.RelayFailed(var _, RelayUse.State why)) {
                return Optional.of(why);
            }
            if (event instanceof ConnectionEvent.CandidatesGathered(var _, List<IceCandidate> candidates)
                    && candidates.stream().anyMatch(IceCandidate::relayed)) {
                return Optional.of(RelayUse.State.USABLE);
            }
        }
        return Optional.empty();
    }

    @Test
    void certificateThatNobodySignedIsTakenFromTheCallsOwnServerAlone() {
        IceServer relay = server(TLS, Coturn.SECRET, Instant.now());
        RealRtc.rtc().serverOfCall(RelayNetwork.SERVER);
        assertThat(relay(relay)).as(coturn::log).isEqualTo(RelayUse.State.USABLE);

        RealRtc.rtc().serverOfCall(RelayNetwork.SECOND);
        assertThat(relay(relay)).isEqualTo(RelayUse.State.UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "the relay's secret of a test,   0, USABLE",
        "the relay's secret of a test, -20, REFUSED",
        "another secret,                 0, REFUSED",
    })
    void refusalOfCredentialsIsToldApart(String secret, int minutes, RelayUse.State outcome) {
        assertThat(relay(server(UDP, secret, Instant.now().plus(Duration.ofMinutes(minutes)))))
                .as(coturn::log)
                .isEqualTo(outcome);
    }

    @Test
    void alteredCredentialsAreRefused() {
        IceServer relay = server(UDP, Coturn.SECRET, Instant.now());
        IceServer altered = new IceServer(
                relay.urls(),
                "9" + relay.username(),
                Optional.ofNullable(relay.credential()).orElseThrow());

        assertThat(relay(altered)).as(coturn::log).isEqualTo(RelayUse.State.REFUSED);
    }
}
