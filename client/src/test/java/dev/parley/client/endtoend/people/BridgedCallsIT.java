package dev.parley.client.endtoend.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.Waiting;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.VerificationCommand.Verify;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.people.BridgingServer.Treatment;
import dev.parley.client.trust.RoomLink;
import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.SignalingServer;
import dev.parley.signaling.protocol.id.PeerId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever sits between two real programs: a server that knows no link connects nobody, and who knows it is seen by who compares. */
class BridgedCallsIT {
    private static final int BRIDGED = LongRun.size(2, 100);

    @Test
    void aServerWithoutTheLinkConnectsNobodyWhateverItDoes() throws Exception {
        try (BridgingServer server = new BridgingServer();
                EngineDriver ann = EngineDriver.start("none");
                EngineDriver bob = EngineDriver.start("none")) {
            // What is not tampered with is connected, so what follows could fail.
            meet(server, Treatment.NONE, ann, bob, true);
            connected(ann, bob);
            leave(ann, bob);
            for (int i = 0; i < BRIDGED; i++) {
                Treatment treatment = List.of(Treatment.CHANGED, Treatment.MIRRORED, Treatment.REPLAYED)
                        .get(i % 3);
                meet(server, treatment, ann, bob, true);
                staysApart(server, ann, bob);
                meet(server, Treatment.NONE, ann, bob, false);
                staysApart(server, ann, bob);
            }
        }
    }

    /** With a program of its own at each end, as the link lets it have. */
    @Test
    void whoHasTheLinkShowsThemDifferentSymbols() throws Exception {
        try (SignalingServer annsServer = SignalingServer.start(ServerConfig.local("10.77.0.1"));
                SignalingServer bobsServer = SignalingServer.start(ServerConfig.local("10.77.0.1"));
                EngineDriver ann = EngineDriver.start("none");
                EngineDriver bob = EngineDriver.start("none");
                EngineDriver towardsAnn = EngineDriver.start("none");
                EngineDriver towardsBob = EngineDriver.start("none")) {
            for (int i = 0; i < BRIDGED; i++) {
                RoomLink link = RoomLink.fresh(annsServer.httpUri().toString());
                String bobsLink =
                        new RoomLink(bobsServer.httpUri().toString().replaceFirst("/$", ""), link.secret()).text();
                ann.join(link.text(), "Ann");
                towardsAnn.join(link.text(), "Bob");
                bob.join(bobsLink, "Bob");
                towardsBob.join(bobsLink, "Ann");
                List<Integer> anns = symbols(ann, towardsAnn);
                List<Integer> bobs = symbols(bob, towardsBob);
                assertThat(anns).hasSize(7).isNotEqualTo(bobs);
                leave(ann, towardsAnn);
                leave(bob, towardsBob);
            }
        }
    }

    /** What is shown to the one of both who is deceived, and to the program that deceives them. */
    private static List<Integer> symbols(EngineDriver deceived, EngineDriver deceiver) throws IOException {
        PeerId other = connected(deceived, deceiver);
        // Who they are is said once they are connected, and only then they can compare.
        deceived.await(VerificationNotice.class, told -> told.peer().equals(other));
        int before = deceived.all(VerificationNotice.class).size();
        int beforeThere = deceiver.all(VerificationNotice.class).size();
        deceived.send(new Verify(other));
        VerificationNotice shown = deceived.awaitAfter(
                before, VerificationNotice.class, told -> told.stage() == VerificationStage.COMPARING);
        VerificationNotice there = deceiver.awaitAfter(
                beforeThere, VerificationNotice.class, told -> told.stage() == VerificationStage.COMPARING);
        assertThat(there.symbols()).isEqualTo(shown.symbols());
        return List.copyOf(shown.symbols());
    }

    private static void meet(
            BridgingServer server, Treatment treatment, EngineDriver ann, EngineDriver bob, boolean sameLink)
            throws Exception {
        server.treat(treatment);
        RoomLink link = RoomLink.fresh(server.address());
        ann.join(link.text(), "Ann");
        bob.join(sameLink ? link.text() : RoomLink.fresh(server.address()).text(), "Bob");
    }

    private static PeerId connected(EngineDriver one, EngineDriver other) {
        one.until("both are connected", () -> isConnected(one) && isConnected(other));
        return one.last(Notice.Call.class)
                .orElseThrow()
                .call()
                .members()
                .getFirst()
                .id();
    }

    private static boolean isConnected(EngineDriver engine) {
        return engine.last(Notice.Call.class)
                .filter(told ->
                        told.call().members().stream().anyMatch(member -> member.state() == MemberState.CONNECTED))
                .isPresent();
    }

    /** Until all that they have said has come through, and for as long again as a call takes to be there. */
    private static void staysApart(BridgingServer server, EngineDriver ann, EngineDriver bob) throws IOException {
        Waiting.await().until(() -> server.handedOver() >= 2);
        Waiting.await().during(Duration.ofSeconds(2)).until(() -> !isConnected(ann) && !isConnected(bob));
        leave(ann, bob);
    }

    private static void leave(EngineDriver one, EngineDriver other) throws IOException {
        for (EngineDriver engine : List.of(one, other)) {
            engine.send(new Command.Leave());
        }
        for (EngineDriver engine : List.of(one, other)) {
            engine.until(
                    "out of the call",
                    () -> engine.last(Notice.Call.class)
                            .filter(told -> told.call().phase() == CallPhase.ENDED)
                            .isPresent());
        }
    }
}
