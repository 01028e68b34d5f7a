package dev.parley.signaling.room;

import static dev.parley.signaling.room.RoomsHarness.TOKEN;
import static dev.parley.signaling.room.RoomsHarness.peer;
import static dev.parley.signaling.room.RoomsHarness.room;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.TestLimits;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.ResumeToken;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.protocol.reason.LeaveReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResumeTest {
    private final RoomsHarness harness = new RoomsHarness(Limits.DEFAULT);

    @Test
    void sendsAgainWhatWasMissed() {
        RoomsHarness.Socket ada = harness.member(1);
        RoomsHarness.Socket bob = harness.member(2);
        bob.signal(1, "seen");
        ada.drop();
        bob.signal(1, "missed");

        RoomsHarness.Socket again = ada.resume(3);

        assertThat(again.welcome().resumed()).isTrue();
        assertThat(again.welcome().session()).isEqualTo(ada.welcome().session());
        assertThat(again.welcome().received()).isEqualTo(1);
        assertThat(again.all(ServerMessage.Signal.class))
                .containsExactly(new ServerMessage.Signal(peer(2), "missed", 4));
        assertThat(bob.all(ServerMessage.MemberLeft.class)).isEmpty();
        assertThat(bob.all(ServerMessage.MemberJoined.class)).isEmpty();
    }

    @Test
    void tellsWhatItHasHandledSoThatTheClientSendsTheRest() {
        harness.member(1);
        RoomsHarness.Socket bob = harness.member(2);
        bob.signal(1, "handled, and its ack lost");
        bob.drop();

        RoomsHarness.Socket again = bob.resume(1);

        assertThat(again.welcome().received()).isEqualTo(2);
        again.say(new ClientMessage.Signal(peer(1), "never arrived", 3));
        assertThat(again.all(ServerMessage.Failure.class)).isEmpty();
    }

    @Test
    void fencesTheOldSocket() {
        RoomsHarness.Socket ada = harness.member(1);
        RoomsHarness.Socket bob = harness.member(2);

        RoomsHarness.Socket again = bob.resume(1);
        int heard = ada.heard.size();
        bob.signal(1, "from beyond the fence");
        bob.drop();

        assertThat(bob.closed).isEqualTo(CloseCode.SUPERSEDED);
        assertThat(ada.heard).hasSize(heard);
        again.signal(1, "from this side");
        assertThat(ada.one(ServerMessage.Signal.class).body().text()).isEqualTo("from this side");
    }

    @Test
    void takesAResumeTokenOnce() {
        RoomsHarness.Socket ada = harness.member(1);
        ServerMessage.Welcome first = ada.welcome();
        ada.drop();
        RoomsHarness.Socket again = ada.resume(first, 1);
        again.say(new ClientMessage.Ping());

        RoomsHarness.Socket thief = again.resume(first, 1);

        assertThat(again.welcome().resumeToken()).isNotEqualTo(first.resumeToken());
        assertThat(thief.welcome().resumed()).isFalse();
        assertThat(thief.welcome().session()).isNotEqualTo(first.session());
        assertThat(again.closed).isNull();
    }

    @Test
    void takesItAgainWhileTheClientMayNotHaveTheNextOne() {
        RoomsHarness.Socket ada = harness.member(1);
        ServerMessage.Welcome first = ada.welcome();
        ada.drop();
        RoomsHarness.Socket unheard = ada.resume(first, 1);
        unheard.drop();

        RoomsHarness.Socket again = ada.resume(first, 1);

        assertThat(again.welcome().resumed()).isTrue();
    }

    @Test
    void takesTheNextOneTooWhenASocketThatWasGivenUpIsHeardLate() {
        RoomsHarness.Socket ada = harness.member(1);
        ServerMessage.Welcome first = ada.welcome();
        ada.drop();
        RoomsHarness.Socket there = ada.resume(first, 1);
        RoomsHarness.Socket late = ada.resume(first, 1);
        late.drop();

        RoomsHarness.Socket again = there.resume(1);

        assertThat(there.closed).isEqualTo(CloseCode.SUPERSEDED);
        assertThat(again.welcome().resumed()).isTrue();
        again.say(new ClientMessage.Ping());
        assertThat(ada.resume(first, 1).welcome().resumed()).isFalse();
    }

    @Test
    void takesTheOneThatTheClientHasHoweverOftenAWelcomeIsLost() {
        RoomsHarness.Socket ada = harness.member(1);
        ServerMessage.Welcome first = ada.welcome();
        ada.drop();
        for (int i = 0; i < 100; i++) {
            ada.resume(first, 1).drop();
        }
        ServerMessage.Welcome second = ada.resume(first, 1).welcome();
        for (int i = 0; i < 100; i++) {
            assertThat(ada.resume(second, 1).welcome().resumed()).isTrue();
        }
        ServerMessage.Welcome last = ada.resume(second, 1).welcome();

        assertThat(ada.resume(last, 1).welcome().resumed()).isTrue();
        assertThat(ada.resume(first, 1).welcome().resumed()).isFalse();
    }

    @Test
    void startsAnewWithAWrongTokenOrAnImpossibleNumber() {
        RoomsHarness.Socket ada = harness.member(1);
        ServerMessage.Welcome welcome = ada.welcome();
        ServerMessage.Welcome forged =
                new ServerMessage.Welcome(welcome.session(), ResumeToken.of(new byte[ResumeToken.BYTES]), 15, false, 0);

        assertThat(ada.resume(forged, 1).welcome().resumed()).isFalse();
        assertThat(ada.resume(welcome, 99).welcome().resumed()).isFalse();
        assertThat(ada.closed).isNull();
    }

    @Test
    void aProgramThatSleptThroughItsReplacementIsToldSo() {
        RoomsHarness.Socket ada = harness.member(1);
        RoomsHarness.Socket asleep = harness.member(2);
        asleep.drop();
        RoomsHarness.Socket successor = harness.member(2);

        RoomsHarness.Socket awake = asleep.resume(1);

        assertThat(awake.closed).isEqualTo(CloseCode.REPLACED);
        assertThat(awake.all(ServerMessage.Welcome.class)).isEmpty();
        assertThat(successor.closed).isNull();
        assertThat(ada.all(ServerMessage.MemberLeft.class)).isEmpty();
    }

    @Test
    void endsTheSessionAfterTheGraceAndNotBefore() {
        RoomsHarness.Socket ada = harness.member(1);
        RoomsHarness.Socket bob = harness.member(2).acknowledge();
        ada.acknowledge();
        bob.drop();

        for (int i = 0; i < 119; i++) {
            ada.say(new ClientMessage.Ping());
            harness.pass(Duration.ofSeconds(1));
        }
        assertThat(ada.all(ServerMessage.MemberLeft.class)).isEmpty();
        ada.say(new ClientMessage.Ping());
        harness.pass(Duration.ofSeconds(1));

        assertThat(ada.one(ServerMessage.MemberLeft.class))
                .extracting(ServerMessage.MemberLeft::id, ServerMessage.MemberLeft::reason)
                .containsExactly(peer(2), LeaveReason.LOST);
        assertThat(bob.resume(1).welcome().resumed()).isFalse();
    }

    @Test
    void keepsNoSessionThatIsInNoRoom() {
        RoomsHarness.Socket stranger = harness.greet();

        stranger.drop();

        assertThat(harness.rooms.census().sessions()).isZero();
    }

    @Test
    void makesPlaceByEndingTheLongestLost() {
        RoomsHarness small = new RoomsHarness(new TestLimits().connections(2, 2).build());
        RoomsHarness.Socket first = small.member(1);
        RoomsHarness.Socket second = small.greet();
        second.join(room(5), TOKEN, 2);
        first.drop();
        small.now = small.now.plusSeconds(1);
        second.drop();

        small.greet();

        assertThat(small.rooms.census().sessions()).isEqualTo(2);
        assertThat(second.resume(1).welcome().resumed()).isTrue();
    }

    @Test
    void keepsNoMoreInAllThanItMayAndEndsTheLongestLost() {
        RoomsHarness small = new RoomsHarness(
                new TestLimits().rooms(400).unacknowledged(1000, 2048).build());
        List<RoomsHarness.Socket> speakers = new ArrayList<>();
        for (int n = 0; n < 400; n++) {
            RoomsHarness.Socket lost = small.greet();
            lost.join(room(n), TOKEN, 1);
            RoomsHarness.Socket speaker = small.greet();
            speaker.join(room(n), TOKEN, 2);
            speaker.say(new ClientMessage.Ack(1));
            lost.drop();
            speaker.signal(1, "b".repeat(1200));
            speakers.add(speaker);
        }

        assertThat(small.rooms.census().keptBytes()).isBetween(200L * 2048, 256L * 2048);
        assertThat(speakers).allMatch(speaker -> speaker.closed == null);
        assertThat(speakers.getFirst().all(ServerMessage.MemberLeft.class)).hasSize(1);
        assertThat(speakers.getLast().all(ServerMessage.MemberLeft.class)).isEmpty();
    }
}
