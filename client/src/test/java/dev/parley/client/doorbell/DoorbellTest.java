package dev.parley.client.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import dev.parley.client.contact.Contact;
import dev.parley.client.ringing.IncomingRing;
import dev.parley.client.ringing.Presence;
import dev.parley.client.ringing.RingStage;
import dev.parley.client.ringing.RingingNotice;
import dev.parley.client.ringing.RingingNotice.Answered;
import dev.parley.client.ringing.RingingNotice.Ended;
import dev.parley.client.ringing.RingingNotice.Missed;
import dev.parley.client.ringing.RingingNotice.Standing;
import dev.parley.client.ringing.RingingWishes;
import dev.parley.client.trust.OwnKeys;
import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.SignalingServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rings over a real server, sealed and signed. */
class DoorbellTest {
    private final List<Program> programs = new ArrayList<>();
    private InstantSource clock = InstantSource.system();
    private Duration patience = Duration.ofSeconds(3);
    private SignalingServer server;
    private String address;

    @BeforeEach
    void start() throws Exception {
        server = SignalingServer.start(ServerConfig.local("127.0.0.1"));
        address = server.httpUri().toString().replaceFirst("/$", "");
    }

    @AfterEach
    void stop() {
        programs.forEach(program -> program.doorbell.close());
        server.close();
    }

    @Test
    void ringsAcceptsAndBothLearnTheLinkOfOneCall() {
        Program ben = program(OwnKeys.fresh());
        Program ada = program(OwnKeys.fresh());
        ada.doorbell.ring(ben.keys.link(address), true);

        IncomingRing ring = ben.awaitRing();
        assertThat(ring.caller()).contains(ada.keys.identity().key());
        assertThat(ring.video()).isTrue();
        ada.awaitStage(RingStage.RINGING);
        ben.doorbell.accept(ring.id(), false);

        Answered here = ben.await(Answered.class);
        Answered there = ada.await(Answered.class);
        assertThat(here.link()).isEqualTo(there.link()).startsWith(address + "/j#1.");
        assertThat(here.video()).isFalse();
        assertThat(there.with()).contains(ben.keys.identity().key());
    }

    @Test
    void declinesWithWords() {
        Program ben = program(OwnKeys.fresh());
        Program ada = program(OwnKeys.fresh());
        ada.doorbell.ring(ben.keys.link(address), false);
        ben.doorbell.decline(ben.awaitRing().id(), "call me at five");

        ada.awaitStage(RingStage.DECLINED);
        assertThat(ada.standing().outgoing().orElseThrow().words()).isEqualTo("call me at five");
    }

    @Test
    void aRingThatTakesThePlaceOfAnotherIsAnswered() {
        Program ben = program(OwnKeys.fresh());
        Program cleo = program(OwnKeys.fresh());
        Program ada = program(OwnKeys.fresh());
        ada.doorbell.ring(ben.keys.link(address), true);
        ben.awaitRing();
        ada.doorbell.ring(cleo.keys.link(address), true);
        cleo.doorbell.accept(cleo.awaitRing().id(), true);

        assertThat(ada.await(Answered.class).with())
                .contains(cleo.keys.identity().key());
        ben.await(Missed.class);
    }

    @Test
    void whoRingEachOtherAtOnceAreInOneCall() {
        clock = InstantSource.fixed(Instant.now());
        Program ben = program(OwnKeys.fresh());
        Program ada = program(OwnKeys.fresh());
        ada.doorbell.ring(ben.keys.link(address), true);
        ben.doorbell.ring(ada.keys.link(address), true);
        assertThat(ada.await(Answered.class).link())
                .isEqualTo(ben.await(Answered.class).link());
        until(() ->
                ada.standing().incoming().isEmpty() && ben.standing().incoming().isEmpty());
    }

    @Test
    void theFirstProgramOfSomebodyToAnswerEndsTheOther() {
        clock = InstantSource.fixed(Instant.now());
        OwnKeys bens = OwnKeys.fresh();
        Program ben = program(bens);
        Program bensOther = program(bens);
        Program ada = program(OwnKeys.fresh());
        ada.doorbell.ring(bens.link(address), true);
        ben.awaitRing();
        bensOther.doorbell.accept(bensOther.awaitRing().id(), true);
        assertThat(ada.await(Answered.class).link())
                .isEqualTo(bensOther.await(Answered.class).link());
        assertThat(ben.await(Ended.class).stage()).isEqualTo(RingStage.ACCEPTED);
        until(() -> ben.standing().incoming().isEmpty());
    }

