package dev.parley.signaling.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HousekeepingTest {
    private final RoomsHarness harness = new RoomsHarness(Limits.DEFAULT);

    @Test
    void closesSocketsThatNeverSayHello() {
        RoomsHarness.Socket mute = harness.connect();

        harness.pass(Duration.ofSeconds(9));
        assertThat(mute.closed).isNull();
        harness.pass(Duration.ofSeconds(1));

        assertThat(mute.closed).isEqualTo(CloseCode.NO_HELLO);
    }

    @Test
    void closesSocketsThatAreSilentForThreeHeartbeatsAndKeepsTheirSessions() {
        RoomsHarness.Socket ada = harness.member(1);
        RoomsHarness.Socket bob = harness.member(2);
        ada.say(new ClientMessage.Ack(2));

        harness.pass(Duration.ofSeconds(30));
        bob.say(new ClientMessage.Ping());
        harness.pass(Duration.ofSeconds(15));

        assertThat(bob.one(ServerMessage.Pong.class)).isNotNull();
        assertThat(bob.closed).isNull();
        assertThat(ada.closed).isEqualTo(CloseCode.SILENT);
        assertThat(bob.all(ServerMessage.MemberLeft.class)).isEmpty();
        assertThat(ada.resume(2).welcome().resumed()).isTrue();
    }

    /** Each at its time, whatever it said until then and however the looks fall. */
    @Test
    void closesEachSocketWhenItHasBeenSilentForItsTime() {
        RoomsHarness.Socket early = harness.member(1);
        harness.pass(Duration.ofMillis(700));
        RoomsHarness.Socket late = harness.member(2);
        RoomsHarness.Socket home = harness.greet();
        harness.pass(Duration.ofSeconds(40));
        early.say(new ClientMessage.Ping());
        home.say(new ClientMessage.Ping());

        harness.pass(Duration.ofMillis(4900));
        assertThat(late.closed).isNull();
        harness.pass(Duration.ofMillis(100));
        assertThat(late.closed).isEqualTo(CloseCode.SILENT);

        harness.pass(Duration.ofMillis(39_900));
        assertThat(early.closed).isNull();
        harness.pass(Duration.ofMillis(100));
        assertThat(early.closed).isEqualTo(CloseCode.SILENT);
        assertThat(home.closed).isEqualTo(CloseCode.SILENT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClockThatIsSetBackKeepsNobodyWhoFallsSilent(boolean heardAfterIt) {
        RoomsHarness.Socket before = harness.member(1);
        harness.pass(Duration.ofSeconds(10));
        harness.pass(Duration.ofHours(-1));
        if (heardAfterIt) {
            before.say(new ClientMessage.Ping());
        }

        harness.pass(Duration.ofSeconds(44));
        assertThat(before.closed).isNull();
        harness.pass(Duration.ofSeconds(1));
        assertThat(before.closed).isEqualTo(CloseCode.SILENT);
    }

    @Test
    void saysFarewellToEverybody() {
        RoomsHarness.Socket ada = harness.member(1);
        RoomsHarness.Socket mute = harness.connect();

        harness.deliver(harness.rooms.goAway(2000));

        assertThat(ada.heard.getLast()).isEqualTo(new ServerMessage.GoAway(2000));
        assertThat(ada.closed).isEqualTo(CloseCode.GOING_AWAY);
        assertThat(mute.closed).isEqualTo(CloseCode.GOING_AWAY);
    }
}
