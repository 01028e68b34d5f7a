package dev.parley.signaling.room;

import static dev.parley.signaling.room.RoomsHarness.TOKEN;
import static dev.parley.signaling.room.RoomsHarness.room;
import static dev.parley.signaling.room.RoomsHarness.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.TestLimits;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.RefusalReason;
import dev.parley.signaling.rate.Allowances;
import dev.parley.signaling.rate.Source;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A script that makes rooms and leaves them in grace, so that nobody else may make one. */
class RoomFloodTest {
    @Test
    void roomsThatEverybodyHasLeftGiveWayOldestFirst() {
        RoomsHarness small = new RoomsHarness(new TestLimits().rooms(3).build());
        RoomsHarness.Socket first = abandon(small, 0);
        abandon(small, 1);
        abandon(small, 2);

        assertThat(joins(small.greet(), 100)).isTrue();

        assertThat(small.rooms.census().rooms()).isEqualTo(3);
        assertThat(first.resume(1).welcome().resumed()).isFalse();
    }

    @Test
    void aRoomWithSomebodyInItNeverGivesWay() {
        RoomsHarness small = new RoomsHarness(new TestLimits().rooms(1).build());
        small.member(1).drop();
        RoomsHarness.Socket bob = small.member(2);

        assertThat(joins(small.greet(), 100)).isFalse();

        assertThat(bob.all(ServerMessage.MemberLeft.class)).isEmpty();
    }

    @Test
    void whoIsInARoomPushesNoneOut() {
        RoomsHarness small = new RoomsHarness(new TestLimits().rooms(2).build());
        RoomsHarness.Socket member = small.member(1);
        RoomsHarness.Socket lost = abandon(small, 1);

        member.join(room(100), TOKEN, 1);

        assertThat(refusal(member)).isEqualTo(RefusalReason.ALREADY_JOINED);
        assertThat(lost.resume(1).welcome().resumed()).isTrue();
    }

    @Test
    void aRoomThatNeverHadTwoMembersIsForgottenSoon() {
        RoomsHarness harness = new RoomsHarness(Limits.DEFAULT);
        RoomsHarness.Socket met = harness.member(1);
        RoomsHarness.Socket guest = harness.member(2);
        guest.leave();
        RoomsHarness.Socket alone = abandon(harness, 1);
        met.drop();

        harness.pass(Limits.DEFAULT.loneGrace());

        assertThat(alone.resume(1).welcome().resumed()).isFalse();
        assertThat(met.resume(3).welcome().resumed()).isTrue();
    }

    @Test
    void oneAddressOpensNoMoreRoomsThanItsRateAndOthersDo() {
        RoomsHarness harness =
                new RoomsHarness(new TestLimits().perMinute(1000, 30).build());
        int opened = 0;
        for (int n = 0; n < 200; n++) {
            RoomsHarness.Socket attacker = harness.greetFrom("192.0.2.1");
            opened += joins(attacker, n) ? 1 : 0;
            attacker.drop();
        }

        assertThat(opened).isEqualTo(30);
        assertThat(joins(harness.greetFrom("192.0.2.2"), 1000)).isTrue();
        assertThat(joins(harness.greet(), 1001)).isTrue();
        harness.now = harness.now.plusSeconds(2);
        assertThat(joins(harness.greetFrom("192.0.2.1"), 1002)).isTrue();
    }

    @Test
    void oneAddressGuessesNoMoreTokensThanItsRate() {
        RoomsHarness harness =
                new RoomsHarness(new TestLimits().perMinute(120, 30).build());
        harness.member(1);
        RoomsHarness.Socket guesser = harness.greetFrom("192.0.2.1");
        for (int n = 0; n < 200; n++) {
            guesser.join(RoomsHarness.ROOM, token(2), 2);
        }

        assertThat(harness.rooms.census().refusals())
                .containsEntry(RefusalReason.NOT_ADMITTED, 120L)
                .containsEntry(RefusalReason.SERVER_BUSY, 80L);
    }

    @Test
    void whoIsOverItsRatePushesNoRoomOut() {
        RoomsHarness small =
                new RoomsHarness(new TestLimits().rooms(1).perMinute(10, 1).build());
        RoomsHarness.Socket attacker = small.greetFrom("192.0.2.1");
        joins(attacker, 0);
        attacker.leave();
        RoomsHarness.Socket lost = abandon(small, 1);

        attacker.join(room(9), TOKEN, 1);

        assertThat(lost.resume(1).welcome().resumed()).isTrue();
    }

    @Test
    void remembersNoMoreAddressesThanItMay() {
        Allowances allowances = new Allowances(1);
        Source first = new Source("first", false);
        assertThat(allowances.take(first, Instant.EPOCH)).isTrue();
        assertThat(allowances.take(first, Instant.EPOCH)).isFalse();

        for (int n = 0; n < Allowances.MAX_SOURCES; n++) {
            allowances.take(new Source("other " + n, false), Instant.EPOCH);
        }

        assertThat(allowances.size()).isEqualTo(Allowances.MAX_SOURCES);
        assertThat(allowances.take(first, Instant.EPOCH)).isTrue();
    }

    @Test
    void aClockThatIsSetBackShutsNobodyOut() {
        Allowances allowances = new Allowances(60);
        Source source = new Source("somebody", false);
        Instant now = Instant.ofEpochSecond(1_800_000_000);
        allowances.take(source, now);

        assertThat(allowances.take(source, now.minus(Duration.ofDays(1)))).isTrue();
    }

    private static RoomsHarness.Socket abandon(RoomsHarness harness, int n) {
        RoomsHarness.Socket socket = harness.greet();
        socket.join(room(n + 1), TOKEN, 1);
        socket.drop();
        harness.now = harness.now.plusMillis(1);
        return socket;
    }

    private static boolean joins(RoomsHarness.Socket socket, int n) {
        socket.join(room(n + 1), TOKEN, 1);
        return !socket.all(ServerMessage.Joined.class).isEmpty();
    }

    private static RefusalReason refusal(RoomsHarness.Socket socket) {
        return socket.one(ServerMessage.Refused.class).reason();
    }
}