    @Test
    void whoIsInACallAndTakesNoOtherIsBusy() {
        clock = InstantSource.fixed(Instant.now());
        Program ben = program(OwnKeys.fresh());
        ben.doorbell.wish(new RingingWishes(address, "Ben", true, true, true, true, false));
        ben.doorbell.inCall(true);
        Program ada = program(OwnKeys.fresh());
        ada.doorbell.ring(ben.keys.link(address), true);
        ada.awaitStage(RingStage.BUSY);
        assertThat(ben.await(Missed.class).caller())
                .contains(ada.keys.identity().key());
    }

    @Test
    void aServerThatIsStartedAnewWhileItRingsEndsNoRing() throws Exception {
        clock = InstantSource.fixed(Instant.now());
        Program ben = program(OwnKeys.fresh());
        Program ada = program(OwnKeys.fresh());
        ada.doorbell.ring(ben.keys.link(address), true);
        IncomingRing ring = ben.awaitRing();
        ada.awaitStage(RingStage.RINGING);
        int port = server.webSocketUri().getPort();
        int httpPort = server.httpUri().getPort();
        server.close();
        until(() ->
                !ada.standing().trouble().isEmpty() && !ben.standing().trouble().isEmpty());
        server = SignalingServer.start(onPorts(port, httpPort));
        until(() -> ada.standing().home() && ben.standing().home());
        ben.doorbell.accept(ring.id(), true);
        assertThat(ada.await(Answered.class).link())
                .isEqualTo(ben.await(Answered.class).link());
    }

    /** Who is blocked is shown to nobody, and would else be answered sooner than others by as long as that takes. */
    @Test
    void whoRingsIsAnsweredBeforeAnybodyIsShownTheRing() {
        Program ada = program(OwnKeys.fresh());
        Program ben = program(OwnKeys.fresh(), notice -> {
            if (notice instanceof Standing now && !now.incoming().isEmpty()) {
                ada.awaitStage(RingStage.RINGING);
            }
        });
        ada.doorbell.ring(ben.keys.link(address), true);
        ben.awaitRing();
        ada.awaitStage(RingStage.RINGING);
    }

    @Test
    void nobodyIsAtHome() {
        Program ada = program(OwnKeys.fresh());
        ada.doorbell.ring(OwnKeys.fresh().link(address), true);
        ada.awaitStage(RingStage.NOT_AT_HOME);
    }

    @Test
    void contactsSeeWhoIsThere() {
        OwnKeys bens = OwnKeys.fresh();
        Program ada = program(OwnKeys.fresh());
        Contact contact = Contact.fresh("Ben", bens.identity().key(), Optional.of(bens.link(address)), Instant.EPOCH);
        ada.doorbell.know(List.of(contact));
        ada.awaitPresence(contact, Presence.AWAY);

        Program ben = program(bens);
        ada.awaitPresence(contact, Presence.THERE);

        ben.doorbell.close();
        ada.awaitPresence(contact, Presence.AWAY);
    }

    /** Also for somebody who is not to be rung, and has no keys yet. */
    @Test
    void contactsWhoseServerIsGoneAreSaidToBeOutOfReachUntilItIsBack() throws Exception {
        OwnKeys bens = OwnKeys.fresh();
        Contact contact = Contact.fresh("Ben", bens.identity().key(), Optional.of(bens.link(address)), Instant.EPOCH);
        Program ada = program(OwnKeys.fresh());
        ada.doorbell.know(List.of(contact));
        Program eve = new Program(OwnKeys.fresh(), "", clock, patience);
        programs.add(eve);
        eve.awaitStanding();
        eve.doorbell.know(List.of(contact));
        ada.awaitPresence(contact, Presence.AWAY);
        eve.awaitPresence(contact, Presence.AWAY);
        int port = server.webSocketUri().getPort();
        int httpPort = server.httpUri().getPort();
        server.close();
        ada.awaitPresence(contact, Presence.UNREACHABLE);
        eve.awaitPresence(contact, Presence.UNREACHABLE);
        server = SignalingServer.start(onPorts(port, httpPort));
        ada.awaitPresence(contact, Presence.AWAY);
        eve.awaitPresence(contact, Presence.AWAY);
    }

    @Test
    void aNewLinkMakesTheOldOneRingInVain() {
        Program ben = program(OwnKeys.fresh());
        Program ada = program(OwnKeys.fresh());
        var before = ben.awaitStanding().link().orElseThrow();
        ben.doorbell.renewLink();
        until(() -> !ben.standing().link().orElseThrow().equals(before));
        ada.doorbell.ring(before, true);
        ada.awaitStage(RingStage.NOT_AT_HOME);

        ada.doorbell.ring(ben.standing().link().orElseThrow(), true);
        assertThat(ben.awaitRing().caller()).contains(ada.keys.identity().key());
    }

    /** As a second program of one user, which does not make the link. */
    @Test
    void aLinkThatAnotherProgramMadeRingsHereToo() {
        Program ben = program(OwnKeys.fresh());
        Program ada = program(OwnKeys.fresh());
        OwnKeys renewed = ben.keys.withFreshBell();
        ben.otherProgram.accept(renewed);
        until(() -> ben.standing().link().orElseThrow().equals(renewed.link(address)));
        ada.doorbell.ring(renewed.link(address), true);
        assertThat(ben.awaitRing().caller()).contains(ada.keys.identity().key());
    }

    @Test
    void whoGivesUpWhileTheServerIsAwayIsHeardWhenItIsBack() throws Exception {
        // By a clock that stands still, so that nothing ends because time has passed.
        clock = InstantSource.fixed(Instant.now());
        Program ben = program(OwnKeys.fresh());
        Program ada = program(OwnKeys.fresh());
        ada.doorbell.ring(ben.keys.link(address), true);
        IncomingRing ring = ben.awaitRing();
        ada.awaitStage(RingStage.RINGING);
        int port = server.webSocketUri().getPort();
        int httpPort = server.httpUri().getPort();
        server.close();
        until(() -> !ada.standing().trouble().isEmpty());
        ada.doorbell.dismiss();
        ada.awaitStage(RingStage.CANCELLED);
        server = SignalingServer.start(onPorts(port, httpPort));
        assertThat(ben.await(Missed.class).id()).isEqualTo(ring.id());
        until(() -> ben.standing().incoming().isEmpty());
    }

    @Test
    void whoEndsTheirProgramWhileTheServerIsAwayIsHeardIfItComesBackSoon() throws Exception {
        clock = InstantSource.fixed(Instant.now());
        patience = Waiting.PATIENCE;
        Program ben = program(OwnKeys.fresh());
        Program ada = program(OwnKeys.fresh());
        ada.doorbell.ring(ben.keys.link(address), true);
        IncomingRing ring = ben.awaitRing();
        ada.awaitStage(RingStage.RINGING);
        int port = server.webSocketUri().getPort();
        int httpPort = server.httpUri().getPort();
        server.close();
        until(() -> !ada.standing().trouble().isEmpty());
        CompletableFuture<Void> over = ada.doorbell.end();
        server = SignalingServer.start(onPorts(port, httpPort));
        assertThat(ben.await(Missed.class).id()).isEqualTo(ring.id());
        until(over::isDone);
    }

    @Test
    void aServerThatStaysAwayKeepsNoProgramFromEnding() {
        patience = Duration.ofMillis(200);
        Program ben = program(OwnKeys.fresh());
        Program ada = program(OwnKeys.fresh());
        ada.doorbell.ring(ben.keys.link(address), true);
        ada.awaitStage(RingStage.RINGING);
        server.close();
        until(() -> !ada.standing().trouble().isEmpty());
        until(ada.doorbell.end()::isDone);
    }

    @Test
    void aServerThatIsGoneIsSaidInASentence() {
        Program ada = program(OwnKeys.fresh());
        ada.awaitStanding();
        String nowhere = "http://127.0.0.1:1";
        ada.doorbell.ring(OwnKeys.fresh().link(nowhere), true);
        ada.awaitStage(RingStage.FAILED);
        assertThat(ada.standing().outgoing().orElseThrow().trouble()).hasValueSatisfying(why -> {
            assertThat(why.code()).isEqualTo("server.refused");
            assertThat(why.subject()).isEqualTo("127.0.0.1:1");
            assertThat(why.sentence()).contains("127.0.0.1:1");
        });

        server.close();
        until(() -> !ada.standing().trouble().isEmpty());
        assertThat(ada.standing().trouble()).hasValueSatisfying(trouble -> {
            assertThat(trouble.sentence()).endsWith(".");
            assertThat(trouble.code()).startsWith("server.");
            assertThat(trouble.passes()).isTrue();
        });
    }

    @Test
    void whoCannotBeAnybodyIsToldThatWithTheirRing() {
        KeysPort damaged = new KeysPort() {
            @Override
            public OwnKeys load() throws Unreadable {
                throw new Unreadable(BellProblem.KEYS_UNREADABLE, Path.of("own-keys"), new IOException());
            }

            @Override
            public OwnKeys renewBell() throws Unreadable {
                return load();
            }

            @Override
            public Following follow(Consumer<OwnKeys> changed) {
                return () -> {};
            }
        };
        Program ada = new Program(damaged, address, clock, patience);
        programs.add(ada);
        ada.doorbell.ring(OwnKeys.fresh().link(address), true);
        ada.awaitStage(RingStage.FAILED);
        assertThat(ada.standing().outgoing().orElseThrow().trouble()).hasValueSatisfying(why -> {
            assertThat(why.code()).isEqualTo("bell.keysUnreadable");
            assertThat(why.subject()).isEqualTo("own-keys");
        });
        ada.doorbell.dismiss();
        until(() -> ada.standing().outgoing().isEmpty());
    }

    @Test
    void whoGivesUpLeavesAMissedCall() {
        Program ben = program(OwnKeys.fresh());
        Program ada = program(OwnKeys.fresh());
        ada.doorbell.ring(ben.keys.link(address), true);
        IncomingRing ring = ben.awaitRing();
        ada.doorbell.dismiss();
        until(() -> ben.standing().incoming().isEmpty());
        Missed missed = ben.await(Missed.class);
        assertThat(missed.id()).isEqualTo(ring.id());
        assertThat(missed.caller()).contains(ada.keys.identity().key());
    }

    /** Neither a wrong clock nor one that is set right in the middle makes a ring of now one of another day. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void whoseClockIsADayOffRingsAndIsRung(int days) {
        AtomicReference<Duration> off = new AtomicReference<>(Duration.ofDays(days));
        Program ben = program(OwnKeys.fresh());
        clock = () -> Instant.now().plus(off.get());
        Program ada = program(OwnKeys.fresh());
        ada.doorbell.ring(ben.keys.link(address), true);
        IncomingRing ring = ben.awaitRing();
        ada.awaitStage(RingStage.RINGING);
        off.set(Duration.ZERO);
        ben.doorbell.accept(ring.id(), false);
        assertThat(ada.await(Answered.class).link())
                .isEqualTo(ben.await(Answered.class).link());

        off.set(Duration.ofDays(-days));
        ben.doorbell.ring(ada.keys.link(address), false);
        IncomingRing back = ada.awaitRing();
        ada.doorbell.decline(back.id(), "");
        ben.awaitStage(RingStage.DECLINED);
    }

    private static ServerConfig onPorts(int webSocket, int http) {
        ServerConfig free = ServerConfig.local("127.0.0.1");
        return new ServerConfig(
                free.host(),
                webSocket,
                http,
                free.tls(),
                free.publicUrl(),
                free.proxies(),
                free.stunUrls(),
                free.turn(),
                free.metrics(),
                free.limits(),
                free.shelf());
    }

    private static void until(BooleanSupplier so) {
        Waiting.await().until(so::getAsBoolean);
    }

    private Program program(OwnKeys keys) {
        return program(keys, _ -> {});
    }

    /** @param shown is told of everything before the test is */
    private Program program(OwnKeys keys, Consumer<RingingNotice> shown) {
        Program program = new Program(keys, address, clock, patience, shown);
        programs.add(program);
        until(() -> program.awaitStanding().home());
        return program;
    }
}
